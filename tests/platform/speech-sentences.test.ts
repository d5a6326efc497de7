import fc from 'fast-check';
import { speechSentences } from '../../src/platform/speech-sentences';

describe('speechSentences', () => {
  it('loses no word and says none too long for an engine that falls silent', () => {
    const text = fc
      .array(fc.constantFrom('政策', '，', '。', '；', '\n', 'A', '办'.repeat(130), ' '), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (said) => {
        const sentences = speechSentences(said);
        const letters = (words: string): string => words.replace(/[\s，。；]/g, '');
        expect(letters(sentences.join(''))).toBe(letters(said));
        for (const sentence of sentences) expect(Array.from(sentence).length).toBeLessThanOrEqual(120);
      }),
    );
  });

  it('breathes at the end of a sentence', () => {
    expect(speechSentences('能提。每月15日到账！\n去哪办？')).toEqual(['能提。', '每月15日到账！', '去哪办？']);
  });
});
