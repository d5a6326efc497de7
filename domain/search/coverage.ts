import { rarityOfTerm, shareOfTerm, type RankedQuestion } from './rank';

/** Less than this have words inside longer ones and residents' words, which are counted by their official terms. */
const OWN = 0.7;

/**
 * How much of what was asked a text speaks of, from 0 to 1, rare words counting more. Residents' words are spoken of
 * where they stand or one of their official terms does.
 *
 * @param text - folded, without marks
 */
export function coverageOf(text: string, { words, said }: RankedQuestion): number {
  const terms = said.flatMap(({ official }) => official);
  let [found, all] = [0, 0];
  const count = (weight: number, there: number): void => {
    all += weight;
    found += weight * there;
  };
  for (const { text: word, weight, rarity } of words) {
    const isOwn = weight >= OWN && (weight >= 1 || !terms.some((term) => term.includes(word)));
    if (isOwn) count(weight * rarity, text.includes(word) ? 1 : 0);
  }
  for (const { said: word, official, weight } of said) {
    const rarity = Math.max(1, ...official.map((term) => rarityOfTerm(term, words)));
    const shares = official.map((term) => shareOfTerm(text, term, words));
    count(weight * rarity, Math.max(text.includes(word) ? 1 : 0, ...shares));
  }
  return all > 0 ? found / all : 0;
}
