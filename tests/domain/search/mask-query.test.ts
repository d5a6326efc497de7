import fc from 'fast-check';
import { COUNTED_CHARACTERS, maskQuery } from '../../../domain/search/mask-query';

describe('maskQuery', () => {
  it.each([
    ['医保报销', '医保报销'],
    ['  ETC　卡 ', 'etc 卡'],
    ['２０２５年', '2025年'],
    ['临政办发〔2024〕15号', '临政办发〔2024〕15号'],
    ['身份证350702199001011234 补办', '身份证… 补办'],
    ['35070219900101123X', '…'],
    ['电话13912345678', '电话…'],
    ['139 1234 5678', '…'],
    ['139-1234-5678', '…'],
    ['0599-0000201', '…'],
    ['一三九一二三四五六七八', '…'],
    ['zhang.san@example.com 投诉', '… 投诉'],
    ['护照E12345678', '护照…'],
    ['邮编353000', '邮编…'],
  ])('writes %j as %j', (typed, counted) => {
    expect(maskQuery(typed)).toBe(counted);
  });

  it.each(['', '   ', '\u0000\u0001', '长'.repeat(COUNTED_CHARACTERS + 1)])('does not count %j', (typed) => {
    expect(maskQuery(typed)).toBeUndefined();
  });

  it('never lets five digits in a row through, whatever stands around them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.stringMatching(/^\d{5,20}$/),
        fc.string(),
        (before, digits, after) => {
          expect(maskQuery(`${before}${digits}${after}`) ?? '').not.toMatch(/\d{5}/);
        },
      ),
    );
  });

  it('leaves what is masked already as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => {
        const once = maskQuery(typed);
        if (once !== undefined) expect(maskQuery(once)?.replaceAll(/…+/g, '…')).toBe(once.replaceAll(/…+/g, '…'));
      }),
    );
  });
});
