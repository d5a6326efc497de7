import { hashOf, packPostings, PAGE_LIMIT, pagesWith, visitPostings, type Postings } from './postings';
import { termsAsked, termsOf } from './terms';

export interface IndexedPage {
  readonly id: string;
  readonly title: string;
  readonly passages: readonly string[];
}

export interface Candidate {
  readonly id: string;
  /** The more, the better; only for comparison. */
  readonly score: number;
  /** The title speaks for it; otherwise one passage has to. */
  readonly byTitle: boolean;
}

/** What a resident asks for: each term with its weight. Rare ones tell more. */
export interface Question {
  readonly weights: ReadonlyMap<number, number>;
  readonly total: number;
}

interface Entry {
  readonly id: string;
  readonly titleTerms: ReadonlySet<number>;
}

/** What of a long document is taken in; a request is about what stands at its head. */
const TEXT_LIMIT = 6_000;
/** More terms than this add time and no meaning. */
const TERM_LIMIT = 60;
/** Pages that came since the last packing are packed when there are this many, or half as many as were packed. */
const LOOSE_PAGES = 128;

/** How much of what was asked has to be in a page, or of a title in what was asked. */
const ENOUGH = { ofQuestion: 0.6, ofTitle: 0.5, inTitle: 0.3, inPassage: 0.5, ofBest: 0.4 } as const;

const UNKNOWN = 0.6;

const NONE: Postings = packPostings(() => undefined);

/** The weighted share of the question that a passage answers by itself, from 0 to 1. */
export const passageShare = ({ weights, total }: Question, passage: string): number => {
  let sum = 0;
  for (const term of termsOf(passage)) sum += weights.get(term) ?? 0;
  return total === 0 ? 0 : sum / total;
};

/** Whether a candidate stands once its text was read. */
export const stands = ({ byTitle }: Candidate, bestPassage: number): boolean =>
  byTitle || bestPassage >= ENOUGH.inPassage;

/** Title and full-text match over what is published, in memory. */
export class SuggestionIndex {
  /** By place; undefined where the page was changed or taken away. */
  #entries: (Entry | undefined)[] = [];
  readonly #places = new Map<string, number>();
  #packed = NONE;
  #packedPages = 0;
  /** Terms of pages that are not packed yet, by place. */
  readonly #loose = new Map<number, ReadonlySet<number>>();
  readonly #loosePages: number;

  constructor(loosePages = LOOSE_PAGES) {
    this.#loosePages = loosePages;
  }

  get size(): number {
    return this.#places.size;
  }

  put({ id, title, passages }: IndexedPage): void {
    this.remove(id);
    if (this.#entries.length === PAGE_LIMIT) throw new Error('more pages than the index of suggestions can hold');
    const place = this.#entries.push({ id, titleTerms: termsOf(title) }) - 1;
    this.#places.set(id, place);
    this.#loose.set(place, termsOf(`${title}\n${passages.join('\n')}`.slice(0, TEXT_LIMIT)));
    if (this.#loose.size >= Math.max(this.#loosePages, this.#packedPages / 2)) this.#pack();
  }

  remove(id: string): void {
    const place = this.#places.get(id);
    if (place === undefined) return;
    this.#places.delete(id);
    this.#loose.delete(place);
    this.#entries[place] = undefined;
  }

  question(text: string): Question {
    const weighed = [...termsAsked(text)]
      .map((term) => [term, this.#weightOf(term)] as const)
      .sort(([, a], [, b]) => b - a)
      .slice(0, TERM_LIMIT);
    return { weights: new Map(weighed), total: weighed.reduce((sum, [, weight]) => sum + weight, 0) };
  }

  /** Pages that may answer it, best first. */
  candidates(question: Question, limit: number): Candidate[] {
    const sums = new Map<number, number>();
    for (const [term, weight] of question.weights) {
      this.#eachPage(term, (place) => sums.set(place, (sums.get(place) ?? 0) + weight));
    }
    const found: Candidate[] = [];
    for (const [place, sum] of sums) {
      const entry = this.#entries[place];
      const candidate = entry && judge(entry, question, sum / question.total);
      if (candidate) found.push(candidate);
    }
    found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    const least = (found[0]?.score ?? 0) * ENOUGH.ofBest;
    return found.slice(0, limit).filter(({ score }) => score >= least);
  }

  /** A term that stands nowhere speaks against a page, but less than a rare one speaks for it. */
  #weightOf(term: number): number {
    const pages = this.#countOf(term);
    return pages === 0 ? UNKNOWN * Math.log(1 + this.size) : Math.log(1 + this.size / (pages + 1));
  }

  #countOf(term: number): number {
    let count = 0;
    this.#eachPage(term, () => {
      count += 1;
    });
    return count;
  }

  #eachPage(term: number, see: (place: number) => void): void {
    pagesWith(this.#packed, hashOf(term), (place) => {
      if (this.#entries[place]) see(place);
    });
    for (const [place, terms] of this.#loose) if (terms.has(term)) see(place);
  }

  /** Packs all pages that are left, and closes the gaps of those that are not. */
  #pack(): void {
    const moved = new Map<number, number>();
    const kept: Entry[] = [];
    this.#entries.forEach((entry, place) => {
      if (entry) moved.set(place, kept.push(entry) - 1);
    });
    const before = this.#packed;
    this.#packed = packPostings((see) => {
      visitPostings(before, (hash, place) => {
        const now = moved.get(place);
        if (now !== undefined) see(hash, now);
      });
      for (const [place, terms] of this.#loose) for (const term of terms) see(hashOf(term), moved.get(place) ?? 0);
    });
    this.#entries = kept;
    kept.forEach(({ id }, place) => this.#places.set(id, place));
    this.#loose.clear();
    this.#packedPages = kept.length;
  }
}

const judge = ({ id, titleTerms }: Entry, { weights, total }: Question, ofQuestion: number): Candidate | undefined => {
  let shared = 0;
  let titleSum = 0;
  for (const term of titleTerms) {
    const weight = weights.get(term);
    if (weight === undefined) continue;
    shared += 1;
    titleSum += weight;
  }
  const inTitle = titleSum / total;
  const ofTitle = titleTerms.size === 0 ? 0 : shared / titleTerms.size;
  // One or two pairs in common are chance, unless little else was asked.
  const byTitle = shared >= Math.min(3, weights.size) && (inTitle >= ENOUGH.inTitle || ofTitle >= ENOUGH.ofTitle);
  const byText = ofQuestion >= ENOUGH.ofQuestion && weights.size >= 2;
  return byTitle || byText ? { id, byTitle, score: 3 * inTitle + 2 * ofTitle + ofQuestion } : undefined;
};
