import type { DeskNewMediaReport } from '../../../contract/new-media-desk';
import type { NewMediaReportKind, NewMediaReportOutcome } from '../../../domain/new-media';
import type { Cipher } from '../../platform/cipher';
import type { Store, Trx } from '../../platform/db/store';
import type { SealedColumn } from '../../platform/reseal';

interface ReportRow {
  readonly id: string;
  readonly idempotency_hash: string;
  readonly body_hash: string;
  readonly account_id: string | null;
  readonly kind: NewMediaReportKind;
  readonly seen: string;
  readonly text_sealed: string;
  readonly phone_sealed: string | null;
  readonly received_at: string;
  readonly state: 'open' | 'handled';
  readonly handled_at: string | null;
  readonly handled_by: string | null;
  readonly handled_by_name: string | null;
  readonly outcome: NewMediaReportOutcome | null;
  readonly note: string | null;
}

declare module '../../platform/db/tables' {
  interface Tables {
    new_media_reports: ReportRow;
  }
}

const TABLE = 'new_media_reports';

/** What a resident writes and how to reach him. */
export const newMediaSealedColumns: readonly SealedColumn[] = [
  { table: TABLE, column: 'text_sealed' },
  { table: TABLE, column: 'phone_sealed' },
];

type NewReport = Pick<
  ReportRow,
  'id' | 'idempotency_hash' | 'body_hash' | 'account_id' | 'kind' | 'seen' | 'received_at'
> & {
  readonly text: string;
  readonly phone: string | null;
};

export const insertReport = async (trx: Trx, cipher: Cipher, report: NewReport): Promise<void> => {
  const { text, phone, ...row } = report;
  const seal = (plain: string, column: string): string => cipher.seal(plain, { table: TABLE, column, id: row.id });
  const open = { handled_at: null, handled_by: null, handled_by_name: null, outcome: null, note: null };
  await trx
    .insertInto(TABLE)
    .values({
      ...row,
      text_sealed: seal(text, 'text_sealed'),
      phone_sealed: phone === null ? null : seal(phone, 'phone_sealed'),
      state: 'open',
      ...open,
    })
    .execute();
};

export const findReportByKey = (db: Store['read'], keyHash: string) =>
  db
    .selectFrom(TABLE)
    .select(['id', 'received_at', 'body_hash', 'handled_at', 'outcome'])
    .where('idempotency_hash', '=', keyHash)
    .executeTakeFirst();

export const findReport = (db: Store['read'], id: string) =>
  db.selectFrom(TABLE).select(['id', 'state', 'account_id']).where('id', '=', id).executeTakeFirst();

export const settleReport = async (
  trx: Trx,
  id: string,
  handled: Pick<ReportRow, 'handled_at' | 'handled_by' | 'handled_by_name' | 'outcome' | 'note'>,
): Promise<void> => {
  await trx
    .updateTable(TABLE)
    .set({ ...handled, state: 'handled' })
    .where('id', '=', id)
    .execute();
};

/** How many reports are not handled, by account. */
export const openReportCounts = async (
  db: Store['read'],
  accounts: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (accounts.length === 0) return new Map();
  const rows = await db
    .selectFrom(TABLE)
    .select(({ fn }) => ['account_id', fn.countAll<number | string>().as('count')])
    .where('state', '=', 'open')
    .where('account_id', 'in', accounts)
    .groupBy('account_id')
    .execute();
  return new Map(rows.map(({ account_id: id, count }) => [id ?? '', Number(count)]));
};

const MOST = 200;

/** Reports as the desk reads them: those not handled first, the oldest first. */
export async function readReports(
  db: Store['read'],
  cipher: Cipher,
  about?: { readonly account: string },
): Promise<DeskNewMediaReport[]> {
  let query = db
    .selectFrom(TABLE)
    .leftJoin('new_media_accounts', 'new_media_accounts.id', 'new_media_reports.account_id')
    .selectAll(TABLE)
    .select('new_media_accounts.name as account_name');
  if (about) query = query.where('new_media_reports.account_id', '=', about.account);
  const rows = await query
    .orderBy('new_media_reports.state', 'desc')
    .orderBy('new_media_reports.received_at')
    .orderBy('new_media_reports.id')
    .limit(MOST)
    .execute();
  const opened = (sealed: string, column: string, id: string): string =>
    cipher.open(sealed, { table: TABLE, column, id });
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    account: row.account_id === null ? null : { id: row.account_id, name: row.account_name ?? '' },
    seen: row.seen,
    text: opened(row.text_sealed, 'text_sealed', row.id),
    phone: row.phone_sealed === null ? null : opened(row.phone_sealed, 'phone_sealed', row.id),
    receivedAt: row.received_at,
    handled:
      row.handled_at === null || row.outcome === null
        ? null
        : { at: row.handled_at, byName: row.handled_by_name ?? '', outcome: row.outcome, note: row.note ?? '' },
  }));
}
