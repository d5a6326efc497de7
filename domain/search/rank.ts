import type { Said } from './phrases';
import type { TitleForms } from './titles';

/** What is known of a document when it is weighed. */
export interface RankedDocument {
  readonly forms: TitleForms;
  readonly kind: string;
  readonly documentType?: string | undefined;
  readonly year: number;
  readonly validity?: string | undefined;
  readonly withdrawn: boolean;
  /** A newer document has the same title. */
  readonly isOlder: boolean;
  /** What its body scored, from 0 to 1. */
  readonly body: number;
}

export interface WeighedWord {
  readonly text: string;
  /** 1 as typed; less for what the table put beside it or in its place. */
  readonly weight: number;
  /** How rare it is in titles. */
  readonly rarity: number;
}

/** What a document is weighed against. */
export interface RankedQuestion {
  /** Folded, without marks. */
  readonly text: string;
  readonly words: readonly WeighedWord[];
  readonly pairs: readonly string[];
  /** Residents' words found, with the official terms that stand for them. */
  readonly said: readonly Pick<Said, 'said' | 'official' | 'weight'>[];
  readonly place?: string | undefined;
  readonly newestYear: number;
}

const WEIGHTS = {
  cover: 2.2,
  pairs: 1.4,
  official: 1.1,
  precision: 0.9,
  exact: 1.6,
  body: 1.3,
  place: 0.5,
  recency: 0.12,
};

/** Of a term whose words do not stand together. */
const APART = 0.6;
const MOST_OF_TERM = 0.6;

const OLDER = 0.72;
const DRAFT = 0.93;
const NOT_IN_FORCE = 0.6;
const WITHDRAWN = 0.35;

/** What residents ask for more often stands before what is rarely meant. */
const KINDS: Readonly<Record<string, number>> = {
  'qa-issues': 1.02,
  policies: 1.02,
  explainers: 1.01,
  notices: 0.97,
  // Most of what is printed stands as a policy document too, which says more of itself.
  gazettes: 0.85,
  'gazette-articles': 0.8,
};
const TYPES: readonly (readonly [RegExp, number])[] = [
  [/典型案例|批复|公告/, 0.9],
  [/司法解释/, 0.96],
  [/^法律$/, 1.03],
  [/行政法规/, 1.01],
];

const typeWeight = ({ kind, documentType = '' }: RankedDocument): number =>
  (KINDS[kind] ?? 1) * (TYPES.find(([type]) => type.test(documentType))?.[1] ?? 1);

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

function coverOf(title: string, words: readonly WeighedWord[]): number {
  let [found, all] = [0, 0];
  for (const { text, weight, rarity } of words) {
    all += weight * rarity;
    if (title.includes(text)) found += weight * rarity;
  }
  return share(found, all);
}

/** An official term with what is the same for every title it is looked for in. */
interface WeighedTerm {
  readonly text: string;
  readonly rarity: number;
  /** Words of the question inside it. */
  readonly words: readonly WeighedWord[];
}

interface WeighedSaid {
  readonly terms: readonly WeighedTerm[];
  readonly rarest: number;
  readonly weight: number;
}

function weighed({ said, words }: RankedQuestion): WeighedSaid[] {
  return said.map(({ official, weight }) => {
    const terms = official.map((text) => ({
      text,
      rarity: rarityOfTerm(text, words),
      words: words.filter((word) => word.text.length > 1 && text.includes(word.text)),
    }));
    return { terms, rarest: Math.max(1, ...terms.map(({ rarity }) => rarity)), weight };
  });
}

/** How rare a term is: as its rarest word. */
const rarityOfTerm = (term: string, words: readonly WeighedWord[]): number =>
  words.reduce((most, { text, rarity }) => (rarity > most && term.includes(text) ? rarity : most), 1);

/** Which part of a term a title has: 1 where it stands as it is, less where its words stand apart. */
function shareOfTerm(title: string, { text, words }: WeighedTerm): number {
  if (title.includes(text)) return 1;
  const cover = coverOf(title, words);
  // One common word of three is another matter: 许可 of 食品经营许可.
  return cover < MOST_OF_TERM ? 0 : cover * APART;
}

