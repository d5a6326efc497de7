import fc from 'fast-check';
import { before, grown, windowAt } from '../../../src/resident/policy/clause-window';

const clauses = fc.array(fc.record({ text: fc.integer({ min: 0, max: 6_000 }).map((length) => '条'.repeat(length)) }), {
  minLength: 1,
  maxLength: 80,
});
const charactersIn = (all: readonly { text: string }[], from: number, to: number): number =>
  all.slice(from, to).reduce((sum, { text }) => sum + text.length, 0);

describe('windowAt', () => {
  it('sends no more at once than a page may send, but at least the clause that was asked for', () => {
    fc.assert(
      fc.property(clauses, fc.nat(), (all, seed) => {
        const from = seed % all.length;
        const { to } = windowAt(all, from);
        expect(to).toBeGreaterThan(from);
        expect(to - from).toBeLessThanOrEqual(24);
        if (to - from > 1) expect(charactersIn(all, from, to)).toBeLessThanOrEqual(3_500);
      }),
    );
  });
});

describe('grown', () => {
  it('comes to the end of the document without leaving a clause out', () => {
    fc.assert(
      fc.property(clauses, (all) => {
        let view = windowAt(all, 0);
        for (let turn = 0; view.to < all.length; turn += 1) {
          const next = grown(all, view);
          expect(next.from).toBe(view.from);
          expect(next.to).toBeGreaterThan(view.to);
          expect(turn).toBeLessThan(all.length);
          view = next;
        }
        expect(view).toEqual({ from: 0, to: all.length });
      }),
    );
  });
});

describe('before', () => {
  it('comes back to the beginning, each window ending where the last began', () => {
    fc.assert(
      fc.property(clauses, fc.nat(), (all, seed) => {
        let view = windowAt(all, seed % all.length);
        while (view.from > 0) {
          const earlier = before(all, view);
          expect(earlier.to).toBe(view.from);
          expect(earlier.from).toBeLessThan(view.from);
          view = earlier;
        }
        expect(view.from).toBe(0);
      }),
    );
  });
});
