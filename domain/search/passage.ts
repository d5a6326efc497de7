import { pairsOf } from './tokens';

/** Text in pieces; `hit` is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

export interface Passage {
  readonly text: string;
  readonly anchor?: string | undefined;
}

/** Characters of a passage that a screen shows: three lines. */
const SHOWN = 96;
/** What stands before the first word found. */
const BEFORE = 24;

/** Marks every place of the words, the longest first; places that touch become one. */
export function highlight(text: string, words: readonly string[]): Piece[] {
  const lower = text.toLowerCase();
  // Lower case changes the length of a few letters, after which places no longer agree.
  const searched = lower.length === text.length ? lower : text;
  const hits = new Uint8Array(text.length);
  for (const word of words) {
    if (word === '') continue;
    for (let at = searched.indexOf(word); at >= 0; at = searched.indexOf(word, at + word.length)) {
      hits.fill(1, at, at + word.length);
    }
  }
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length;) {
    let to = from + 1;
    while (to < text.length && hits[to] === hits[from]) to += 1;
    pieces.push({ text: text.slice(from, to), hit: hits[from] === 1 });
    from = to;
  }
  return pieces;
}

const SENTENCE_END = /[。；！？\n]/;

/** The part of a passage that is shown: from the beginning of the sentence if that is near, else with an ellipsis. */
function cutOut(text: string, at: number): string {
  if (text.length <= SHOWN) return text;
  let from = Math.max(0, Math.min(at - BEFORE, text.length - SHOWN));
  for (let near = from; near > Math.max(0, from - BEFORE); near -= 1) {
    if (SENTENCE_END.test(text.charAt(near - 1))) {
      from = near;
      break;
    }
  }
  // Never between the halves of one character.
  if (/[\udc00-\udfff]/.test(text.charAt(from))) from -= 1;
  let to = from + SHOWN;
  if (/[\udc00-\udfff]/.test(text.charAt(to))) to += 1;
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

interface Weighed {
  readonly text: string;
  readonly weight: number;
}

/** For words that stand nowhere as a whole. */
const pairsInside = (words: readonly Weighed[]): Weighed[] =>
  words.flatMap(({ text, weight }) => (text.length > 2 ? pairsOf(text).map((pair) => ({ text: pair, weight })) : []));

function mostOf(passages: readonly Passage[], words: readonly Weighed[]): { passage: Passage; at: number } | undefined {
  let best: { passage: Passage; score: number; at: number } | undefined;
  for (const passage of passages) {
    let score = 0;
    let first = -1;
    let heaviest = 0;
    for (const { text, weight } of words) {
      const at = passage.text.indexOf(text);
      if (at < 0) continue;
      score += weight * (passage.text.indexOf(text, at + text.length) >= 0 ? 1.2 : 1);
      if (weight > heaviest) [first, heaviest] = [at, weight];
    }
    if (score > 0 && (!best || score > best.score)) best = { passage, score, at: Math.max(0, first) };
  }
  return best;
}

/**
 * The passage that answers best: the one with most of the rare words, near each other.
 *
 * @param words - with how much each one counts
 */
export function bestPassage(
  passages: readonly Passage[],
  words: readonly Weighed[],
): { readonly text: string; readonly anchor?: string | undefined } | undefined {
  const best = mostOf(passages, words) ?? mostOf(passages, pairsInside(words));
  const passage = best?.passage ?? passages[0];
  if (!passage) return undefined;
  return { text: cutOut(passage.text, best?.at ?? 0), anchor: best ? passage.anchor : undefined };
}
