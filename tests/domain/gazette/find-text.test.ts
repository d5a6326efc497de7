import fc from 'fast-check';
import { findInText, wordsOf } from '../../../domain/gazette';

const passages = [
  { anchor: 'art-1', text: '第一条 为了建立门诊共济保障机制，制定本办法。' },
  { anchor: 'art-2', text: '第二条 普通门诊费用按比例报销，年度最高支付限额由市医疗保障局公布。' },
  { anchor: 'art-3', text: '第三条 本办法自2026年7月1日起施行。' },
];

describe('findInText', () => {
  it('finds a text that has all words, the passage with the most of them first', () => {
    expect(findInText(passages, '门诊　报销', 5).map(({ anchor }) => anchor)).toEqual(['art-2', 'art-1']);
    expect(findInText(passages, '施行、门诊', 5).map(({ anchor }) => anchor)).toEqual(['art-1', 'art-2', 'art-3']);
  });

  it('finds nothing where one word is missing, and for a question without words', () => {
    expect(findInText(passages, '门诊 电梯', 5)).toEqual([]);
    expect(findInText(passages, ' ，。', 5)).toEqual([]);
  });

  it('shows in every excerpt a word that was asked for, and gives no more passages than are wanted', () => {
    const text = fc.string({ unit: fc.constantFrom('门', '诊', '报', '销', '的', 'a'), maxLength: 120 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.constantFrom('门诊', '报销 门', 'A'), (texts, question) => {
        const hits = findInText(
          texts.map((each, at) => ({ anchor: `line-${String(at)}`, text: each })),
          question,
          3,
        );
        expect(hits.length).toBeLessThanOrEqual(3);
        for (const { excerpt } of hits)
          expect(wordsOf(question).some((word) => excerpt.toLowerCase().includes(word))).toBe(true);
      }),
    );
  });
});
