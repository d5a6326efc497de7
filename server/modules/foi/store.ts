import type { FoiCaseView, FoiSubmission } from '../../../contract/foi';
import { writeAudit } from '../../platform/audit';
import { newId } from '../../platform/db/new-id';
import type { Store, Trx } from '../../platform/db/store';
import type {} from '../../platform/publishing/tables';
import type { SealedColumn } from '../../platform/reseal';

export interface FoiRequestRow {
  readonly id: string;
  /** For example 2026-0187. */
  readonly number: string;
  readonly state: 'received';
  readonly idempotency_hash: string;
  readonly body_hash: string;
  readonly lookup_code_hash: string;
  readonly applicant_type: FoiCaseView['applicant']['type'];
  /** JSON of the applicant: name, identity, contact. */
  readonly applicant_sealed: string;
  readonly title: string | null;
  readonly document_number: string | null;
  readonly description: string;
  readonly department: string;
  /** As it was called on the receipt. */
  readonly department_name: string;
  readonly reply_form: FoiSubmission['delivery']['form'];
  readonly delivery_method: FoiSubmission['delivery']['method'];
  readonly orally: number;
  readonly submitted_at: string;
}

export interface FoiEventRow {
  readonly id: string;
  readonly request_id: string;
  /** From 1 within a case. */
  readonly sequence: number;
  readonly kind: 'submitted' | 'received';
  readonly at: string;
  /** Civil date in Asia/Shanghai. */
  readonly occurred_on: string;
}

declare module '../../platform/db/tables' {
  interface Tables {
    foi_numbers: { id: string; last_sequence: number };
    foi_requests: FoiRequestRow;
    foi_events: FoiEventRow;
  }
}

export const foiSealedColumns: readonly SealedColumn[] = [{ table: 'foi_requests', column: 'applicant_sealed' }];

export const findByKey = (db: Store['read'], keyHash: string): Promise<FoiRequestRow | undefined> =>
  db.selectFrom('foi_requests').selectAll().where('idempotency_hash', '=', keyHash).executeTakeFirst();

export const findByNumber = (db: Store['read'], number: string): Promise<FoiRequestRow | undefined> =>
  db.selectFrom('foi_requests').selectAll().where('number', '=', number).executeTakeFirst();

export const eventsOf = (db: Store['read'], requestId: string): Promise<FoiEventRow[]> =>
  db.selectFrom('foi_events').selectAll().where('request_id', '=', requestId).orderBy('sequence').execute();

/** Locks the year's counter; simultaneous submissions pass here one after the other. */
export const lockYear = async (store: Store, trx: Trx, year: string): Promise<void> => {
  await trx
    .insertInto('foi_numbers')
    .values({ id: year, last_sequence: 0 })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  await store.lockRow(trx, 'foi_numbers', year);
};

/** The next number of a year, for example 2026-0187. Call it behind `lockYear`. */
export const nextNumber = async (trx: Trx, year: string): Promise<string> => {
  const { last_sequence } = await trx
    .updateTable('foi_numbers')
    .set((row) => ({ last_sequence: row('last_sequence', '+', 1) }))
    .where('id', '=', year)
    .returning('last_sequence')
    .executeTakeFirstOrThrow();
  return `${year}-${String(last_sequence).padStart(4, '0')}`;
};

export const insertRequest = async (trx: Trx, row: FoiRequestRow, events: readonly FoiEventRow[]): Promise<void> => {
  await trx.insertInto('foi_requests').values(row).execute();
  await trx.insertInto('foi_events').values(events).execute();
};

/** The audit row, and what other parts of the server have to do about it. Neither names the applicant. */
export const leaveTraces = async (trx: Trx, { id, number }: FoiRequestRow, at: Date): Promise<void> => {
  await trx
    .insertInto('outbox')
    .values({ id: newId(at), topic: 'foi.received', subject: id, created_at: at.toISOString() })
    .execute();
  await writeAudit(trx, { now: at, actor: 'resident', action: 'submit', subject: `foi/${number}`, detail: { id } });
};
