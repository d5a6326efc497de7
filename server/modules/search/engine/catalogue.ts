import { Lexicon } from '../../../../domain/search';
import { FacetIndex } from './facet-index';
import type { IndexFile } from './index-file';
import type { Language } from './language';
import { PageNames } from './page-names';
import { termsOf, titleWords, yearOf, type KeptDocument, type ListedDocument } from './prepared';
import { RowSet } from './row-set';

/** What weighs how much when a question may mean several words. */
export const TERM_WEIGHT = { table: 30, whole: 12, part: 4, body: 1 } as const;
/** A word of bodies is one that a question may mean once this many documents have it. */
const KNOWN_IN_BODIES = 3;

function count(counts: Map<string, number>, word: string, by: number): number {
  const now = (counts.get(word) ?? 0) + by;
  if (now > 0) counts.set(word, now);
  else counts.delete(word);
  return now;
}

/** Everything about the documents that a search needs in memory: what is listed, how rare words are, which words there are. */
export class Catalogue {
  readonly lexicon = new Lexicon();
  /** By row id; a hole where a document was removed. */
  readonly byId: (KeptDocument | undefined)[] = [];
  readonly facets = new FacetIndex();
  readonly idOf = new Map<string, number>();
  readonly places = new Map<string, number>();
  readonly names: PageNames;
  readonly inTitles = new Map<string, number>();
  readonly inBodies = new Map<string, number>();
  /** The one document of that name, or several versions of it. */
  readonly #versions = new Map<string, number | readonly number[]>();
  /** Of documents with several versions, all of them. */
  readonly #siblings = new Map<number, readonly number[]>();
  /** Which documents these are: thousands are asked for in one search, and a few kilobytes lie near at hand. */
  readonly #several = new RowSet();
  #size = 0;
  #newestYear = 0;
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
    this.names = new PageNames(language);
  }

  get size(): number {
    return this.#size;
  }

  get newestYear(): number {
    return this.#newestYear;
  }

  /** Versions of a document, itself among them; undefined where it is the only one. */
  versionsOf(id: number): readonly number[] | undefined {
    return this.#several.has(id) ? this.#siblings.get(id) : undefined;
  }

  /** Reads what an index file holds. */
  load(db: IndexFile): void {
    for (const row of db.prepare('SELECT word, documents FROM words').iterate()) {
      const { word, documents } = row as { word: string; documents: number };
      this.countWord(word, documents);
    }
    for (const row of db.prepare('SELECT id, listed FROM documents').iterate()) {
      const { id, listed } = row as { id: number; listed: string };
      this.add(id, JSON.parse(listed) as ListedDocument);
    }
  }

  add(id: number, { words, ...document }: ListedDocument): void {
    const topics = document.topics.map((topic) => this.facets.oneOf('topics', topic));
    const department = document.department && this.facets.oneOf('departments', document.department);
    const { forms } = document;
    // Equal strings that come from the file are two in memory until one takes the place of the other.
    const whole = forms.whole === document.title ? document.title : forms.whole;
    const shared = {
      ...forms,
      whole,
      core: forms.core === whole ? whole : forms.core,
      versionKey: forms.versionKey === whole ? whole : forms.versionKey,
    };
    const kept = { ...document, department, topics, forms: shared };
    this.byId[id] = kept;
    this.facets.add(id, kept);
    this.idOf.set(document.key, id);
    this.#size += 1;
    this.#newestYear = Math.max(this.#newestYear, yearOf(document));
    const { place, versionKey } = shared;
    if (place !== undefined) count(this.places, place, 1);
    this.names.add(id, document);
    this.#setVersions(versionKey, [...this.#named(versionKey), id]);
    const titleCut = words.split(' ');
    for (const word of titleWords(whole, titleCut, this.#language)) count(this.inTitles, word, 1);
    for (const { text, sounds, isWhole } of termsOf(document, titleCut)) {
      this.lexicon.add(text, sounds, isWhole ? TERM_WEIGHT.whole : TERM_WEIGHT.part);
    }
  }

  remove(id: number): void {
    const document = this.byId[id];
    if (!document) return;
    this.byId[id] = undefined;
    this.facets.remove(id);
    this.idOf.delete(document.key);
    this.#size -= 1;
    const { whole, place, versionKey } = document.forms;
    if (place !== undefined) count(this.places, place, -1);
    this.#leaveAlone(id);
    this.#setVersions(
      versionKey,
      this.#named(versionKey).filter((other) => other !== id),
    );
    const titleCut = this.#language.cut(whole);
    for (const word of titleWords(whole, titleCut, this.#language)) count(this.inTitles, word, -1);
    for (const { text } of termsOf(document, titleCut)) this.lexicon.remove(text);
  }

  /** A word of the dictionary stands in so many more bodies (or fewer). */
  countWord(word: string, by: number): void {
    const before = this.inBodies.get(word) ?? 0;
    const now = count(this.inBodies, word, by);
    if (before >= KNOWN_IN_BODIES || now < KNOWN_IN_BODIES || !/^\p{Script=Han}{2,8}$/u.test(word)) return;
    this.lexicon.add(word, this.#language.soundsOf(word), TERM_WEIGHT.body);
  }

  /** Words of the table of staff, which a question may mean whatever the documents say. */
  addTable(words: Iterable<string>): void {
    for (const word of words) {
      if (/^\p{Script=Han}{2,24}$/u.test(word))
        this.lexicon.add(word, this.#language.soundsOf(word), TERM_WEIGHT.table);
    }
  }

  dropTable(words: Iterable<string>): void {
    for (const word of words) this.lexicon.remove(word);
  }

  /** Whether a newer document is a version of the same one. */
  isOlder(id: number): boolean {
    const document = this.byId[id];
    if (!document) return false;
    return (this.versionsOf(id) ?? []).some((other) => other !== id && isNewer(this.byId[other], document) < 0);
  }

  #named(versionKey: string): readonly number[] {
    const ids = this.#versions.get(versionKey) ?? [];
    return typeof ids === 'number' ? [ids] : ids;
  }

  #setVersions(versionKey: string, ids: readonly number[]): void {
    const [only] = ids;
    if (only === undefined) this.#versions.delete(versionKey);
    else this.#versions.set(versionKey, ids.length > 1 ? ids : only);
    if (ids.length < 2) {
      if (only !== undefined) this.#leaveAlone(only);
      return;
    }
    for (const id of ids) {
      this.#siblings.set(id, ids);
      this.#several.add(id);
    }
  }

  #leaveAlone(id: number): void {
    this.#siblings.delete(id);
    this.#several.remove(id);
  }
}

const isOver = (document: KeptDocument): number =>
  (document.withdrawn ? 2 : 0) + (document.validity === 'repealed' || document.validity === 'lapsed' ? 1 : 0);

/** Below 0 when `a` is the newer version. */
export function isNewer(a: KeptDocument | undefined, b: KeptDocument | undefined): number {
  if (!a || !b) return a ? -1 : 1;
  return isOver(a) - isOver(b) || (b.date ?? '').localeCompare(a.date ?? '');
}
