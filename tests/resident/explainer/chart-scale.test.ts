import fc from 'fast-check';
import { endsOf, shareOf, valueWithUnit } from '../../../src/resident/explainer/chart-scale';

const values = fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 1, maxLength: 24 });

describe('shareOf', () => {
  it('places every value between the ends, with zero among them', () => {
    fc.assert(
      fc.property(values, (all) => {
        const ends = endsOf(all);
        for (const value of [...all, 0]) {
          expect(shareOf(value, ends)).toBeGreaterThanOrEqual(0);
          expect(shareOf(value, ends)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('draws a value twice as large twice as long', () => {
    const ends = endsOf([100, 200]);
    expect(shareOf(200, ends) - shareOf(0, ends)).toBe(2 * (shareOf(100, ends) - shareOf(0, ends)));
  });
});

describe('valueWithUnit', () => {
  it('groups thousands and leaves the part behind the point alone', () => {
    expect(valueWithUnit(1234567, '元')).toBe('1,234,567元');
    expect(valueWithUnit(12400.5, '元')).toBe('12,400.5元');
    expect(valueWithUnit(-1200, '户')).toBe('-1,200户');
    expect(valueWithUnit(0.1234, '%')).toBe('0.1234%');
  });
});
