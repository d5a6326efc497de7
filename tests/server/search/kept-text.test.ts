import * as fc from 'fast-check';
import { keptText, readText } from '../../../server/modules/search/engine/kept-text';

/** Any letters, emoji, halves of them and control characters among them. */
const letters = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((codes) => String.fromCharCode(...codes));
const anchor = fc.option(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { nil: undefined });

describe('readText', () => {
  it('gives back what keptText wrote, letter for letter, but for the two that part passages', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ text: letters, anchor }), { minLength: 1, maxLength: 12 }), (passages) => {
        const { whole, passages: read } = readText(keptText(passages));
        const plain = passages.map(({ text, anchor: at }) => ({
          text: text
            .split('')
            .map((letter) => ('\u001e\u001f'.includes(letter) ? ' ' : letter))
            .join(''),
          anchor: at,
        }));
        expect(read.map(({ text, anchor: at }) => ({ text, anchor: at }))).toEqual(plain);
        for (const { text } of plain) expect(whole).toContain(text);
      }),
    );
  });

  it('reads no passages from none', () => {
    expect(readText(keptText([]))).toEqual({ whole: '', passages: [] });
  });
});
