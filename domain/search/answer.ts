import type { WeighedWord } from './rank';

/** A published question must have nearly all of what was asked, and may say little else. */
const COVERED = 0.85;
const NOTHING_ELSE = 0.5;
const FEWEST_CHARACTERS = 4;

/**
 * Whether a published question is clearly the one that was asked, so that its answer may stand above the list.
 *
 * @param asked - words of the search without those that every question has; official terms stand for residents' words
 * @param question - the published question, folded and without marks
 * @param questionWords - its words without those that every question has
 */
export function answersClearly(
  asked: {
    readonly text: string;
    readonly words: readonly WeighedWord[];
    readonly said: readonly (readonly string[])[];
  },
  question: string,
  questionWords: readonly string[],
): boolean {
  if (asked.text === question) return true;
  if (asked.text.length < FEWEST_CHARACTERS || asked.words.length < 2) return false;
  let [found, all] = [0, 0];
  for (const { text, weight, rarity } of asked.words) {
    if (weight < 1) continue;
    all += rarity;
    if (question.includes(text)) found += rarity;
  }
  for (const official of asked.said) {
    const rarity = Math.max(...asked.words.filter(({ text }) => official.includes(text)).map((word) => word.rarity), 1);
    all += rarity;
    if (official.some((term) => question.includes(term))) found += rarity;
  }
  if (all === 0 || found / all < COVERED) return false;
  const spoken = [...asked.words.map(({ text }) => text), ...asked.said.flat()];
  const told = questionWords.filter((word) => spoken.some((text) => text.includes(word) || word.includes(text)));
  return told.length >= questionWords.length * NOTHING_ELSE;
}
