import { isHan } from './normalise';
import { rankOf, type Lexicon, type Term } from './lexicon';
import { foldSound } from './sounds';

/** What turning letters into words needs to know. */
export interface LettersKnowledge {
  readonly lexicon: Lexicon;
  /** Reading of a text's characters, one each. */
  readonly soundsOf: (text: string) => readonly string[];
  /** Whether letters are themselves a word of the documents: ktv. */
  readonly isWord: (letters: string) => boolean;
  /** A whole title by its full sound or its initials. */
  readonly titleOf: (letters: string) => string | undefined;
}

/** A syllable has at most six letters (zhuang); a word that is typed in letters at most twelve syllables. */
const LONGEST_KEY = 72;
/** Two initials stand for hundreds of words: they are suggested, never searched instead. */
const FEWEST_INITIALS = 3;
const MOST_PIECES = 3;
/** Of letters beside Han characters there is less to go by: one word that has some of them, or one this long. */
const ALONE_IN_HAN = 4;

interface Mixed {
  readonly letters: string;
  /** Han characters by the place at which their sound begins. */
  readonly han: ReadonlyMap<number, string>;
  readonly inside: ReadonlySet<number>;
}

/** Han characters written as their sounds (or first letters), so that one search sees both. */
function mixedOf(text: string, sounds: readonly string[], initials: boolean): Mixed {
  const han = new Map<number, string>();
  const inside = new Set<number>();
  let letters = '';
  Array.from(text).forEach((character, at) => {
    if (!isHan(character)) {
      letters += character;
      return;
    }
    const sound = initials ? (sounds[at] ?? '').charAt(0) : (sounds[at] ?? '');
    han.set(letters.length, character);
    for (let within = 1; within < sound.length; within += 1) inside.add(letters.length + within);
    letters += sound;
  });
  return { letters, han, inside };
}

/** Whether a word has the Han characters that were typed, at their places. */
function agrees(term: Term, from: number, { han }: Mixed, initials: boolean): boolean {
  if (han.size === 0) return true;
  const characters = Array.from(term.text);
  let at = from;
  let met = 0;
  for (const [index, sound] of term.sounds.entries()) {
    const typed = han.get(at);
    if (typed !== undefined && typed !== characters[index]) return false;
    if (typed !== undefined) met += 1;
    at += initials ? 1 : sound.length;
  }
  let within = 0;
  for (const place of han.keys()) if (place >= from && place < at) within += 1;
  return met === within;
}

const bestOf = (terms: readonly Term[]): Term | undefined =>
  terms.reduce<Term | undefined>((best, term) => (best && rankOf(best) >= rankOf(term) ? best : term), undefined);

interface Step {
  readonly score: number;
  readonly words: readonly string[];
  readonly pieces: number;
}

/** Whether so many letters can say which word is meant: two or three initials amid Han characters fit hundreds. */
function isEnough({ letters, han }: Mixed, from: number, to: number, initials: boolean): boolean {
  if (!initials) return true;
  if (han.size === 0) return to - from >= FEWEST_INITIALS || to - from === letters.length;
  const touchesHan = [...han.keys()].some((place) => place >= from && place < to);
  // A run of letters is one word: what is cut out of it would be made up.
  const isWhole =
    (from === 0 || han.has(from - 1) || han.has(from)) && (to === letters.length || han.has(to) || han.has(to - 1));
  return isWhole && (touchesHan || to - from >= ALONE_IN_HAN);
}

/** The best way to lay known words over all letters; a Han character may stay alone, letters may not. */
function lay(mixed: Mixed, find: (key: string) => readonly Term[], initials: boolean): string | undefined {
  const { letters, han, inside } = mixed;
  const steps: (Step | undefined)[] = [{ score: 0, words: [], pieces: 0 }];
  const offer = (at: number, step: Step): void => {
    const known = steps[at];
    if (!known || known.score < step.score) steps[at] = step;
  };
  for (let from = 0; from < letters.length; from += 1) {
    const here = steps[from];
    if (!here || inside.has(from)) continue;
    const alone = han.get(from);
    if (alone !== undefined) {
      let end = from + 1;
      while (inside.has(end)) end += 1;
      offer(end, { ...here, score: here.score + 0.5, words: [...here.words, alone] });
    }
    if (initials && here.pieces >= MOST_PIECES) continue;
    const most = Math.min(letters.length, from + LONGEST_KEY);
    for (let to = from + 2; to <= most; to += 1) {
      if (inside.has(to)) continue;
      if (!isEnough(mixed, from, to, initials)) continue;
      const term = bestOf(find(letters.slice(from, to)).filter((found) => agrees(found, from, mixed, initials)));
      if (!term) continue;
      const score = here.score + term.sounds.length ** 2 + Math.min(rankOf(term), 40) / 40;
      offer(to, { score, words: [...here.words, term.text], pieces: here.pieces + 1 });
    }
  }
  return steps[letters.length]?.words.join('');
}

function fromFullSound(text: string, sounds: readonly string[], { lexicon }: LettersKnowledge): string | undefined {
  const mixed = mixedOf(text, sounds, false);
  const exact = lay(mixed, lexicon.bySound, false);
  if (exact !== undefined || mixed.han.size > 0) return exact;
  return lay({ ...mixed, letters: foldSound(mixed.letters) }, lexicon.byFoldedSound, false);
}

function fromInitials(text: string, sounds: readonly string[], { lexicon }: LettersKnowledge): string | undefined {
  if (Array.from(text).length < FEWEST_INITIALS) return undefined;
  return lay(mixedOf(text, sounds, true), lexicon.byInitials, true);
}

const LETTERS = /[a-z]+(?:[' ]+[a-z]+)*/g;

/**
 * Letters of a folded question turned into the words they stand for: full pinyin, initials, or both mixed with Han.
 * Letters that are a word of the documents themselves stay.
 *
 * @returns undefined when nothing was turned
 */
export function lettersToHan(question: string, knowledge: LettersKnowledge): string | undefined {
  const runs = question.match(LETTERS) ?? [];
  const strange = runs.filter((run) => run.length > 1 && !run.split(/[' ]+/).every(knowledge.isWord));
  if (strange.length === 0) return undefined;
  const [only = ''] = strange;
  if (only === question) {
    const joined = only.replace(/[' ]/g, '');
    return knowledge.titleOf(joined) ?? fromFullSound(joined, [], knowledge) ?? fromInitials(joined, [], knowledge);
  }
  // What is between spaces and other signs is looked at apart, with the Han characters that touch the letters.
  const parts = question.split(/([^\p{Script=Han}a-z']+)/u);
  const turned = parts.map((part) => {
    const letters = part.match(/[a-z]+/g) ?? [];
    if (letters.every((run) => run.length < 2 || knowledge.isWord(run))) return part;
    const plain = part.replace(/'/g, '');
    const sounds = knowledge.soundsOf(plain);
    return fromFullSound(plain, sounds, knowledge) ?? fromInitials(plain, sounds, knowledge) ?? part;
  });
  return turned.some((part, at) => part !== parts[at]) ? turned.join('') : undefined;
}
