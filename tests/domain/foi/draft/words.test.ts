import fc from 'fast-check';
import { decisionOf, EMPTY_WORDS, letterOf, replyText, type DraftWords } from '../../../../domain/foi/draft';

const line = fc.string({ maxLength: 12 });
const drafts: fc.Arbitrary<DraftWords> = fc
  .record({
    reply: fc.constantFrom('granted', 'partly-granted', 'not-held'),
    publicInterest: fc.constantFrom('', 'yes'),
    facts: line,
    reasons: line,
    grounds: line,
    access: line,
    otherOrgan: line,
    note: line,
    attachments: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
  })
  .map((some) => ({ ...EMPTY_WORDS, ...some }));
const textOf = (words: DraftWords): string => replyText(decisionOf(words), letterOf(words));

describe('replyText', () => {
  it('is another text as soon as an applicant would read or be given something else (条例第四十五条)', () => {
    const read = ['reply', 'publicInterest', 'facts', 'reasons', 'access', 'otherOrgan'] as const;
    fc.assert(
      fc.property(drafts, fc.constantFrom(...read), line, (words, field, other) => {
        const changed = { ...words, [field]: other };
        const isSame =
          field === 'publicInterest'
            ? (other === 'yes') === (words.publicInterest === 'yes')
            : other.trim() === words[field].trim();
        expect(textOf(changed) === textOf(words)).toBe(isSame);
      }),
    );
    fc.assert(
      fc.property(drafts, (words) => {
        const more = { ...words, attachments: [...words.attachments, 'd'] };
        expect(textOf(more)).not.toBe(textOf(words));
      }),
    );
  });

  it('says nothing of notes for colleagues, of spaces around, and of the order of attachments', () => {
    fc.assert(
      fc.property(drafts, line, (words, note) => {
        const same = { ...words, note, facts: ` ${words.facts}\n`, attachments: [...words.attachments].reverse() };
        expect(textOf(same)).toBe(textOf(words));
      }),
    );
  });

  it('is of the draft what it is of the act and the letter that are sent', () => {
    fc.assert(
      fc.property(drafts, (words) => {
        const sent = JSON.parse(JSON.stringify({ act: decisionOf(words), letter: letterOf(words) })) as {
          act: ReturnType<typeof decisionOf>;
          letter: ReturnType<typeof letterOf>;
        };
        expect(replyText(sent.act, sent.letter)).toBe(textOf(words));
      }),
    );
  });
});
