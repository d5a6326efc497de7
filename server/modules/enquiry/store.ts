import type { EnquirySubmission } from '../../../contract/enquiry';
import type { Store, Trx } from '../../platform/db/store';
import type {} from '../../platform/publishing/tables';
import type { SealedColumn } from '../../platform/reseal';

export interface EnquiryRow {
  readonly id: string;
  readonly idempotency_hash: string;
  readonly body_hash: string;
  readonly state: 'received';
  readonly about_kind: EnquirySubmission['about']['kind'];
  /** Null of a general one, and of it alone. */
  readonly about_id: string | null;
  /** What a general one is taken to be about, where the resident said so. */
  readonly topic_id: string | null;
  readonly department_id: string | null;
  readonly question: string;
  readonly phone_sealed: string | null;
  readonly received_at: string;
}

declare module '../../platform/db/tables' {
  interface Tables {
    enquiries: EnquiryRow;
  }
}

export const enquirySealedColumns: readonly SealedColumn[] = [{ table: 'enquiries', column: 'phone_sealed' }];

export const findByKey = (db: Store['read'], keyHash: string): Promise<EnquiryRow | undefined> =>
  db.selectFrom('enquiries').selectAll().where('idempotency_hash', '=', keyHash).executeTakeFirst();

export const insertEnquiry = async (trx: Trx, row: EnquiryRow): Promise<void> => {
  await trx.insertInto('enquiries').values(row).execute();
};

/** An enquiry with the title of what it is about, while that is shown. */
export type ReadRow = Pick<
  EnquiryRow,
  'id' | 'about_kind' | 'about_id' | 'topic_id' | 'department_id' | 'question' | 'phone_sealed' | 'received_at'
> & { readonly title: string | null };

/** Newest first. @param before - id of the last one that was read */
export const readEnquiries = async (
  db: Store['read'],
  {
    before,
    isGeneral,
    limit,
  }: { readonly before: string | undefined; readonly isGeneral: boolean; readonly limit: number },
): Promise<ReadRow[]> => {
  let query = db
    .selectFrom('enquiries')
    .select(['id', 'about_kind', 'about_id', 'topic_id', 'department_id', 'question', 'phone_sealed', 'received_at']);
  if (before !== undefined) query = query.where('id', '<', before);
  if (isGeneral) query = query.where('about_kind', '=', 'general');
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  const titles = await titlesOf(db, [
    ...new Set(rows.map(({ about_kind: kind, about_id: id }) => `${kind}/${id ?? ''}`)),
  ]);
  return rows.map((row) => ({ ...row, title: titles.get(`${row.about_kind}/${row.about_id ?? ''}`) ?? null }));
};

const titlesOf = async (db: Store['read'], keys: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('published')
    .innerJoin('rendered', 'rendered.id', 'published.id')
    .where('published.id', 'in', keys)
    .where('published.state', '=', 'shown')
    .select(['published.id', 'rendered.title'])
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
};
