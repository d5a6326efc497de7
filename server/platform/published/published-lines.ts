import type { Store } from '../db/store';
import type { DocumentKind } from '../publishing/tables';

interface Line {
  readonly id: string;
}

/**
 * The lines (summaries) of everything of one kind in memory, kept up with what is published. For kinds of a few thousand
 * pages whose list has several filters with counts: looking through them is faster than asking for each count.
 */
export class PublishedLines<T extends Line> {
  readonly #store: Pick<Store, 'read'>;
  readonly #kind: DocumentKind;
  readonly #compare: (a: T, b: T) => number;
  readonly #lines = new Map<string, T>();
  #sorted: readonly T[] = [];
  #seq = -1;
  #reading: Promise<void> = Promise.resolve();

  /** @param compare - the order in which they are listed */
  constructor(store: Pick<Store, 'read'>, kind: DocumentKind, compare: (a: T, b: T) => number) {
    this.#store = store;
    this.#kind = kind;
    this.#compare = compare;
  }

  /** All that are shown, in their order; what was published just now is among them. */
  async all(): Promise<readonly T[]> {
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#catchUp());
    await this.#reading;
    return this.#sorted;
  }

  async #catchUp(): Promise<void> {
    const rows = await this.#store.read
      .selectFrom('published')
      .innerJoin('rendered', 'rendered.id', 'published.id')
      .where('published.kind', '=', this.#kind)
      .where('published.seq', '>', this.#seq)
      .select(['published.public_id', 'published.state', 'published.seq', 'rendered.summary'])
      .execute();
    if (rows.length === 0) return;
    for (const { public_id, state, seq, summary } of rows) {
      this.#seq = Math.max(this.#seq, seq);
      if (state === 'shown') this.#lines.set(public_id, JSON.parse(summary) as T);
      else this.#lines.delete(public_id);
    }
    this.#sorted = [...this.#lines.values()].sort(this.#compare);
  }
}

/** A page behind the one that a cursor names (the id of its last); undefined when it is none of these. */
export function pageBehind<T extends Line>(
  found: readonly T[],
  limit: number,
  cursor: string | undefined,
): { items: T[]; nextCursor: string | null } | undefined {
  const last = cursor === undefined ? -1 : found.findIndex(({ id }) => id === cursor);
  if (cursor !== undefined && last < 0) return undefined;
  const items = found.slice(last + 1, last + 1 + limit);
  return { items, nextCursor: last + 1 + limit < found.length ? (items.at(-1)?.id ?? null) : null };
}
