import type { Generated } from 'kysely';
import type { FoiCaseView, FoiSubmission } from '../../../contract/foi';
import type { CaseEvent, CaseEventKind, CaseState, Channel } from '../../../domain/foi/case';
import { writeAudit } from '../../platform/audit';
import { newId } from '../../platform/db/new-id';
import type { Store, Trx } from '../../platform/db/store';
import type { SealedColumn } from '../../platform/reseal';

export interface FoiRequestRow {
  readonly id: string;
  /** For example 2026-0187. */
  readonly number: string;
  readonly channel: Channel;
  readonly idempotency_hash: string;
  readonly body_hash: string;
  readonly lookup_code_hash: string;
  readonly applicant_type: FoiCaseView['applicant']['type'];
  /** JSON of the applicant: name, identity, contact. */
  readonly applicant_sealed: string;
  /** Keyed hashes of the whole name, and of what was asked for; null on a row of the first slice until the next start. */
  readonly name_hash: string | null;
  readonly words_hash: string | null;
  /** Keyed hash of the document number that was named. */
  readonly document_hash: string | null;
  /** What is asked for: see `Matter`. */
  readonly matter_sealed: string;
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
  readonly kind: CaseEventKind;
  readonly at: string;
  /** Civil date in Asia/Shanghai. */
  readonly occurred_on: string;
  /** JSON of the kind's own fields. */
  readonly fields: string;
  /** `applicant`, `system`, or id of a member of staff. */
  readonly actor: string;
  readonly actor_name: string | null;
  /** What was written with it. */
  readonly note_sealed: string | null;
}

/** Derived from the events; what the queue sorts and filters by. */
export interface FoiIndexRow {
  readonly request_id: string;
  readonly sequence: number;
  readonly state: CaseState;
  readonly channel: Channel;
  readonly ended: number;
  readonly waiting: number;
  readonly received_on: string | null;
  readonly reply_due_on: string | null;
  readonly soon_on: string | null;
  readonly very_soon_on: string | null;
  readonly provisional: number;
  readonly missing_year: number | null;
  readonly holder: string | null;
  readonly claimed_by: string | null;
  readonly recheck_on: string | null;
  readonly rank: string;
  readonly calendar_hash: string;
}

export interface FoiCommentRow {
  readonly id: string;
  readonly request_id: string;
  readonly at: string;
  readonly actor: string;
  readonly actor_name: string | null;
  readonly text_sealed: string;
}

/** What earlier releases kept in clear; empty since the start of the server (`sealClearMatters`). */
interface ClearMatter {
  readonly clear_title: Generated<string | null>;
  readonly clear_document_number: Generated<string | null>;
  readonly clear_description: Generated<string | null>;
}

declare module '../../platform/db/tables' {
  interface Tables {
    foi_numbers: { id: string; last_sequence: number };
    foi_requests: FoiRequestRow & ClearMatter;
    foi_events: FoiEventRow;
    foi_case_index: FoiIndexRow;
    foi_moved: {
      id: string;
      request_id: string;
      calendar_hash: string;
      old_due_on: string | null;
      new_due_on: string | null;
      at: string;
    };
    foi_acts: { id: string; body_hash: string; request_id: string; sequence: number; at: string };
    foi_claims: { id: string; staff: string; staff_name: string; at: string };
    foi_comments: FoiCommentRow;
    foi_filters: { id: string; filters: string };
    foi_ratings: { id: string; score: number; words_sealed: string; at: string };
  }
}

export const foiSealedColumns: readonly SealedColumn[] = [
  { table: 'foi_requests', column: 'applicant_sealed' },
  { table: 'foi_requests', column: 'matter_sealed' },
  { table: 'foi_events', column: 'note_sealed' },
  { table: 'foi_comments', column: 'text_sealed' },
  { table: 'foi_ratings', column: 'words_sealed' },
];

export const findByKey = (db: Store['read'], keyHash: string): Promise<FoiRequestRow | undefined> =>
  db.selectFrom('foi_requests').selectAll().where('idempotency_hash', '=', keyHash).executeTakeFirst();

export const findByNumber = (db: Store['read'], number: string): Promise<FoiRequestRow | undefined> =>
  db.selectFrom('foi_requests').selectAll().where('number', '=', number).executeTakeFirst();

export const findById = (db: Store['read'], id: string): Promise<FoiRequestRow | undefined> =>
  db.selectFrom('foi_requests').selectAll().where('id', '=', id).executeTakeFirst();

/** An event as the rules know it. */
export const caseEvent = ({ kind, occurred_on, fields }: FoiEventRow): CaseEvent =>
  ({ kind, on: occurred_on, ...(JSON.parse(fields) as object) }) as CaseEvent;

export const caseEvents = (rows: readonly FoiEventRow[]): CaseEvent[] => rows.map(caseEvent);

export interface Recorder {
  readonly id: string;
  readonly name: string | null;
}

/** The row of an event. */
export const eventRow = (
  { kind, on, ...fields }: CaseEvent,
  made: { readonly requestId: string; readonly sequence: number; readonly now: Date; readonly by: Recorder },
): FoiEventRow => ({
  id: newId(made.now),
  request_id: made.requestId,
  sequence: made.sequence,
  kind,
  at: made.now.toISOString(),
  occurred_on: on,
  fields: JSON.stringify(fields),
  actor: made.by.id,
  actor_name: made.by.name,
  note_sealed: null,
});

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
export const leaveTraces = async (trx: Trx, { id, number }: FoiRequestRow, now: Date, actor: string): Promise<void> => {
  await trx
    .insertInto('outbox')
    .values({ id: newId(now), topic: 'foi.received', subject: id, created_at: now.toISOString() })
    .execute();
  await writeAudit(trx, { now, actor, action: 'submit', subject: `foi/${number}`, detail: { id } });
};
