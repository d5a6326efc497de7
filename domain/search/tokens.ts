import { isFunctionCharacter, isHan } from './normalise';

/** Cuts a text into words, without changing or leaving out a character. */
export type Cut = (text: string) => readonly string[];

const WRITTEN = /^[\p{L}\p{N}]+$/u;
const isLone = (word: string | undefined): boolean => word !== undefined && isHan(word) && !isFunctionCharacter(word);

/** Neighbouring Han characters in twos. */
export function pairsOf(text: string): string[] {
  const characters = Array.from(text);
  const pairs: string[] = [];
  for (let at = 0; at + 1 < characters.length; at += 1) {
    const [one = '', next = ''] = [characters[at], characters[at + 1]];
    if (isHan(one) && isHan(next)) pairs.push(one + next);
  }
  return pairs;
}

/**
 * Characters that stand alone between words, each together with its neighbours: a word that the dictionary lacks (房票) is
 * found by them in every context, and a wrong character is known by pairs that no text has.
 */
export function lonePairs(words: readonly string[]): string[] {
  const pairs: string[] = [];
  words.forEach((word, at) => {
    if (!isLone(word)) return;
    const before = Array.from(words[at - 1] ?? '').pop() ?? '';
    const after = Array.from(words[at + 1] ?? '')[0] ?? '';
    if (isHan(before) && !isFunctionCharacter(before) && !isLone(words[at - 1])) pairs.push(before + word);
    if (isHan(after) && !isFunctionCharacter(after)) pairs.push(word + after);
  });
  return pairs;
}

/** Whether a word can be looked up: letters or digits, and of Han at least two. */
export function isWord(word: string): boolean {
  // What the cutter begins with a Han character is Han throughout.
  if (isHan(word.charAt(0))) return word.length > 1;
  return WRITTEN.test(word);
}

/** How often each word of a body stands in it. */
export function countWords(words: readonly string[], pairs: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) if (isWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}
