import fc from 'fast-check';
import type { CaseEvent } from '../../../../domain/foi/case';
import { afterAct, mayAnswerCoHandling, mayAskCoHandling, mayRecordAsked } from '../../../../domain/foi/co-handling';
import { STAFF_ROLES, type StaffRole } from '../../../../domain/staff';
import { CASE_EVENT_KINDS } from '../../../server/foi/event-kinds';

const on = '2026-03-02';
const plain = { department: 'yibao', to: 'minzheng', dueOn: '2026-03-20' };
const EVENTS = CASE_EVENT_KINDS(plain).map(([, event]) => ({ ...event, on }) as unknown as CaseEvent);
const event = fc.constantFrom(...EVENTS);
const department = fc.constantFrom('yibao', 'minzheng', 'zhujian');
const roles = fc.uniqueArray(fc.constantFrom<StaffRole>(...STAFF_ROLES), { maxLength: 3 });

describe('mayAskCoHandling', () => {
  it('lets the FOI office ask, and a handler of the department that holds the case; nobody else (条例第四条)', () => {
    fc.assert(
      fc.property(roles, department, fc.option(department), (held, own, holder) => {
        const expected = held.includes('foi-officer') || (held.includes('handler') && holder === own);
        expect(mayAskCoHandling({ roles: held, department: own }, holder)).toBe(expected);
      }),
    );
  });
});

describe('mayAnswerCoHandling', () => {
  it('lets a handler or an FOI officer of the department that was asked speak for it; nobody else', () => {
    fc.assert(
      fc.property(roles, department, department, (held, own, asked) => {
        const expected = own === asked && (held.includes('handler') || held.includes('foi-officer'));
        expect(mayAnswerCoHandling({ roles: held, department: own }, asked)).toBe(expected);
      }),
    );
  });
});

describe('mayRecordAsked', () => {
  it('lets a department record nothing but its own opinion, of its own consultation (条例第三十四条)', () => {
    fc.assert(
      fc.property(event, fc.uniqueArray(fc.constantFrom('c1', 'c2', 'c3')), (act, own) => {
        const expected = act.kind === 'other-organ-answered' && own.includes('c1');
        expect(mayRecordAsked(act, own)).toBe(expected);
      }),
    );
  });
});

describe('afterAct', () => {
  it('ends what is asked when the case is decided, withdrawn or archived', () => {
    for (const act of EVENTS.filter(({ kind }) => ['decided', 'withdrawn', 'archived'].includes(kind)))
      for (const consultation of [null, 'c1'])
        expect([act.kind, afterAct(act, { department: 'zhujian', consultation })]).toEqual([act.kind, 'not-needed']);
  });

  it('ends a co-handling when the case comes to that very department, and leaves a consultation open', () => {
    const act: CaseEvent = { kind: 'handed-over', on, to: 'minzheng' };
    expect(afterAct(act, { department: 'minzheng', consultation: null })).toBe('not-needed');
    expect(afterAct(act, { department: 'minzheng', consultation: 'c1' })).toBe('open');
    expect(afterAct(act, { department: 'yibao', consultation: null })).toBe('open');
  });

  it('answers the consultation whose opinion is recorded, and no other (条例第三十四条)', () => {
    const act: CaseEvent = { kind: 'other-organ-answered', on, consultation: 'c1', opinion: 'agrees' };
    expect(afterAct(act, { department: 'minzheng', consultation: 'c1' })).toBe('answered');
    expect(afterAct(act, { department: 'minzheng', consultation: 'c2' })).toBe('open');
    expect(afterAct(act, { department: 'minzheng', consultation: null })).toBe('open');
  });

  it('leaves everything open for every other event', () => {
    const ending = ['decided', 'withdrawn', 'archived', 'other-organ-answered', 'assigned', 'handed-over'];
    const rest = EVENTS.filter(({ kind }) => !ending.includes(kind));
    expect(rest.length).toBeGreaterThan(15);
    for (const act of rest)
      for (const consultation of [null, 'c1'])
        expect([act.kind, afterAct(act, { department: 'yibao', consultation })]).toEqual([act.kind, 'open']);
  });
});
