import { initialsOf, isHan, rankOf, type Lexicon, type Term } from '../../../../domain/search';

/** Only this many are offered while somebody types: services, policies, residents' words; the rest are found by searching. */
const MOST = 20_000;
/** Of the words that begin alike no more are compared. */
const MOST_COMPARED = 400;
const LONGEST_TYPED = 40;

interface Entry {
  readonly key: string;
  readonly term: Term;
}

/** Where in a sorted list the first key stands that is not before `key`. */
function placeOf(entries: readonly Entry[], key: string): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.key ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function beginning(entries: readonly Entry[], key: string): Term[] {
  const found: Term[] = [];
  for (let at = placeOf(entries, key); at < entries.length && found.length < MOST_COMPARED; at += 1) {
    const entry = entries[at];
    if (!entry?.key.startsWith(key)) break;
    found.push(entry.term);
  }
  return found;
}

const sorted = (terms: readonly Term[], keyOf: (term: Term) => string): Entry[] =>
  terms.map((term) => ({ key: keyOf(term), term })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));

/** Words completed while they are typed. */
export class Suggestions {
  readonly #written: Entry[];
  readonly #sounding: Entry[];
  readonly #initials: Entry[];
  readonly #lexicon: Lexicon;

  /** @param leastWeight - words that weigh less (those of bodies alone) are not offered */
  constructor(lexicon: Lexicon, leastWeight: number) {
    this.#lexicon = lexicon;
    const terms = [...lexicon.all()]
      .filter((term) => term.weight >= leastWeight)
      .sort((a, b) => rankOf(b) - rankOf(a))
      .slice(0, MOST);
    this.#written = sorted(terms, ({ text }) => text);
    this.#sounding = sorted(terms, ({ sounds }) => sounds.join(''));
    this.#initials = sorted(terms, ({ sounds }) => initialsOf(sounds));
  }

  /** Takes in a word that came after the lists were made. */
  add(term: Term): void {
    if (this.#written.length >= MOST) return;
    for (const [entries, key] of [
      [this.#written, term.text],
      [this.#sounding, term.sounds.join('')],
      [this.#initials, initialsOf(term.sounds)],
    ] as const) {
      const at = placeOf(entries, key);
      // The same word stands there already when another document brought it.
      if (entries === this.#written && entries[at]?.term.text === term.text) return;
      entries.splice(at, 0, { key, term });
    }
  }

  /** @param typed - folded and without marks */
  complete(typed: string, soundsOf: (text: string) => readonly string[], limit: number): string[] {
    if (typed === '' || typed.length > LONGEST_TYPED) return [];
    const found = new Map<Term, number>();
    const take = (terms: readonly Term[], bonus: number): void => {
      for (const term of terms)
        if (!found.has(term)) found.set(term, bonus + rankOf(term) / (3 + term.text.length / 4));
    };
    take(beginning(this.#written, typed), 40);
    if (!/\d/.test(typed)) {
      const sounds = soundsOf(typed);
      take(agreeing(beginning(this.#sounding, sounds.join('')), typed), 20);
      if (/^[a-z]{2,}$/.test(typed)) take(beginning(this.#initials, typed), 0);
    }
    return (
      [...found]
        .sort(([, a], [, b]) => b - a)
        .map(([term]) => term.text)
        // What left with its last document stays in the lists until they are made anew.
        .filter((text) => text !== typed && this.#lexicon.get(text))
        .slice(0, limit)
    );
  }
}

/** Of mixed input, only words that begin with the Han characters as they were typed. */
function agreeing(terms: readonly Term[], typed: string): readonly Term[] {
  const han = Array.from(typed).filter(isHan);
  // Wholly in Han: another word that sounds alike is still worth an offer.
  if (han.length === 0 || han.length === Array.from(typed).length) return terms;
  return terms.filter(({ text }) => han.every((character) => text.includes(character)));
}
