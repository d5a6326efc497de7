import { diffChars, diffWords, type ChangeObject } from 'diff';

/** A piece of a text: in both, only in the older, or only in the newer. */
export interface Piece {
  readonly text: string;
  readonly is: 'same' | 'gone' | 'new';
}

const asPiece = ({ value, added, removed }: ChangeObject<string>): Piece => ({
  text: value,
  is: added ? 'new' : removed ? 'gone' : 'same',
});

/** Chinese has no spaces between its words: the browser divides it; where it cannot, each character is a word. */
const segmenter = (): Intl.Segmenter | undefined =>
  typeof Intl === 'object' && 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/** Which words were changed between two texts, in order. */
export function changedWords(before: string, after: string): Piece[] {
  const intlSegmenter = segmenter();
  const changes = intlSegmenter ? diffWords(before, after, { intlSegmenter }) : diffChars(before, after);
  return changes.map(asPiece);
}
