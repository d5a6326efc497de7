import type { ListQuery } from '../../../contract/list';
import type { ContentKind } from '../../../contract/primitives';
import { pageId } from '../publishing/page-id';
import { prepareBytes, type Bytes } from './bytes';
import type { Change, Entry, Recipe } from './change';
import { comparePlaces, cursorAfter, placeOf, type Place } from './order';
import type { Published } from './published';

export const JSON_TYPE = 'application/json; charset=utf-8';
const DEFAULT_LIMIT = 20;

/** The same question has one address, however it was written. */
function canonicalUrl(kind: ContentKind, query: ListQuery): string {
  const parameters = new URLSearchParams();
  for (const name of ['topic', 'department', 'area', 'year', 'limit', 'cursor'] as const) {
    const value = query[name];
    if (value === undefined || (name === 'limit' && value === DEFAULT_LIMIT)) continue;
    parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return `/api/${kind}${text === '' ? '' : `?${text}`}`;
}

/** One page of a list, put together from lines that were rendered when their page was published. */
class ListRecipe implements Recipe {
  readonly type = JSON_TYPE;
  readonly composed = true;
  readonly url: string;
  readonly #published: Published;
  readonly #kind: ContentKind;
  readonly #query: ListQuery;
  readonly #after: Place | undefined;
  /** The last item shown, when more follow: what changes behind it is not this page's business. */
  #last: Place | undefined;

  constructor(published: Published, kind: ContentKind, query: ListQuery, after: Place | undefined) {
    this.url = canonicalUrl(kind, query);
    this.#published = published;
    this.#kind = kind;
    this.#query = query;
    this.#after = after;
  }

  async make(): Promise<Bytes> {
    const { catalogue, rows } = this.#published;
    const { entries, more } = catalogue.page(this.#kind, this.#query, this.#query.limit ?? DEFAULT_LIMIT, this.#after);
    const last = entries.at(-1);
    this.#last = more ? last : undefined;
    const lines = await rows.summaries(entries.map(({ kind, id }) => pageId(kind, id)));
    const items = lines.map(({ summary }) => summary).join(',');
    const nextCursor = more && last ? cursorAfter(last) : null;
    return prepareBytes(`{"items":[${items}],"nextCursor":${JSON.stringify(nextCursor)}}`);
  }

  isChangedBy({ kind, before, after }: Change): boolean {
    if (kind === 'directory') return this.#query.area !== undefined;
    if (kind !== this.#kind) return false;
    return this.#concerns(before, after === undefined) || this.#concerns(after, false);
  }

  #concerns(entry: Entry | undefined, removed: boolean): boolean {
    if (!entry || !this.#published.catalogue.passes(entry, this.#query)) return false;
    if (this.#after && comparePlaces(entry, this.#after) <= 0) return false;
    return removed || this.#last === undefined || comparePlaces(entry, this.#last) <= 0;
  }
}

/** The recipe of one page of a list, or undefined when its cursor is none of ours. */
export function listRecipe(published: Published, kind: ContentKind, query: ListQuery): Recipe | undefined {
  if (query.cursor === undefined) return new ListRecipe(published, kind, query, undefined);
  const after = placeOf(query.cursor);
  return after && new ListRecipe(published, kind, query, after);
}

/** The recipe of a published page, or undefined when there is none. */
export function detailRecipe(published: Published, kind: ContentKind, id: string): Recipe | undefined {
  if (!published.has(kind, id)) return undefined;
  return {
    url: `/api/${kind}/${id}`,
    type: JSON_TYPE,
    composed: false,
    make: () => published.rows.bytes(pageId(kind, id)),
    isChangedBy: (change) => change.kind === kind && change.id === id,
  };
}
