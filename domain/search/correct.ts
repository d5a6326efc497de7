import { differences, rankOf, type Lexicon, type Term } from './lexicon';
import { isFunctionCharacter, isHan } from './normalise';
import { foldSound } from './sounds';
import { isSaidAlone, isSpoken } from './spoken';

/** What finding wrong characters needs to know. */
export interface CorrectKnowledge {
  readonly lexicon: Lexicon;
  readonly soundsOf: (text: string) => readonly string[];
  /** Whether two neighbouring characters stand so in any document. */
  readonly pairExists: (pair: string) => boolean;
  /** Whether two characters are taken for each other by sight. */
  readonly lookAlike: (one: string, other: string) => boolean;
  /** Whether a word is one of the table of residents' words. */
  readonly isProtected: (from: number, to: number) => boolean;
}

const LONGEST = 12;
const MOST_SEGMENTS = 8;
const SWAPPED = 2.5;
/** A question with more characters that fit nowhere was not mistyped; it is something else. */
const MOST_WRONG = 8;

/** A word of two characters that a spoken question may mean is one that titles have. */
const IN_TITLE = 4;

interface Spoken {
  /** Told as one speaks; then most that fits no word is meant so. */
  readonly spoken: boolean;
}

interface Candidate {
  readonly from: number;
  readonly term: Term;
  readonly score: number;
}

/** Places of characters that stand alone and beside whose neighbours no document has them. */
function suspiciousPlaces(words: readonly string[], { pairExists, isProtected }: CorrectKnowledge): Set<number> {
  const text = words.join('');
  const places = new Set<number>();
  let at = 0;
  for (const word of words) {
    if (word.length === 1 && isHan(word) && !isFunctionCharacter(word) && !isProtected(at, at + 1)) {
      const [before = '', after = ''] = [text[at - 1], text[at + 1]];
      const knownBefore = isHan(before) && pairExists(before + word);
      const knownAfter = isHan(after) && pairExists(word + after);
      if (!knownBefore && !knownAfter) places.add(at);
    }
    at += word.length;
  }
  return places;
}

/** Of a question told as one speaks, what is said alone is meant so. */
function withoutSpeech(suspicious: ReadonlySet<number>, text: string): Set<number> {
  return new Set([...suspicious].filter((place) => !isSaidAlone(text[place] ?? '')));
}

/** How likely it is that `window` is `term` mistyped; 0 for not at all. */
function likeness(
  window: string,
  term: Term,
  sounds: readonly string[],
  { lookAlike, spoken }: CorrectKnowledge & Spoken,
): number {
  const places = differences(window, term.text);
  if (places.length * 2 > window.length) return 0;
  const same = places.every((at) => sounds[at] === term.sounds[at]);
  // Two characters are like too many others.
  if (spoken && window.length < 3) return same && term.weight >= IN_TITLE ? 3 : 0;
  if (same) return 3;
  if (places.length === 1 && places.every((at) => lookAlike(window[at] ?? '', term.text[at] ?? ''))) return 3;
  if (window.length < 3) return 0;
  if (places.every((at) => foldSound(sounds[at] ?? '') === foldSound(term.sounds[at] ?? ''))) return 2;
  // Any other character: only in the middle of a long word, where both sides say what it must be.
  const inside = places.length === 1 && places.every((at) => at > 0 && at < window.length - 1);
  return inside && window.length >= 4 && !spoken ? 1 : 0;
}

/** Known words that the window is with two neighbours in the wrong order. */
function swappedTerms(window: string, { lexicon, spoken }: CorrectKnowledge & Spoken): Term[] {
  const found: Term[] = [];
  if (spoken && window.length < 3) return found;
  for (let at = 0; at + 1 < window.length; at += 1) {
    const [one = '', next = ''] = [window[at], window[at + 1]];
    const term = lexicon.get(window.slice(0, at) + next + one + window.slice(at + 2));
    if (term && one !== next) found.push(term);
  }
  return found;
}

function candidatesFor(
  window: string,
  from: number,
  suspicious: ReadonlySet<number>,
  knowledge: CorrectKnowledge & Spoken,
): Candidate[] {
  const { lexicon } = knowledge;
  if (lexicon.get(window)) return [];
  const sounds = knowledge.soundsOf(window);
  const joined = sounds.join('');
  const found = new Set([...lexicon.bySound(joined), ...lexicon.oneOff(window)]);
  if (window.length > 2) for (const term of lexicon.byFoldedSound(foldSound(joined))) found.add(term);
  const candidates: Candidate[] = [];
  for (const term of found) {
    if (term.text.length !== window.length) continue;
    if (!differences(window, term.text).every((at) => suspicious.has(from + at))) continue;
    const how = likeness(window, term, sounds, knowledge);
    if (how === 0) continue;
    candidates.push({ from, term, score: how * 2 + window.length + Math.min(rankOf(term), 40) / 20 });
  }
  for (const term of swappedTerms(window, knowledge)) {
    const moved = differences(window, term.text);
    if (!moved.some((at) => suspicious.has(from + at))) continue;
    candidates.push({ from, term, score: SWAPPED * 2 + window.length + Math.min(rankOf(term), 40) / 20 });
  }
  return candidates;
}

/**
 * Wrong characters of a question put right: only those that stand alone after cutting, that no document has beside their
 * neighbours, and that make a known word of the whole words around them. A question that is right is left alone; that
 * matters more than to catch every slip.
 *
 * @param words - the folded question, cut; without spaces and marks
 * @returns undefined when nothing was changed
 */
export function correctCharacters(words: readonly string[], knowledge: CorrectKnowledge): string | undefined {
  const text = words.join('');
  const spoken = isSpoken(text);
  const places = suspiciousPlaces(words, knowledge);
  const suspicious = spoken ? withoutSpeech(places, text) : places;
  if (suspicious.size === 0 || suspicious.size > MOST_WRONG) return undefined;
  const starts: number[] = [];
  let at = 0;
  for (const word of words) {
    starts.push(at);
    at += word.length;
  }
  starts.push(at);
  const candidates: Candidate[] = [];
  for (let first = 0; first < words.length; first += 1) {
    for (let last = first + 1; last <= Math.min(words.length, first + MOST_SEGMENTS); last += 1) {
      const [from = 0, to = 0] = [starts[first], starts[last]];
      if (to - from > LONGEST) break;
      if (to - from < 2 || ![...suspicious].some((place) => place >= from && place < to)) continue;
      candidates.push(...candidatesFor(text.slice(from, to), from, suspicious, { ...knowledge, spoken }));
    }
  }
  candidates.sort((a, b) => b.score - a.score);
  const corrected = Array.from(text);
  const done = new Set<number>();
  for (const { from, term } of candidates) {
    const places = differences(text.slice(from, from + term.text.length), term.text);
    if (places.some((place) => done.has(from + place))) continue;
    for (const place of places) {
      corrected[from + place] = term.text[place] ?? '';
      done.add(from + place);
    }
  }
  return done.size > 0 ? corrected.join('') : undefined;
}
