import type { DirectoryContent } from '../../../contract/directory';
import type { OutdatedCitation } from '../../../contract/lineage';
import type { ContentKind, ContentLink, NamedRef } from '../../../contract/primitives';
import type { Store } from '../db/store';
import { openMarks } from './lineage-marks';
import { pageId } from './page-id';
import type { DocumentKind, LinkRole, PageKind } from './tables';

/** A page that points to another one, or is pointed to. */
export interface Linked extends ContentLink {
  readonly role: LinkRole;
  readonly anchor: string;
}

/** A page that is not published, as if it were. */
interface Supposed {
  readonly kind: PageKind;
  readonly id: string;
  readonly title: string;
  readonly summary: object;
  readonly view: object;
}

/** Where a page stands among those of its kind. */
export interface Standing {
  readonly id: string;
  readonly sortKey: string;
  readonly title: string;
}

export const EMPTY_DIRECTORY: DirectoryContent = { topics: [], areas: [], departments: [] };

/**
 * What a page may look at while it is rendered: the other pages, as they stand in this transaction. Parsed pages are
 * kept for its length, because a batch cites the same documents over and over.
 */
export class RenderContext {
  /** Civil date in Asia/Shanghai. */
  readonly today: string;
  /** Public id of the document. */
  readonly publicId: string;
  /** Its own page, `<kind>/<public id>`. */
  readonly id: string;
  readonly edition: number;
  readonly kind: DocumentKind;
  /** When the document was first published. */
  readonly createdAt: string;
  readonly #look: PageLook;

  constructor(
    look: PageLook,
    own: {
      readonly today: string;
      readonly kind: DocumentKind;
      readonly publicId: string;
      readonly edition: number;
      readonly createdAt: string;
    },
  ) {
    this.#look = look;
    this.today = own.today;
    this.publicId = own.publicId;
    this.id = pageId(own.kind, own.publicId);
    this.edition = own.edition;
    this.kind = own.kind;
    this.createdAt = own.createdAt;
  }

  directory(): Promise<DirectoryContent> {
    return this.#look.directory();
  }

  /** A published page, or undefined. */
  view<V>(kind: ContentKind, id: string): Promise<V | undefined> {
    return this.#look.view(pageId(kind, id)) as Promise<V | undefined>;
  }

  summary<S>(kind: ContentKind, id: string): Promise<S | undefined> {
    return this.#look.summary(pageId(kind, id)) as Promise<S | undefined>;
  }

  /** A document as it was written in an edition, whatever it says now; undefined where there is none such. */
  written<C>(kind: ContentKind, id: string, edition: number): Promise<C | undefined> {
    return this.#look.written(kind, id, edition) as Promise<C | undefined>;
  }

  /** Where all pages of a kind stand, in the order of their sort keys. */
  standing(kind: ContentKind): Promise<readonly Standing[]> {
    return this.#look.standing(kind);
  }

  /** Published pages that point here, newest first. */
  linksTo(kind: ContentKind, id: string): Promise<Linked[]> {
    return this.#look.linksTo(pageId(kind, id));
  }

  /** Of the pages named, those that are published, under their present title. */
  async published(links: readonly { kind: ContentKind; id: string }[]): Promise<ContentLink[]> {
    const found: ContentLink[] = [];
    for (const { kind, id } of links) {
      const link = await this.#look.link(kind, id);
      if (link) found.push(link);
    }
    return found;
  }

  /** What the document cites and what has changed since, for a page of it; for its own page, of all its pages, each once. */
  async outdated(page: string = this.id): Promise<{ outdated?: OutdatedCitation[] }> {
    const marks = await this.#look.outdated(this.kind, this.publicId, this.edition);
    const own = marks.filter((mark) => page === this.id || mark.page === page || mark.page === this.id);
    const told = new Map(
      own.map(({ page: _page, ...mark }) => [`${mark.policyId}#${mark.anchor} ${mark.cause}`, mark]),
    );
    return told.size === 0 ? {} : { outdated: [...told.values()] };
  }

  async named(place: keyof DirectoryContent, id: string): Promise<NamedRef> {
    const entries: readonly NamedRef[] = (await this.directory())[place];
    return { id, name: entries.find((entry) => entry.id === id)?.name ?? id };
  }

  async namedAll(place: keyof DirectoryContent, ids: readonly string[]): Promise<NamedRef[]> {
    const refs: NamedRef[] = [];
    for (const id of ids) refs.push(await this.named(place, id));
    return refs;
  }
}

