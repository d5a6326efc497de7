const WORDS_AT_MOST = 8;

/** The words of a question, without what stands between them. */
export const wordsOf = (asked: string): readonly string[] =>
  asked
    .toLowerCase()
    .split(/[\s,，、。]+/)
    .filter((word) => word !== '')
    .slice(0, WORDS_AT_MOST);

/** Whether every word stands somewhere in a title. No word is in every title. */
export function titleHas(title: string, words: readonly string[]): boolean {
  const folded = title.toLowerCase();
  return words.every((word) => folded.includes(word));
}
