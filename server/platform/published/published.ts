import type { PageKind } from '../publishing/tables';
import type { Store } from '../db/store';
import { Catalogue } from './catalogue';
import type { Change, Recipe } from './change';
import { PageRows } from './page-rows';
import { PreparedPages } from './prepared-pages';
import type { Prepared } from './answer';

/** Gives the recipe of an address, or undefined when there is none such. `rest` is what follows the prefix. */
export type Resolver = (rest: string, query: URLSearchParams) => Recipe | undefined;

const SPLIT = /^(\/[^/?#]+\/[^/?#]+)(?:\/([^?#]+))?(?:\?([^#]*))?$/;

/**
 * What is published, as the server reads it: a catalogue of all pages in memory, and their bytes ready to send. It
 * follows the store, whoever publishes into it.
 */
export class Published {
  readonly catalogue = new Catalogue();
  readonly rows: PageRows;
  readonly pages: PreparedPages;
  readonly #resolvers = new Map<string, Resolver>();
  readonly #listeners: ((changes: readonly Change[]) => void)[] = [];
  #seq = 0;
  #refreshing: Promise<void> = Promise.resolve();

  private constructor(store: Store, limitBytes: number) {
    this.rows = new PageRows(store);
    this.pages = new PreparedPages(limitBytes);
  }

  static async open(store: Store, limitBytes: number): Promise<Published> {
    const published = new Published(store, limitBytes);
    const { seq, entries } = await published.rows.all();
    published.#seq = seq;
    published.catalogue.fill(entries);
    await published.#readCityAreas();
    return published;
  }

  /** Rises with every change; the same number means that nothing has changed anywhere. */
  get seq(): number {
    return this.#seq;
  }

  /** @param prefix - two segments: `/api/explainers` */
  serve(prefix: string, resolver: Resolver): void {
    if (this.#resolvers.has(prefix)) throw new Error(`${prefix} is served twice.`);
    this.#resolvers.set(prefix, resolver);
  }

  onChange(listener: (changes: readonly Change[]) => void): void {
    this.#listeners.push(listener);
  }

  /** The prepared answer of a content address (`/api/explainers/x`, `/api/notices?topic=y`), or null. */
  async prepared(pathAndQuery: string): Promise<Prepared | null> {
    const ready = this.pages.get(pathAndQuery);
    if (ready) return ready;
    const [, prefix = '', rest = '', query = ''] = SPLIT.exec(pathAndQuery.replace(/^\/api\/v1\//, '/api/')) ?? [];
    const recipe = this.#resolvers.get(prefix)?.(rest, new URLSearchParams(query));
    return recipe === undefined ? null : ((await this.pages.prepare(recipe, pathAndQuery)) ?? null);
  }

  /** Raw JSON bytes of a content address, for the first screen; null when it answers with a problem. */
  async read(pathAndQuery: string): Promise<Buffer | null> {
    return (await this.prepared(pathAndQuery))?.bytes.raw ?? null;
  }

  /** Version of a content address: another one means other bytes. */
  async version(pathAndQuery: string): Promise<string | null> {
    return (await this.prepared(pathAndQuery))?.bytes.etag ?? null;
  }

  /** Takes in what was committed since the last look, by this process or another one. */
  refresh(): Promise<void> {
    this.#refreshing = this.#refreshing.catch(() => undefined).then(() => this.#takeIn());
    return this.#refreshing;
  }

  async #takeIn(): Promise<void> {
    for (;;) {
      const rows = await this.rows.since(this.#seq);
      const changes: Change[] = [];
      for (const { kind, id, seq, entry } of rows) {
        this.#seq = Math.max(this.#seq, seq);
        changes.push(this.catalogue.put(kind, id, seq, entry));
      }
      if (changes.length === 0) return;
      if (changes.some(({ kind }) => kind === 'directory')) await this.#readCityAreas();
      await this.pages.apply(changes);
      for (const listener of this.#listeners) listener(changes);
    }
  }

  async #readCityAreas(): Promise<void> {
    const { areas } = await this.rows.directory();
    this.catalogue.setCityAreas(areas.filter(({ level }) => level === 'city').map(({ id }) => id));
  }

  has(kind: PageKind, id: string): boolean {
    return this.catalogue.get(kind, id) !== undefined;
  }
}
