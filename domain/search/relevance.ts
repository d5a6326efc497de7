import type { Said } from './phrases';

/** A word of the question, as relevance counts it. */
export interface CountedWord {
  readonly text: string;
  /** 1 as typed; less inside longer words, for residents' words and for what the table put beside them. */
  readonly weight: number;
  /** How rare it is in whole pages. */
  readonly rarity: number;
  /** Whether any page has it. */
  readonly isKnown: boolean;
}

/** Words that speak of a thing together: one word, or those of an official term. */
interface Way {
  readonly worth: number;
  readonly words: readonly { readonly bit: number; readonly rarity: number }[];
}

/** One thing that is asked about. A page speaks of it in the best of its ways. */
export interface Thing {
  readonly weight: number;
  readonly ways: readonly Way[];
}

/** In which places of a page the words of a question stand: bit n for the word n. */
export interface Standing {
  /** Title, organ, department, topics, kind of document, year. */
  readonly above: number;
  readonly body: number;
}

/** Words are numbered in the 31 bits of a small integer. */
export const MOST_COUNTED = 30;

/** Less than this have words inside longer ones and residents' words, which are counted by their official terms. */
const OWN = 0.7;
/** A word that stands somewhere in a long text says less than one in the title. */
const IN_BODY = 0.7;
/** Of a term whose words do not all stand there, and of a word of which only the words inside it do. */
const PART = 0.6;
const MOST_OF_WAY = 0.6;
/** A word that no page has tells no page from another; it only tells that less is answered. */
const UNKNOWN = 0.4;
/** What the table of residents' words has is what the question is about. */
const IN_TABLE = 1.3;
/** Of several official terms the commonest says this much at least of what the rarest says. */
const COMMON_TERM = 0.5;

const wayOf = (words: readonly CountedWord[], isIn: (word: CountedWord) => boolean, worth: number): Way => ({
  worth,
  words: words.flatMap((word, at) => (isIn(word) ? [{ bit: 1 << at, rarity: word.rarity }] : [])),
});

type Resident = Pick<Said, 'said' | 'official' | 'weight'>;

function ownThings(words: readonly CountedWord[], said: readonly Resident[]): Thing[] {
  const terms = said.flatMap(({ official }) => official);
  const own = words.filter(
    ({ text, weight }) =>
      weight >= OWN &&
      (weight >= 1 || !terms.some((term) => term.includes(text))) &&
      !said.some((one) => text.includes(one.said)),
  );
  // Two neighbouring characters that stand so nowhere are no word; without any other word they are what is asked.
  const known = own.filter(({ isKnown, weight }) => isKnown || weight >= 1);
  return (known.length > 0 ? known : own).map((word) => {
    const inside = wayOf(words, ({ text }) => text !== word.text && text.length > 1 && word.text.includes(text), PART);
    const itself = wayOf(words, ({ text }) => text === word.text, 1);
    return {
      weight: word.weight * word.rarity * (word.isKnown ? 1 : UNKNOWN),
      ways: inside.words.length > 0 ? [itself, inside] : [itself],
    };
  });
}

/**
 * The things that a question asks about: each of its own words, and each of its residents' words with the official terms
 * that stand for it. Rare words count more.
 *
 * @param words - at most `MOST_COUNTED`; their order is the order of the bits
 */
export function thingsOf(words: readonly CountedWord[], said: readonly Resident[]): Thing[] {
  const things = ownThings(words, said);
  const termOf = (term: string, worth: number): Way =>
    wayOf(words, ({ text }) => text.length > 1 && term.includes(text), worth);
  const rarityOf = (way: Way): number => way.words.reduce((most, { rarity }) => Math.max(most, rarity), 0);
  for (const { said: word, official, weight } of said) {
    const terms = official.map((term) => termOf(term, 1));
    const rarest = Math.max(1, ...terms.map(rarityOf));
    const ways = terms.map((way) => ({
      ...way,
      worth: COMMON_TERM + (1 - COMMON_TERM) * (rarityOf(way) / rarest),
    }));
    ways.push(termOf(word, 1));
    things.push({ weight: weight * rarest * IN_TABLE, ways: ways.filter((way) => way.words.length > 0) });
  }
  return things;
}

function shareOf({ words, worth }: Way, { above, body }: Standing): number {
  let [found, there, all] = [0, 0, 0];
  for (const { bit, rarity } of words) {
    all += rarity;
    if ((above & bit) !== 0) found += rarity;
    else if ((body & bit) !== 0) found += rarity * IN_BODY;
    else continue;
    there += rarity;
  }
  if (all === 0 || there < all * MOST_OF_WAY) return 0;
  return (found / all) * worth * (there < all ? PART : 1);
}

/**
 * How much of what was asked a whole page speaks of, from 0 to 1: 1 where all of it stands in its title, its organ or its
 * topics, 0.7 where all of it stands somewhere in its text.
 */
export function relevanceOf(things: readonly Thing[], standing: Standing): number {
  let [found, all] = [0, 0];
  for (const { weight, ways } of things) {
    let best = 0;
    for (const way of ways) best = Math.max(best, shareOf(way, standing));
    all += weight;
    found += weight * best;
  }
  return all > 0 ? found / all : 0;
}
