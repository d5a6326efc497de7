import {
  cleanQuery,
  correctCharacters,
  isEveryday,
  isFunctionCharacter,
  isHan,
  isWord,
  lettersToHan,
  lonePairs,
  pairsOf,
  withoutMarks,
  type NearRow,
  type Said,
} from '../../../../domain/search';
import { QUERY_CHARACTERS } from '../../../../contract/search';
import type { Catalogue } from './catalogue';
import type { EngineAnswer } from './engine';
import type { Language } from './language';
import type { Postings } from './postings';
import { MARK, numbersIn } from './prepared';
import type { PreparedTables } from './prepared-tables';

export interface QuestionWord {
  readonly text: string;
  readonly weight: number;
}

/** What is searched, after the stages of the analysis. */
export interface Question {
  /** As typed, cleaned. */
  readonly typed: string;
  readonly searchedFor?: string | undefined;
  readonly changed?: EngineAnswer['changed'];
  /** Folded, with spaces. */
  readonly text: string;
  readonly words: readonly QuestionWord[];
  /** Neighbouring characters, for titles. */
  readonly pairs: readonly string[];
  /** Document numbers as tokens. */
  readonly numbers: readonly string[];
  readonly said: readonly Said[];
  readonly place?: string | undefined;
}

export interface Knowledge {
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly postings: Postings;
  readonly tables: PreparedTables;
}

const OFFICIAL = 0.9;
const SAID = 0.35;
const INNER = 0.3;
/** More words than this say nothing more; the rarest are not known yet, so the first are kept. */
const MOST_WORDS = 28;

/** Asks for a document by its name. */
const NAMED = /(?:法|条例|办法|规定|细则|规则|解释|决定|通知|意见|方案|公告)$/;
const NEAR = { shortest: 3, most: 3, ofBest: 0.7, weight: 1.4 };
/** What is told as one speaks may be less like a row than what is written as documents are. */
const LEAST_LIKE = { told: 0.3, written: 0.75 };
/** Of what is told, such a share are words of one character. */
const LONE_OF_TOLD = 0.3;

/** The rows that a part of the question says nearly. */
function rowsLike(part: string, { language, tables }: Knowledge): NearRow[] {
  const lone = language.cut(part).filter((word) => word.length === 1).length;
  const isTold = isEveryday(part) || lone > part.length * LONE_OF_TOLD;
  const least = isTold ? LEAST_LIKE.told : LEAST_LIKE.written;
  return tables.near.find(part, NEAR.most).filter(({ likeness }) => likeness >= least);
}

const partsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');

function titleByLetters(letters: string, { postings, catalogue }: Knowledge): string | undefined {
  if (letters.length < 4) return undefined;
  const ids = [MARK.sound, MARK.initials].flatMap((mark) => [...postings.find('titles', mark + letters, 20)]);
  const forms = ids.flatMap((id) => catalogue.byId[id]?.forms ?? []);
  return forms.find((form) => !form.isDraft)?.core ?? forms[0]?.core;
}

function withoutLetters(text: string, knowledge: Knowledge): string | undefined {
  const { language, catalogue, postings, tables } = knowledge;
  return lettersToHan(text, {
    lexicon: catalogue.lexicon,
    soundsOf: language.soundsOf,
    isWord: (letters) => postings.exists(letters) || tables.words.has(letters),
    titleOf: (letters) => titleByLetters(letters, knowledge),
  });
}

function corrected(part: string, knowledge: Knowledge): string {
  const { language, catalogue, postings, tables } = knowledge;
  if (Array.from(part).length < 2 || catalogue.lexicon.get(part)) return part;
  const found = tables.phrases.find(part);
  const near = rowsLike(part, knowledge);
  const turned = correctCharacters(language.cut(part), {
    lexicon: catalogue.lexicon,
    soundsOf: language.soundsOf,
    pairExists: (pair) => postings.exists(pair),
    lookAlike: tables.lookAlike,
    isProtected: (from, to) =>
      found.some((said) => said.from < to && from < said.from + said.length) ||
      near.some(({ places }) => places.has(from)),
  });
  return turned ?? part;
}

interface Text {
  readonly text: string;
  readonly changed?: EngineAnswer['changed'];
}

/** Script, letters, wrong characters: what is searched instead of what was typed. */
function rewrite(typed: string, exact: boolean, knowledge: Knowledge): Text {
  const plain = typed.normalize('NFKC').toLowerCase();
  if (exact) return { text: plain };
  const folded = knowledge.language.fold(typed);
  const inHan = withoutLetters(folded, knowledge);
  const text = inHan ?? folded;
  const right = inHan === undefined ? text.replace(/[\p{L}\p{N}]+/gu, (part) => corrected(part, knowledge)) : text;
  if (right !== text) return { text: right, changed: 'correction' };
  if (inHan !== undefined) return { text, changed: 'letters' };
  return plain === folded ? { text } : { text, changed: 'script' };
}

