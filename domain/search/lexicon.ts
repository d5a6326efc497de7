import { foldSound, initialsOf } from './sounds';

/** A word that a question may mean, with its sound. */
export interface Term {
  readonly text: string;
  /** Syllables without tones, one for each character. */
  readonly sounds: readonly string[];
  /** Table of staff, whole title, part of a title, word of bodies: the greater wins. */
  readonly weight: number;
  /** How many documents brought it; grows and shrinks with them. */
  count: number;
}

/** Beyond this many the ones that matter least are dropped. */
const MOST_TERMS = 70_000;
const KEPT_TERMS = 50_000;
const SHORTEST_IN_HALVES = 4;

export const rankOf = (term: Term): number => term.weight * (1 + Math.log2(1 + term.count) / 4);

type Index = Map<string, Term[]>;

function file(index: Index, key: string, term: Term): void {
  const known = index.get(key);
  if (known) known.push(term);
  else index.set(key, [term]);
}

function unfile(index: Index, key: string, term: Term): void {
  const left = (index.get(key) ?? []).filter((other) => other !== term);
  if (left.length === 0) index.delete(key);
  else index.set(key, left);
}

/** What a text shares with each that differs from it in one character: one of its halves; of a short one, the rest. */
function nearKeys(text: string): string[] {
  if (text.length < SHORTEST_IN_HALVES) {
    return Array.from({ length: text.length }, (_, at) => `${text.slice(0, at)}?${text.slice(at + 1)}`);
  }
  const middle = text.length >> 1;
  return [`${text.length}<${text.slice(0, middle)}`, `${text.length}>${text.slice(middle)}`];
}

/** Known words by how they are written, how they sound and what they begin with. */
export class Lexicon {
  readonly #terms = new Map<string, Term>();
  readonly #bySound: Index = new Map();
  readonly #byFoldedSound: Index = new Map();
  readonly #byInitials: Index = new Map();
  readonly #byNearKey: Index = new Map();

  get size(): number {
    return this.#terms.size;
  }

  all(): Iterable<Term> {
    return this.#terms.values();
  }

  get(text: string): Term | undefined {
    return this.#terms.get(text);
  }

  /** Takes a word in, or counts it once more. A word that comes again with a greater weight gets it. */
  add(text: string, sounds: readonly string[], weight: number): void {
    const known = this.#terms.get(text);
    if (known && known.weight >= weight) {
      known.count += 1;
      return;
    }
    if (known) this.#drop(known);
    this.#keep({ text, sounds, weight, count: (known?.count ?? 0) + 1 });
    if (this.#terms.size > MOST_TERMS) this.#prune();
  }

  /** Counts a word once less; the last time takes it out. */
  remove(text: string): void {
    const term = this.#terms.get(text);
    if (!term) return;
    term.count -= 1;
    if (term.count <= 0) this.#drop(term);
  }

  bySound = (letters: string): readonly Term[] => this.#bySound.get(letters) ?? [];
  byFoldedSound = (letters: string): readonly Term[] => this.#byFoldedSound.get(letters) ?? [];
  byInitials = (letters: string): readonly Term[] => this.#byInitials.get(letters) ?? [];

  /** Words of the same length that differ from `text` in exactly one character. */
  oneOff(text: string): Term[] {
    const near = nearKeys(text).flatMap((key) => this.#byNearKey.get(key) ?? []);
    return near.filter((term) => differences(term.text, text).length === 1);
  }

  #keep(term: Term): void {
    this.#terms.set(term.text, term);
    const joined = term.sounds.join('');
    file(this.#bySound, joined, term);
    file(this.#byFoldedSound, foldSound(joined), term);
    if (term.sounds.length > 1) file(this.#byInitials, initialsOf(term.sounds), term);
    for (const key of nearKeys(term.text)) file(this.#byNearKey, key, term);
  }

  #drop(term: Term): void {
    this.#terms.delete(term.text);
    const joined = term.sounds.join('');
    unfile(this.#bySound, joined, term);
    unfile(this.#byFoldedSound, foldSound(joined), term);
    unfile(this.#byInitials, initialsOf(term.sounds), term);
    for (const key of nearKeys(term.text)) unfile(this.#byNearKey, key, term);
  }

  #prune(): void {
    const kept = [...this.#terms.values()].sort((a, b) => rankOf(b) - rankOf(a)).slice(0, KEPT_TERMS);
    for (const index of [this.#terms, this.#bySound, this.#byFoldedSound, this.#byInitials, this.#byNearKey])
      index.clear();
    for (const term of kept) this.#keep(term);
  }
}

/** At which characters two texts of one length differ; of different lengths, everywhere. */
export function differences(one: string, other: string): number[] {
  if (one.length !== other.length) return Array.from({ length: Math.max(one.length, other.length) }, (_, at) => at);
  const places: number[] = [];
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) places.push(at);
  return places;
}
