import fc from 'fast-check';
import { hundredsOf, inWan, plainMoney } from '../../../domain/budget';
import { amount } from './budgets';

describe('hundredsOf', () => {
  it('reads what inWan writes, to the last hundred yuan', () => {
    fc.assert(fc.property(amount, (each) => expect(hundredsOf(inWan(each))).toBe(each)));
  });

  it('is exact where floats are not', () => {
    expect(hundredsOf('0.1') + hundredsOf('0.2')).toBe(hundredsOf('0.3'));
    expect(hundredsOf('1234.5')).toBe(123_450);
  });

  it.each(['', '1.234', '-1', '1,000', '01', '.5', '1e3', '１'])('takes %p for no amount', (text) => {
    expect(() => hundredsOf(text)).toThrow(RangeError);
  });
});

describe('plainMoney', () => {
  it.each([
    [0, '0 万元'],
    [123_450, '1234.5 万元'],
    [100_000, '1000 万元'],
    [999_999, '9999.99 万元'],
    [1_000_000, '1 亿元'],
    [123_456_700, '123.46 亿元'],
  ])('says %d hundreds of yuan as %s', (hundreds, words) => {
    expect(plainMoney(hundreds)).toBe(words);
  });
});