/** Cut words with a gap where 怎么办 or 找谁 stood, which every other question has too; the cutter parts some of them. */
function withoutAsking(cut: readonly string[], { stopWords }: PreparedTables): string[] {
  const left: string[] = [];
  for (let at = 0; at < cut.length;) {
    const many = [3, 2, 1].find((words) => {
      const joined = cut.slice(at, at + words).join('');
      return at + words <= cut.length && joined.length > 1 && stopWords.has(joined);
    });
    left.push(many === undefined ? (cut[at] ?? '') : ' ');
    at += many ?? 1;
  }
  return left;
}

/** Of words that stand apart, what stands between them is a word of its own. */
function hasWord({ said, from, length, places }: Said, word: string, at: number): boolean {
  if (places) return [...word].every((_, step) => places.has(at + step));
  return from <= at && at + word.length <= from + length && (length === said.length || said.includes(word));
}

/** What a part of the question says nearly as a row does, where no row has the very words. */
function nearly(part: string, here: readonly Said[], knowledge: Knowledge): Said[] {
  if (part.length < NEAR.shortest || NAMED.test(part) || knowledge.catalogue.lexicon.get(part)) return [];
  const rows = rowsLike(part, knowledge);
  const best = rows[0]?.likeness ?? 0;
  return rows
    .filter(({ likeness }) => likeness >= best * NEAR.ofBest)
    .filter(({ official }) => !here.some((one) => one.official.join(' ') === official.join(' ')))
    .map(({ said, official, likeness, places }) => ({
      ...{ said, official, places, from: -1, length: 0 },
      weight: Math.min(1, likeness * NEAR.weight),
    }));
}

/** Words of a part of the question; those inside a longer one and those that residents say count less. */
function wordsOf(
  part: string,
  said: readonly Said[],
  { language, tables }: Knowledge,
  add: (word: string, weight: number) => void,
): void {
  const cut = language.cut(part);
  let at = 0;
  for (const word of cut) {
    const from = at;
    at += word.length;
    const isSaid = said.some((one) => hasWord(one, word, from));
    const weight = isSaid ? SAID : 1;
    if (tables.stopWords.has(word) || [...word].every(isFunctionCharacter)) continue;
    if (isWord(word)) add(word, weight);
    for (const inner of language.inner(word)) if (!tables.stopWords.has(inner)) add(inner, weight * INNER);
  }
  for (const pair of lonePairs(withoutAsking(cut, tables)))
    if (!tables.stopWords.has(pair)) add(pair, said.length > 0 ? SAID : 0.7);
}

/** Neighbouring characters of what is asked about. */
function pairsAsked(part: string, { language, tables }: Knowledge): string[] {
  return pairsOf(withoutAsking(language.cut(part), tables).join('')).filter(
    (pair) => ![...pair].every(isFunctionCharacter),
  );
}

function placeIn(text: string, { catalogue }: Knowledge): string | undefined {
  for (let length = 5; length > 1; length -= 1) {
    for (let at = 0; at + length <= text.length; at += 1) {
      const place = text.slice(at, at + length);
      if (catalogue.places.has(place)) return place;
    }
  }
  return undefined;
}

const TERMS_TOLD = 3;

/** Official terms that were searched beside what was typed, the surest first; who names a document means it. */
export function termsBeside({ said, text }: Pick<Question, 'said' | 'text'>): string[] {
  if (NAMED.test(text)) return [];
  const surest = [...said].sort((a, b) => b.weight - a.weight);
  const terms = surest.flatMap(({ official }) => official).filter((term) => !text.includes(term));
  return [...new Set(terms)].slice(0, TERMS_TOLD);
}

/** Analyses what was typed. */
export function readQuestion(q: string, exact: boolean, knowledge: Knowledge): Question {
  const typed = cleanQuery(q, QUERY_CHARACTERS);
  const { text, changed } = rewrite(typed, exact, knowledge);
  const weights = new Map<string, number>();
  const add = (word: string, weight: number): void => {
    if (weights.size < MOST_WORDS || weights.has(word)) weights.set(word, Math.max(weight, weights.get(word) ?? 0));
  };
  const said: Said[] = [];
  const parts = partsOf(text);
  for (const part of parts) {
    const found = exact ? [] : knowledge.tables.phrases.find(part);
    const here = exact ? [] : [...found, ...nearly(part, found, knowledge)];
    said.push(...here);
    wordsOf(part, here, knowledge, add);
  }
  for (const { official, weight } of said) {
    for (const term of official) {
      const cut = knowledge.language.cut(withoutMarks(term));
      for (const word of [...cut, ...lonePairs(cut)]) {
        if (isWord(word) && !knowledge.tables.stopWords.has(word)) add(word, OFFICIAL * weight);
      }
    }
  }
  // A question of nothing but common words is searched by them after all.
  if (weights.size === 0) for (const part of parts) for (const word of knowledge.language.cut(part)) add(word, 1);
  const pairs = [...new Set(parts.flatMap((part) => pairsAsked(part, knowledge)))];
  return {
    typed,
    ...(changed === undefined ? {} : { searchedFor: text, changed }),
    text,
    words: [...weights]
      .map(([word, weight]) => ({ text: word, weight }))
      .filter(({ text: word }) => word.length > 1 || weights.size === 1 || !isHan(word)),
    pairs: pairs.slice(0, 60),
    numbers: numbersIn(text),
    said,
    place: placeIn(withoutMarks(text), knowledge),
  };
}
