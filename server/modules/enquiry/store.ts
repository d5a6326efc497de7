import type { EnquirySubmission } from '../../../contract/enquiry';
import type { ClosingReason, EnquiryActKind, EnquiryState } from '../../../domain/enquiry';
import type { Store, Trx } from '../../platform/db/store';
import type {} from '../../platform/publishing/tables';
import type { SealedColumn } from '../../platform/reseal';

export interface EnquiryRow {
  readonly id: string;
  readonly idempotency_hash: string;
  readonly body_hash: string;
  readonly state: EnquiryState;
  readonly about_kind: EnquirySubmission['about']['kind'];
  /** Null of a general one, and of it alone. */
  readonly about_id: string | null;
  /** What a general one is taken to be about, where the resident said so. */
  readonly topic_id: string | null;
  readonly department_id: string | null;
  readonly searched: string | null;
  readonly question: string;
  readonly phone_sealed: string | null;
  readonly received_at: string;
  readonly holder_id: string | null;
  readonly passed_on: number;
  readonly claimed_by: string | null;
  readonly claimed_by_name: string | null;
  /** A content kind, or `written`. */
  readonly answer_kind: string | null;
  readonly answer_id: string | null;
  readonly answer_sealed: string | null;
  readonly closed_reason: ClosingReason | null;
  readonly ended_at: string | null;
  readonly ended_by_name: string | null;
  readonly ended_by_department: string | null;
  readonly version: number;
}

export interface EnquiryEventRow {
  readonly id: string;
  readonly enquiry_id: string;
  readonly version: number;
  readonly kind: EnquiryActKind;
  readonly detail: string;
  readonly words_sealed: string | null;
  readonly at: string;
  readonly by_id: string;
  readonly by_name: string;
  readonly idempotency_hash: string;
  readonly body_hash: string;
}

declare module '../../platform/db/tables' {
  interface Tables {
    enquiries: EnquiryRow;
    enquiry_events: EnquiryEventRow;
  }
}

/** What keys of questions are hashed with, so that a key of something else is none of theirs. */
export const ENQUIRY_STAMP = 'enquiry';

export const enquirySealedColumns: readonly SealedColumn[] = [
  { table: 'enquiries', column: 'phone_sealed' },
  { table: 'enquiries', column: 'answer_sealed' },
  { table: 'enquiry_events', column: 'words_sealed' },
];

export const findByKey = (db: Store['read'], keyHash: string): Promise<EnquiryRow | undefined> =>
  db.selectFrom('enquiries').selectAll().where('idempotency_hash', '=', keyHash).executeTakeFirst();

export const findByKeys = (db: Store['read'], keyHashes: readonly string[]): Promise<EnquiryRow[]> =>
  db.selectFrom('enquiries').selectAll().where('idempotency_hash', 'in', keyHashes).execute();

export const findEnquiry = (db: Store['read'], id: string): Promise<EnquiryRow | undefined> =>
  db.selectFrom('enquiries').selectAll().where('id', '=', id).executeTakeFirst();

export const insertEnquiry = async (trx: Trx, row: EnquiryRow): Promise<void> => {
  await trx.insertInto('enquiries').values(row).execute();
};

export const changeEnquiry = async (trx: Trx, { id, ...columns }: EnquiryRow): Promise<void> => {
  await trx.updateTable('enquiries').set(columns).where('id', '=', id).execute();
};

export const insertEvent = async (trx: Trx, row: EnquiryEventRow): Promise<void> => {
  await trx.insertInto('enquiry_events').values(row).execute();
};

export const findEventByKey = (db: Store['read'], keyHash: string): Promise<EnquiryEventRow | undefined> =>
  db.selectFrom('enquiry_events').selectAll().where('idempotency_hash', '=', keyHash).executeTakeFirst();

export const eventsOf = (db: Store['read'], enquiryId: string): Promise<EnquiryEventRow[]> =>
  db.selectFrom('enquiry_events').selectAll().where('enquiry_id', '=', enquiryId).orderBy('version').execute();

/** Titles of the published pages among some, by `kind/id`. */
export const titlesOf = async (db: Store['read'], keys: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('published')
    .innerJoin('rendered', 'rendered.id', 'published.id')
    .where('published.id', 'in', [...new Set(keys)])
    .where('published.state', '=', 'shown')
    .select(['published.id', 'rendered.title'])
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
};

/** How many questions came about a published page since an instant. */
export const countAbout = async (
  db: Store['read'],
  about: { readonly kind: string; readonly id: string },
  since: string,
): Promise<number> => {
  const { questions } = await db
    .selectFrom('enquiries')
    .select((of) => of.fn.countAll<number>().as('questions'))
    .where('about_kind', '=', about.kind as EnquiryRow['about_kind'])
    .where('about_id', '=', about.id)
    .where('received_at', '>=', since)
    .executeTakeFirstOrThrow();
  return questions;
};
