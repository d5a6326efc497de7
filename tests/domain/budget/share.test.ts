import fc from 'fast-check';
import { changeOf, changeWords, inPercent, sharesOf } from '../../../domain/budget';
import { amount, parts } from './budgets';

describe('sharesOf', () => {
  it('adds up to exactly 100.0 %, each within a tenth of a percent of what it is', () => {
    fc.assert(
      fc.property(parts(1, 40), (amounts) => {
        const total = amounts.reduce((so, each) => so + each, 0);
        const shares = sharesOf(amounts);
        if (total === 0) {
          expect(shares).toBeNull();
          return;
        }
        expect(shares!.reduce((so, each) => so + each, 0)).toBe(1_000);
        shares!.forEach((share, at) => expect(Math.abs(share - (amounts[at]! / total) * 1_000)).toBeLessThan(1));
      }),
    );
  });

  it('gives no line without money a share, and the larger line never the smaller one', () => {
    fc.assert(
      fc.property(parts(2, 20), (amounts) => {
        const shares = sharesOf(amounts) ?? [];
        shares.forEach((share, at) => {
          if (amounts[at] === 0) expect(share).toBe(0);
          shares.forEach((other, beside) => {
            if (amounts[at]! > amounts[beside]!) expect(share).toBeGreaterThanOrEqual(other);
          });
        });
      }),
    );
  });

  it('has nothing to share where nothing is spent', () => {
    expect(sharesOf([])).toBeNull();
    expect(sharesOf([0, 0])).toBeNull();
  });
});

describe('changeOf', () => {
  it('is the difference, and the same upwards and downwards', () => {
    fc.assert(
      fc.property(amount, amount, (now, before) => {
        const { difference, tenths } = changeOf(now, before);
        expect(before + difference).toBe(now);
        if (before === 0) {
          expect(tenths).toBeNull();
          return;
        }
        expect(Math.abs(tenths! - (difference * 1_000) / before)).toBeLessThanOrEqual(0.5 + 1e-3);
        if (now <= 2 * before) expect(changeOf(2 * before - now, before).tenths! + tenths!).toBe(0);
      }),
    );
  });

  it.each([
    [1_050, 1_000, 50, '5.0%'],
    [950, 1_000, -50, '-5.0%'],
    [2_001, 2_000, 1, '0.1%'],
    [1_999, 2_000, -1, '-0.1%'],
    [10_001, 30_000, -667, '-66.7%'],
  ])('from %d against %d is %d tenths of a percent, written %s', (now, before, tenths, written) => {
    expect(changeOf(now, before).tenths).toBe(tenths);
    expect(inPercent(tenths)).toBe(written);
  });
});

describe('changeWords', () => {
  it.each([
    [1_050, 1_000, '比上年多 0.5 万元（5.0%）'],
    [950, 1_000, '比上年少 0.5 万元（5.0%）'],
    [1_000, 1_000, '和上年一样'],
    [1_000, 0, '比上年多 10 万元'],
  ])('says %d against %d as %s', (now, before, words) => {
    expect(changeWords(now, before, '上年')).toBe(words);
  });
});
