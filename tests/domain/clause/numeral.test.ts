import fc from 'fast-check';
import { chineseNumeral, parseNumeral } from '../../../domain/clause';

describe('chineseNumeral', () => {
  it.each([
    [0, '零'],
    [10, '十'],
    [15, '十五'],
    [20, '二十'],
    [101, '一百零一'],
    [110, '一百一十'],
    [115, '一百一十五'],
    [1000, '一千'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [1260, '一千二百六十'],
  ])('%d is %s', (n, text) => {
    expect(chineseNumeral(n)).toBe(text);
  });
  it('is read back as the same number', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9_999 }), (n) => expect(parseNumeral(chineseNumeral(n))).toBe(n)));
  });
});

describe('parseNumeral', () => {
  it.each([
    ['12', 12],
    ['１２', 12],
    ['一百〇二', 102],
    ['两百', 200],
  ])('reads %s', (text, n) => {
    expect(parseNumeral(text)).toBe(n);
  });
  it.each(['', '一一', '十百', '甲', '一十一十', '12345', '1十'])('reads no number in %j', (text) => {
    expect(parseNumeral(text)).toBeNull();
  });
});
