import type { DirectoryContent } from '../../../contract/directory';
import type { ContentKind, ContentLink, NamedRef } from '../../../contract/primitives';
import type { Trx } from '../db/store';
import { pageId } from './page-id';
import type { DocumentKind, LinkRole } from './tables';

/** A page that points to another one, or is pointed to. */
export interface Linked extends ContentLink {
  readonly role: LinkRole;
  readonly anchor: string;
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
  readonly #trx: Trx;
  readonly #views = new Map<string, unknown>();
  readonly #standing = new Map<ContentKind, readonly Standing[]>();
  #directory: DirectoryContent | undefined;

  constructor(trx: Trx) {
    this.#trx = trx;
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
    const known = this.#views.get(page);
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

  async link(kind: ContentKind, id: string): Promise<ContentLink | undefined> {
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
