import { sql } from 'kysely';
import type { CaseView } from '../../../../domain/foi/case';
import { SEEING_STATES, type CoHandlingState, type CoOpinion } from '../../../../domain/foi/co-handling';
import type { Cipher } from '../../../platform/cipher';
import type { Store, Trx } from '../../../platform/db/store';
import type { SealedColumn } from '../../../platform/reseal';
import type {} from '../store';

export interface CoHandlingRow {
  readonly id: string;
  readonly request_id: string;
  readonly kind: 'co-handling' | 'consultation';
  readonly department: string;
  readonly consultation: string | null;
  readonly wish_sealed: string | null;
  readonly due_on: string | null;
  readonly state: CoHandlingState;
  readonly asked_on: string;
  readonly asked_at: string;
  readonly asked_by: string;
  readonly asked_by_name: string;
  readonly closed_on: string | null;
  readonly closed_at: string | null;
  readonly closed_by: string | null;
  readonly closed_by_name: string | null;
  readonly opinion: CoOpinion | null;
  readonly reason_sealed: string | null;
}

declare module '../../../platform/db/tables' {
  interface Tables {
    foi_co_handling: CoHandlingRow;
    foi_co_handling_acts: { id: string; body_hash: string; request_id: string; at: string };
  }
}

export const coHandlingSealedColumns: readonly SealedColumn[] = [
  { table: 'foi_co_handling', column: 'wish_sealed' },
  { table: 'foi_co_handling', column: 'reason_sealed' },
];

type SealedName = 'wish_sealed' | 'reason_sealed';
const place = (id: string, column: SealedName) => ({ table: 'foi_co_handling', column, id });

/** What was written, sealed in its place; blank words are no words. */
export const sealIn = (cipher: Cipher, id: string, column: SealedName, text: string): string | null =>
  text.trim() === '' ? null : cipher.seal(text.trim(), place(id, column));

export const openFrom = (cipher: Cipher, row: CoHandlingRow, column: SealedName): string => {
  const sealed = row[column];
  return sealed === null ? '' : cipher.open(sealed, place(row.id, column));
};

/** Not closed yet, whoever asked. */
export const UNCLOSED = {
  state: 'open',
  closed_on: null,
  closed_at: null,
  closed_by: null,
  closed_by_name: null,
  opinion: null,
  reason_sealed: null,
} as const;

export type Asked = Pick<CoHandlingRow, 'department' | 'consultation' | 'state' | 'kind' | 'due_on'>;

/** Departments that see a case because they are asked about it, or have answered. */
export const askedOf = (db: Store['read'], requestId: string): Promise<Asked[]> =>
  db
    .selectFrom('foi_co_handling')
    .select(['department', 'consultation', 'state', 'kind', 'due_on'])
    .where('request_id', '=', requestId)
    .where('state', 'in', SEEING_STATES)
    .execute();

export const coHandlingsOf = (db: Store['read'], requestId: string): Promise<CoHandlingRow[]> =>
  db.selectFrom('foi_co_handling').selectAll().where('request_id', '=', requestId).orderBy('id').execute();

export const findCoHandling = (db: Store['read'], id: string): Promise<CoHandlingRow | undefined> =>
  db.selectFrom('foi_co_handling').selectAll().where('id', '=', id).executeTakeFirst();

/** What one department is asked about some cases. */
export const openFor = (db: Store['read'], department: string, requestIds: readonly string[]) =>
  db
    .selectFrom('foi_co_handling')
    .select(['request_id', 'kind', 'due_on', 'department', 'state'])
    .where('request_id', 'in', requestIds)
    .where('state', '=', 'open')
    .where('department', '=', department)
    .execute();

export const countOpenFor = async (db: Store['read'], department: string): Promise<number> => {
  const { cases } = await db
    .selectFrom('foi_co_handling')
    .select(sql<number>`count(DISTINCT request_id)`.as('cases'))
    .where('department', '=', department)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return cases;
};

/**
 * The last days of consultations follow from the events and the calendar, like everything in the index.
 *
 * @param view - the case as it stands; asked for only where there is such a consultation
 */
export const keepConsultedDue = async (trx: Trx, requestId: string, view: () => CaseView): Promise<void> => {
  const open = await trx
    .selectFrom('foi_co_handling')
    .select(['id', 'consultation', 'due_on'])
    .where('request_id', '=', requestId)
    .where('state', '=', 'open')
    .where('kind', '=', 'consultation')
    .execute();
  if (open.length === 0) return;
  const { consultations } = view();
  for (const { id, consultation, due_on } of open) {
    const dueOn = consultations.find((each) => each.id === consultation)?.dueOn ?? null;
    if (dueOn === due_on) continue;
    await trx.updateTable('foi_co_handling').set({ due_on: dueOn }).where('id', '=', id).execute();
  }
};
