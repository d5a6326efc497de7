import type { TSchema } from '@sinclair/typebox';
import type { DirectoryContent } from '../../../contract/directory';
import type { ContentKind } from '../../../contract/primitives';
import type { RenderContext } from './render-context';
import type { DocumentKind, LinkRole, PageKind } from './tables';

/** What a page points to, and where in the content that is written. */
export interface Reference {
  /** Page that points, when it is not the document's own: `qa-items/<id>`. */
  readonly from?: string;
  readonly role: LinkRole;
  readonly kind: ContentKind;
  readonly id: string;
  /** Clause of a policy. */
  readonly anchor?: string;
  /** Path in the content, for example `blocks.3.clauses.0`. */
  readonly field: string;
}

/** Where a page stands in lists. */
export interface Facets {
  /** Newest first by this text, then by id. */
  readonly sortKey: string;
  readonly topics: readonly string[];
  readonly department?: string;
  /** Left out: it concerns the whole city. */
  readonly area?: string;
  readonly year?: number;
}

/** One address of the content API, as data. */
export interface Page {
  readonly kind: PageKind;
  readonly id: string;
  readonly title: string;
  readonly facets: Facets;
  readonly summary: object;
  readonly view: object;
  /** The next civil date on which time alone changes the page. */
  readonly changesOn?: string;
}

/** One kind of document: how it is checked, what it points to, and the pages it gives. One file each, in its module. */
export interface Resource<Content = unknown> {
  readonly kind: DocumentKind;
  readonly content: TSchema;
  /** Kinds of pages with the schemas of their line in a list and of the page itself. */
  readonly pages: readonly PageSchema[];
  /** What the schema cannot say, as field and sentence code. */
  check?(content: Content): { code: string; field: string }[];
  /** What the directory has to have for it, as field, sentence code and what is lacking. */
  checkAgainst?(content: Content, directory: DirectoryContent): { code: string; field: string; found?: string }[];
  references(content: Content): Reference[];
  /** Whether the content says of itself that it is repealed (废止). */
  isRepealed?(content: Content): boolean;
  /** Topics, department and area that must be in the directory. */
  places(content: Content): { topics: readonly string[]; department?: string | undefined; area?: string | undefined };
  render(content: Content, context: RenderContext): Promise<Page[]>;
  /** Documents, beyond those linked, whose pages change when this one is published: ids of pages. */
  neighbours?(content: Content, context: RenderContext): Promise<string[]>;
}

export interface PageSchema {
  readonly kind: ContentKind;
  readonly name: string;
  readonly summary: TSchema;
  readonly view: TSchema;
}

/** Keeps the content type inside the module that knows it. */
export const defineResource = <Content>(resource: Resource<Content>): Resource => resource;
