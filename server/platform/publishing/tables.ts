import type { ContentKind } from '../../../contract/primitives';
import type { PublicationAction } from '../../../contract/publication-log';
import type { OldTextStanding, WithdrawalReason } from '../../../contract/withdrawal';

/** What can be published: the kinds of content, and the directory of topics, areas and departments. */
export type PageKind = ContentKind | 'directory';
export type DocumentKind = Exclude<PageKind, 'qa-items' | 'gazette-articles'>;
export type LinkRole = 'rests-on' | 'cites' | 'mentions' | 'part-of';

/** A page by kind and public id. */
export interface PageRef {
  readonly kind: ContentKind;
  readonly id: string;
}

export interface DocumentRow {
  id: string;
  kind: DocumentKind;
  public_id: string;
  source_id: string;
  created_at: string;
}

export interface EditionRow {
  id: string;
  document_id: string;
  number: number;
  content_hash: string;
  content: string;
  published_at: string;
}

export interface PublishedRow {
  /** `<kind>/<public id>` */
  id: string;
  document_id: string;
  kind: PageKind;
  public_id: string;
  state: 'shown' | 'removed';
  sort_key: string;
  /** Ids with a comma before, between and after. */
  topics: string;
  department: string | null;
  area: string | null;
  year: number | null;
  edition: number;
  changes_on: string | null;
  updated_at: string;
  seq: number;
}

export interface RenderedRow {
  id: string;
  title: string;
  /** JSON of its line in a list. */
  summary: string;
  etag: string;
  body: Buffer;
  gzip: Buffer | null;
  brotli: Buffer | null;
}

export interface LinkRow {
  document_id: string;
  from_page: string;
  to_page: string;
  role: LinkRole;
  anchor: string;
}

export interface PublicationLogRow {
  readonly sequence: number;
  readonly id: string;
  readonly at: string;
  readonly action: PublicationAction;
  /** `<kind>/<public id>` */
  readonly page: string;
  readonly edition: number;
  readonly content_hash: string;
  readonly detail: string;
  readonly hash: string;
}

export interface WithdrawalRow {
  readonly id: string;
  readonly document_id: string;
  readonly page: string;
  readonly reason: WithdrawalReason;
  readonly explanation: string;
  readonly standing: OldTextStanding;
  readonly replacement: string | null;
  readonly withdrawn_at: string;
  readonly withdrawn_by: string;
  readonly log_sequence: number;
  readonly ended_at: string | null;
}

declare module '../db/tables' {
  interface Tables {
    counters: { id: string; value: number };
    documents: DocumentRow;
    editions: EditionRow;
    published: PublishedRow;
    rendered: RenderedRow;
    links: LinkRow;
    publication_log: PublicationLogRow;
    publication_head: { id: string; sequence: number; hash: string };
    withdrawals: WithdrawalRow;
    withdrawn_pages: { withdrawal_id: string; page: string; title: string };
    outbox: { id: string; topic: string; subject: string; created_at: string };
  }
}
