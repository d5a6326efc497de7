import fc from 'fast-check';
import { cleanQuery, fold, highlight, isHan, pairsOf, withoutMarks } from '../../../domain/search';

const anything = fc.string({ unit: 'binary', maxLength: 300 });
const asIs = (text: string): string => text;

describe('what was typed is made harmless', () => {
  it('has no half surrogates, control or invisible characters, and is no longer than asked', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 }), (codes) => {
        const cleaned = cleanQuery(String.fromCharCode(...codes), 50);
        expect(cleaned).not.toMatch(/\p{Cs}|\p{Cc}|\p{Cf}/u);
        expect(Array.from(cleaned).length).toBeLessThanOrEqual(50);
        expect(cleanQuery(cleaned, 50)).toBe(cleaned);
      }),
    );
  });

  it('keeps the words', () => {
    expect(cleanQuery('  公积金\u0000贷款\u200b \n 怎么办 ', 200)).toBe('公积金 贷款 怎么办');
    expect(cleanQuery('养老'.repeat(500), 6)).toBe('养老养老养老');
  });

  it('is folded to one form, and folding again changes nothing', () => {
    expect(fold('ＫＴＶ　２０２４', asIs)).toBe('ktv 2024');
    fc.assert(fc.property(anything, (text) => fold(fold(text, asIs), asIs) === fold(text, asIs)));
  });
});

describe('marks and pairs', () => {
  it('leaves letters, digits and Han of a title', () => {
    expect(withoutMarks('《临溪市养犬管理办法》（2024年 修订）')).toBe('临溪市养犬管理办法2024年修订');
  });

  it('pairs only Han that touch', () => {
    expect(pairsOf('公积金a贷款')).toEqual(['公积', '积金', '贷款']);
    fc.assert(fc.property(anything, (text) => pairsOf(text).every((pair) => Array.from(pair).every(isHan))));
  });
});

describe('marking what was found', () => {
  it('loses no character of the text, whatever is marked', () => {
    fc.assert(
      fc.property(anything, fc.array(anything, { maxLength: 5 }), (text, words) => {
        expect(
          highlight(text, words)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('joins places that touch', () => {
    expect(highlight('居住证办理条件', ['居住证', '办理'])).toEqual([
      { text: '居住证办理', hit: true },
      { text: '条件', hit: false },
    ]);
  });
});
