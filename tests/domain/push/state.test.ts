import fc from 'fast-check';
import { actsOf, isOpen, PUSH_STATES, type PushAct } from '../../../domain/push';

const made = { authorId: 'a', submittedBy: 'b' };

describe('actsOf', () => {
  it('lets nobody approve what he wrote or submitted himself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PUSH_STATES), fc.constantFrom('a', 'b', 'c'), (state, id) => {
        const acts = actsOf(state, made, { id, mayWrite: true, mayApprove: true });
        expect(acts.includes('approve')).toBe(state === 'awaiting-approval' && id === 'c');
      }),
    );
  });

  it('offers nothing that is not open, and nothing to who may neither write nor approve', () => {
    for (const state of PUSH_STATES) {
      expect(actsOf(state, made, { id: 'c', mayWrite: false, mayApprove: false })).toEqual([]);
      for (const act of actsOf(state, made, { id: 'c', mayWrite: true, mayApprove: true }))
        expect(isOpen(state, act)).toBe(true);
    }
  });

  it('ends: what is sent or stopped takes no act; whatever runs can be stopped', () => {
    const acts: readonly PushAct[] = ['write', 'plan', 'submit', 'withdraw', 'approve', 'return', 'stop'];
    for (const state of ['sent', 'stopped'] as const) expect(acts.filter((act) => isOpen(state, act))).toEqual([]);
    for (const state of ['approved', 'scheduled', 'sending'] as const)
      expect(acts.filter((act) => isOpen(state, act))).toEqual(['stop']);
  });
});
