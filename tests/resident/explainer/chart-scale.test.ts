import fc from 'fast-check';
import { endsOf, shareOf, valueWithUnit } from '../../../src/resident/explainer/chart-scale';

const values = fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 1, maxLength: 24 });

describe('shareOf', () => {
  it('places every value between the ends, with zero among them', () => {
    fc.assert(
      fc.property(values, (all) => {
        const ends = endsOf(all, '元');
        for (const value of [...all, 0]) {
          expect(shareOf(value, ends)).toBeGreaterThanOrEqual(0);
          expect(shareOf(value, ends)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('draws a value twice as large twice as long', () => {
    const ends = endsOf([100, 200], '元');
    expect(shareOf(200, ends) - shareOf(0, ends)).toBe(2 * (shareOf(100, ends) - shareOf(0, ends)));
  });
});

describe('endsOf', () => {
  it('shows a share as a part of the whole', () => {
    expect(shareOf(80, endsOf([50, 80], '%'))).toBe(0.8);
    expect(shareOf(130, endsOf([50, 130], '%'))).toBe(1);
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
