import type { PageKind } from '../publishing/tables';
import type { Change, Entry } from './change';
import { comparePlaces, placeIn, type Place } from './order';

export interface Filter {
  readonly topic?: string | undefined;
  readonly department?: string | undefined;
  readonly area?: string | undefined;
  readonly year?: number | undefined;
}

/** The entries of one kind, in order, and again by topic, department and year. A publication moves one of them. */
class Shelf {
  readonly all: Entry[] = [];
  readonly byId = new Map<string, Entry>();
  readonly #by = new Map<string, Entry[]>();

  static keys({ topics, department, year }: Entry): string[] {
    const keys = topics.map((topic) => `topic ${topic}`);
    if (department !== null) keys.push(`department ${department}`);
    if (year !== null) keys.push(`year ${year}`);
    return keys;
  }

  /** For the first load: sorted once at the end instead of at each insertion. */
  fill(entries: Entry[]): void {
    entries.sort(comparePlaces);
    for (const entry of entries) {
      this.byId.set(entry.id, entry);
      this.all.push(entry);
      for (const key of Shelf.keys(entry)) this.#list(key).push(entry);
    }
  }

  add(entry: Entry): void {
    this.byId.set(entry.id, entry);
    insert(this.all, entry);
    for (const key of Shelf.keys(entry)) insert(this.#list(key), entry);
  }

  remove(entry: Entry): void {
    this.byId.delete(entry.id);
    take(this.all, entry);
    for (const key of Shelf.keys(entry)) take(this.#list(key), entry);
  }

  /** The shortest list that holds everything the filter lets through. */
  shortest({ topic, department, year }: Filter): readonly Entry[] {
    const keys = [
      ...(topic === undefined ? [] : [`topic ${topic}`]),
      ...(department === undefined ? [] : [`department ${department}`]),
      ...(year === undefined ? [] : [`year ${year}`]),
    ];
    const lists = keys.map((key) => this.#by.get(key) ?? []);
    return lists.reduce<readonly Entry[]>((best, list) => (list.length < best.length ? list : best), this.all);
  }

  #list(key: string): Entry[] {
    const known = this.#by.get(key);
    if (known) return known;
    const made: Entry[] = [];
    this.#by.set(key, made);
    return made;
  }
}

function insert(list: Entry[], entry: Entry): void {
  list.splice(placeIn(list, entry), 0, entry);
}

function take(list: Entry[], entry: Entry): void {
  const at = placeIn(list, entry);
  if (list[at]?.id === entry.id) list.splice(at, 1);
}

/** All published pages by kind, in memory: ids and facets, no bodies. */
export class Catalogue {
  readonly #shelves = new Map<PageKind, Shelf>();
  /** Areas that are the whole city. */
  #cityAreas: ReadonlySet<string> = new Set();

  setCityAreas(ids: Iterable<string>): void {
    this.#cityAreas = new Set(ids);
  }

  fill(entries: readonly Entry[]): void {
    const byKind = new Map<PageKind, Entry[]>();
    for (const entry of entries) {
      const list = byKind.get(entry.kind) ?? [];
      if (list.length === 0) byKind.set(entry.kind, list);
      list.push(entry);
    }
    for (const [kind, list] of byKind) this.#shelf(kind).fill(list);
  }

  /** Puts an entry in its place, or takes it away; gives what that changed. */
  put(kind: PageKind, id: string, seq: number, after: Entry | undefined): Change {
    const shelf = this.#shelf(kind);
    const before = shelf.byId.get(id);
    if (before) shelf.remove(before);
    if (after) shelf.add(after);
    return { kind, id, seq, before, after };
  }

  get(kind: PageKind, id: string): Entry | undefined {
    return this.#shelf(kind).byId.get(id);
  }

  all(kind: PageKind): readonly Entry[] {
    return this.#shelf(kind).all;
  }

  /** An item without area concerns the whole city, so it passes for every area. */
  passes(entry: Entry, { topic, department, area, year }: Filter): boolean {
    if (topic !== undefined && !entry.topics.includes(topic)) return false;
    if (department !== undefined && entry.department !== department) return false;
    if (year !== undefined && entry.year !== year) return false;
    if (area === undefined || entry.area === null || entry.area === area) return true;
    return this.#cityAreas.has(entry.area);
  }

  /** Up to `limit` entries behind a place, and whether more follow. */
  page(kind: PageKind, filter: Filter, limit: number, after?: Place): { entries: Entry[]; more: boolean } {
    const shelf = this.#shelf(kind);
    const source = shelf.shortest(filter);
    let at = after === undefined ? 0 : placeIn(source, after);
    const first = source[at];
    if (after && first && comparePlaces(first, after) === 0) at += 1;
    const entries: Entry[] = [];
    for (; at < source.length; at += 1) {
      const entry = source[at];
      if (!entry || !this.passes(entry, filter)) continue;
      if (entries.length === limit) return { entries, more: true };
      entries.push(entry);
    }
    return { entries, more: false };
  }

  #shelf(kind: PageKind): Shelf {
    const known = this.#shelves.get(kind);
    if (known) return known;
    const made = new Shelf();
    this.#shelves.set(kind, made);
    return made;
  }
}
