import fc from 'fast-check';
import { isBalanced, sumOf, sumsOf, type KeptState } from '../../../domain/push';

const anyCounts = fc.array(fc.tuple(fc.constantFrom(...(Object.keys(sumOf) as KeptState[])), fc.nat(1_000)));

describe('sumsOf', () => {
  it('counts everybody once: the parts are the whole', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const sums = sumsOf(counts);
        expect(isBalanced(sums)).toBe(true);
        expect(sums.matched).toBe(counts.reduce((sum, [, people]) => sum + people, 0));
      }),
    );
  });

  it('is open for who waits and for who is in hand', () => {
    expect(
      sumsOf([
        ['waiting', 2],
        ['handed', 3],
        ['no-consent', 1],
      ]),
    ).toEqual({
      matched: 6,
      delivered: 0,
      noConsent: 1,
      failed: 0,
      suppressed: 0,
      open: 5,
    });
  });
});

describe('isBalanced', () => {
  it('does not hold as soon as one person is missing or counted twice', () => {
    fc.assert(
      fc.property(
        anyCounts,
        fc.constantFrom('matched', 'delivered', 'noConsent', 'failed', 'suppressed', 'open'),
        (counts, name) => {
          const sums = sumsOf(counts);
          expect(isBalanced({ ...sums, [name]: sums[name] + 1 })).toBe(false);
        },
      ),
    );
  });
});