/** Of which residents' words the title has an official term; of several terms the rare one says more: 独居 than 老年人. */
function officialOf(title: string, said: readonly WeighedSaid[]): number {
  let [found, all] = [0, 0];
  for (const { terms, rarest, weight } of said) {
    let most = 0;
    for (const term of terms) most = Math.max(most, term.rarity * shareOfTerm(title, term));
    all += weight;
    found += weight * share(most, rarest);
  }
  // Words that were only made out cannot say as much as those of the table.
  return share(found, Math.max(1, all));
}

/** How much of the title the question speaks of. */
function precisionOf(title: string, texts: readonly string[]): number {
  const covered = new Uint8Array(title.length);
  for (const text of texts) {
    const at = title.indexOf(text);
    if (at >= 0) covered.fill(1, at, at + text.length);
  }
  let many = 0;
  for (const one of covered) many += one;
  return share(many, title.length);
}

function exactOf({ whole, core }: TitleForms, text: string): number {
  if (text === whole || text === core) return 1;
  if (text.length < 2) return 0;
  if (core.startsWith(text) || whole.startsWith(text)) return 0.45;
  if (whole.includes(text)) return 0.35;
  return 0;
}

/** 1 for the place that was asked for, below 0 for another one. */
function placeOf({ place }: TitleForms, question: RankedQuestion): number {
  if (question.place === undefined) return place === undefined ? 0.3 : 0;
  if (place === undefined) return 0;
  return place === question.place ? 1 : -1;
}

/** What a score is made of, by name; `type` and `state` are factors. */
export type ScoreParts = Readonly<Record<keyof typeof WEIGHTS | 'type' | 'state', number>>;

export interface Weighed {
  readonly score: number;
  /** The factor for what does not hold any more. */
  readonly state: number;
  /** Where they are asked for. */
  readonly parts?: ScoreParts | undefined;
}

/**
 * Scores documents against one question.
 *
 * @param tells - whether the parts of each score are asked for
 */
export function ranker(question: RankedQuestion, tells: boolean): (document: RankedDocument) => Weighed {
  const said = weighed(question);
  const texts = [...question.words.map(({ text }) => text), ...question.pairs];
  return (document) => scored(document, question, said, texts, tells);
}

/** How much less a document counts that is no longer, not yet or not any more what holds. */
const stateOf = ({ forms, isOlder, validity, withdrawn }: RankedDocument): number =>
  (isOlder ? OLDER : 1) *
  (forms.isDraft ? DRAFT : 1) *
  (validity === 'repealed' || validity === 'lapsed' ? NOT_IN_FORCE : 1) *
  (withdrawn ? WITHDRAWN : 1);

function pairsIn(title: string, pairs: readonly string[]): number {
  let there = 0;
  for (const pair of pairs) if (title.includes(pair)) there += 1;
  return share(there, pairs.length);
}

const recencyOf = (year: number, newest: number): number => (year > 0 ? Math.max(0, 1 - (newest - year) / 20) : 0);

function scored(
  document: RankedDocument,
  question: RankedQuestion,
  said: readonly WeighedSaid[],
  texts: readonly string[],
  tells: boolean,
): Weighed {
  const { forms, body } = document;
  const cover = coverOf(forms.whole, question.words);
  const pairs = pairsIn(forms.whole, question.pairs);
  const official = officialOf(forms.whole, said);
  const precision = precisionOf(forms.core, texts);
  const exact = exactOf(forms, question.text);
  const place = placeOf(forms, question);
  const recency = recencyOf(document.year, question.newestYear);
  const sum =
    WEIGHTS.cover * cover +
    WEIGHTS.pairs * pairs +
    WEIGHTS.official * official +
    WEIGHTS.precision * precision +
    WEIGHTS.exact * exact +
    WEIGHTS.body * body +
    WEIGHTS.place * place +
    WEIGHTS.recency * recency;
  const type = typeWeight(document);
  const state = stateOf(document);
  const score = Math.max(0, sum) * type * state;
  if (!tells) return { score, state };
  return { score, state, parts: { cover, pairs, official, precision, exact, body, place, recency, type, state } };
}

/** Puts versions of one document in order among the places they have: the newer one first, whatever else was found. */
export function newerFirst<T>(
  ranked: readonly T[],
  versionKey: (item: T) => string,
  isNewer: (a: T, b: T) => number,
): T[] {
  const groups = new Map<string, T[]>();
  for (const item of ranked) {
    const key = versionKey(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  for (const group of groups.values()) if (group.length > 1) group.sort(isNewer);
  return ranked.map((item) => groups.get(versionKey(item))?.shift() ?? item);
}
