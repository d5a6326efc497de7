/** A place in a text where words were found. */
export interface TextHit {
  readonly anchor: string;
  /** What stands around the words, at most so long as a resident reads at a glance. */
  readonly excerpt: string;
}

const BEFORE = 16;
const AFTER = 44;

/** Words of a question: parted by spaces and marks, in small letters, each once. */
export const wordsOf = (question: string): string[] => [
  ...new Set(
    question
      .normalize('NFKC')
      .toLowerCase()
      .split(/[\s，。、；：？！,;?!“”"]+/)
      .filter((word) => word !== ''),
  ),
];

function excerptOf(text: string, at: number): string {
  const from = Math.max(0, at - BEFORE);
  const to = Math.min(text.length, at + AFTER);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

/**
 * The passages of a text that have a question's words: all of its words have to stand somewhere in the text, and the
 * passages with the most of them come first.
 *
 * @param passages - in the order of the text
 * @param most - how many are given
 */
export function findInText(
  passages: readonly { readonly anchor: string; readonly text: string }[],
  question: string,
  most: number,
): TextHit[] {
  const words = wordsOf(question);
  if (words.length === 0) return [];
  const folded = passages.map(({ text }) => text.toLowerCase());
  if (!words.every((word) => folded.some((text) => text.includes(word)))) return [];
  const hits = passages.flatMap(({ anchor, text }, index) => {
    const places = words.map((word) => folded[index]?.indexOf(word) ?? -1).filter((at) => at >= 0);
    return places.length === 0 ? [] : [{ anchor, count: places.length, excerpt: excerptOf(text, Math.min(...places)) }];
  });
  return hits
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ anchor, excerpt }) => ({ anchor, excerpt }));
}