/** The looks at the store behind a render context; one for each transaction. */
export class PageLook {
  readonly #trx: Store['read'];
  readonly #supposed = new Map<string, Supposed>();
  readonly #views = new Map<string, unknown>();
  readonly #standing = new Map<ContentKind, readonly Standing[]>();
  readonly #outdated = new Map<string, ReturnType<typeof openMarks>>();
  #directory: DirectoryContent | undefined;

  /** @param db - a transaction, or what is committed */
  constructor(db: Store['read']) {
    this.#trx = db;
  }

  /** Looks from now on as if this page were published so: for what is released together and is not released yet. */
  suppose(page: Supposed): void {
    this.#supposed.set(pageId(page.kind, page.id), page);
  }

  /** To be called when a page was written, so that what follows sees it. */
  forget(page: string): void {
    this.#views.delete(page);
    this.#standing.clear();
    if (page === DIRECTORY_PAGE) this.#directory = undefined;
  }

  async directory(): Promise<DirectoryContent> {
    this.#directory ??= ((await this.view(DIRECTORY_PAGE)) as DirectoryContent | undefined) ?? EMPTY_DIRECTORY;
    return this.#directory;
  }

  async view(page: string): Promise<unknown> {
    const known = this.#supposed.get(page)?.view ?? this.#views.get(page);
    if (known !== undefined) return known;
    const row = await this.#shown(page).select('rendered.body').executeTakeFirst();
    if (row === undefined) return undefined;
    const view: unknown = JSON.parse(row.body.toString());
    this.#views.set(page, view);
    return view;
  }

  async written(kind: ContentKind, publicId: string, edition: number): Promise<unknown> {
    const row = await this.#trx
      .selectFrom('editions')
      .innerJoin('documents', 'documents.id', 'editions.document_id')
      .where('documents.kind', '=', kind as DocumentKind)
      .where('documents.public_id', '=', publicId)
      .where('editions.number', '=', edition)
      .select('editions.content')
      .executeTakeFirst();
    return row === undefined ? undefined : JSON.parse(row.content);
  }

  async summary(page: string): Promise<unknown> {
    const supposed = this.#supposed.get(page);
    if (supposed) return supposed.summary;
    const row = await this.#shown(page).select('rendered.summary').executeTakeFirst();
    return row === undefined ? undefined : JSON.parse(row.summary);
  }

  async standing(kind: ContentKind): Promise<readonly Standing[]> {
    const known = this.#standing.get(kind);
    if (known) return known;
    const rows = await this.#trx
      .selectFrom('published')
      .innerJoin('rendered', 'rendered.id', 'published.id')
      .where('published.kind', '=', kind)
      .where('published.state', '=', 'shown')
      .orderBy('published.sort_key')
      .orderBy('published.public_id')
      .select(['published.public_id', 'published.sort_key', 'rendered.title'])
      .execute();
    const standing = rows.map(({ public_id, sort_key, title }) => ({ id: public_id, sortKey: sort_key, title }));
    this.#standing.set(kind, standing);
    return standing;
  }

  /** Asked for each page of a document, read once. */
  outdated(kind: DocumentKind, publicId: string, edition: number): ReturnType<typeof openMarks> {
    const key = `${pageId(kind, publicId)} ${String(edition)}`;
    const known = this.#outdated.get(key) ?? openMarks(this.#trx, kind, publicId, edition);
    this.#outdated.set(key, known);
    return known;
  }

  async link(kind: ContentKind, id: string): Promise<ContentLink | undefined> {
    const supposed = this.#supposed.get(pageId(kind, id));
    if (supposed) return { kind, id, title: supposed.title };
    const row = await this.#shown(pageId(kind, id)).select('rendered.title').executeTakeFirst();
    return row === undefined ? undefined : { kind, id, title: row.title };
  }

  async linksTo(page: string): Promise<Linked[]> {
    const rows = await this.#trx
      .selectFrom('links')
      .innerJoin('published', 'published.id', 'links.from_page')
      .innerJoin('rendered', 'rendered.id', 'links.from_page')
      .where('links.to_page', '=', page)
      .where('published.state', '=', 'shown')
      .orderBy('published.sort_key', 'desc')
      .orderBy('published.id', 'desc')
      .orderBy('links.anchor')
      .select(['published.kind', 'published.public_id', 'rendered.title', 'links.role', 'links.anchor'])
      .execute();
    return rows.flatMap(({ kind, public_id, title, role, anchor }) =>
      kind === 'directory' ? [] : [{ kind, id: public_id, title, role, anchor }],
    );
  }

  #shown(page: string) {
    return this.#trx
      .selectFrom('rendered')
      .innerJoin('published', 'published.id', 'rendered.id')
      .where('rendered.id', '=', page)
      .where('published.state', '=', 'shown');
  }
}

export const DIRECTORY_PAGE = 'directory/directory';
