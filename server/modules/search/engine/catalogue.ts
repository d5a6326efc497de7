import { Lexicon, withoutMarks, type Faceted } from '../../../../domain/search';
import type { IndexFile } from './index-file';
import type { Language } from './language';
import { termsOf, titleWords, type ListedDocument } from './prepared';

/** What weighs how much when a question may mean several words. */
export const TERM_WEIGHT = { table: 30, whole: 12, part: 4, body: 1 } as const;
/** A word of bodies is one that a question may mean once this many documents have it. */
const KNOWN_IN_BODIES = 3;
/** Names of organs and topics that are remembered as questions are compared with them. */
const MOST_NAMES = 5_000;

function count(counts: Map<string, number>, word: string, by: number): number {
  const now = (counts.get(word) ?? 0) + by;
  if (now > 0) counts.set(word, now);
  else counts.delete(word);
  return now;
}

type Named = ListedDocument['topics'][number];

/** Everything about the documents that a search needs in memory: what is listed, how rare words are, which words there are. */
export class Catalogue {
  readonly lexicon = new Lexicon();
  /** By row id; a hole where a document was removed. */
  readonly byId: (ListedDocument | undefined)[] = [];
  /** What facets count of each. */
  readonly faceted: (Faceted | undefined)[] = [];
  readonly idOf = new Map<string, number>();
  readonly places = new Map<string, number>();
  readonly versions = new Map<string, number[]>();
  readonly inTitles = new Map<string, number>();
  readonly inBodies = new Map<string, number>();
  readonly #departments = new Map<string, Named>();
  readonly #topics = new Map<string, Named>();
  readonly #plainNames = new Map<string, string>();
  #size = 0;
  #newestYear = 0;
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  get size(): number {
    return this.#size;
  }

  get newestYear(): number {
    return this.#newestYear;
  }

  departmentName = (id: string): string => this.#departments.get(id)?.name ?? id;
  topicName = (id: string): string => this.#topics.get(id)?.name ?? id;

  /** The name of an organ or a topic as questions are compared with it. */
  plainName(name: string): string {
    let plain = this.#plainNames.get(name);
    if (plain === undefined) {
      if (this.#plainNames.size >= MOST_NAMES) this.#plainNames.clear();
      plain = withoutMarks(this.#language.fold(name));
      this.#plainNames.set(name, plain);
    }
    return plain;
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

  add(id: number, document: ListedDocument): void {
    const topics = document.topics.map((topic) => this.#topics.get(topic.id) ?? topic);
    // Named things are kept once, not once for each document that came from the file.
    const department = document.department && (this.#departments.get(document.department.id) ?? document.department);
    const { forms } = document;
    // Equal strings that come from the file are two in memory until one takes the place of the other.
    const shared = {
      ...forms,
      core: forms.core === forms.whole ? forms.whole : forms.core,
      versionKey: forms.versionKey === forms.whole ? forms.whole : forms.versionKey,
    };
    this.byId[id] = { ...document, department, topics, forms: shared };
    this.faceted[id] = {
      kind: document.kind,
      department: department?.id,
      topics: topics.map((topic) => topic.id),
      year: yearOf(document),
    };
    this.idOf.set(document.key, id);
    this.#size += 1;
    this.#newestYear = Math.max(this.#newestYear, yearOf(document));
    if (document.department) this.#departments.set(document.department.id, document.department);
    for (const topic of document.topics) this.#topics.set(topic.id, topic);
    const { whole, place, versionKey } = shared;
    if (place !== undefined) count(this.places, place, 1);
    const versions = this.versions.get(versionKey);
    if (versions) versions.push(id);
    else this.versions.set(versionKey, [id]);
    for (const word of titleWords(whole, document.words.split(' '), this.#language)) count(this.inTitles, word, 1);
    for (const { text, sounds, isWhole } of termsOf(document)) {
      this.lexicon.add(text, sounds, isWhole ? TERM_WEIGHT.whole : TERM_WEIGHT.part);
    }
  }

  remove(id: number): void {
    const document = this.byId[id];
    if (!document) return;
    this.byId[id] = undefined;
    this.faceted[id] = undefined;
    this.idOf.delete(document.key);
    this.#size -= 1;
    const { whole, place, versionKey } = document.forms;
    if (place !== undefined) count(this.places, place, -1);
    const left = (this.versions.get(versionKey) ?? []).filter((other) => other !== id);
    if (left.length > 0) this.versions.set(versionKey, left);
    else this.versions.delete(versionKey);
    for (const word of titleWords(whole, document.words.split(' '), this.#language)) count(this.inTitles, word, -1);
    for (const { text } of termsOf(document)) this.lexicon.remove(text);
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
    return (this.versions.get(document.forms.versionKey) ?? []).some(
      (other) => other !== id && isNewer(this.byId[other], document) < 0,
    );
  }
}

export const yearOf = ({ date }: Pick<ListedDocument, 'date'>): number => Number(date?.slice(0, 4) ?? 0);

const isOver = (document: ListedDocument): number =>
  (document.withdrawn ? 2 : 0) + (document.validity === 'repealed' || document.validity === 'lapsed' ? 1 : 0);

/** Below 0 when `a` is the newer version. */
export function isNewer(a: ListedDocument | undefined, b: ListedDocument | undefined): number {
  if (!a || !b) return a ? -1 : 1;
  return isOver(a) - isOver(b) || (b.date ?? '').localeCompare(a.date ?? '');
}
