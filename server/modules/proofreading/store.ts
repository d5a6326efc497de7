import type { Severity, WordEntry, WordList } from '../../../domain/proofreading';
import type { Store, Trx } from '../../platform/db/store';
import type {} from '../../platform/publishing/tables';

export interface ProofreadingEntryRow {
  readonly id: string;
  readonly list: WordList;
  readonly words: string;
  readonly exceptions: string;
  readonly instead: string;
  readonly reason: string;
  readonly severity: Severity;
  readonly is_removed: number;
  readonly changed_at: string;
  readonly changed_by: string;
}

declare module '../../platform/db/tables' {
  interface Tables {
    proofreading_entries: ProofreadingEntryRow;
  }
}

type Db = Store['read'];

const WORDS = 'proofreading-words';

/** Rises with every change of the lists, by this server or another one. */
export const listsRevision = async (db: Db): Promise<number> => {
  const row = await db.selectFrom('counters').select('value').where('id', '=', WORDS).executeTakeFirst();
  return row?.value ?? 0;
};

/** To be called first in the transaction of each change: those that change the lists pass here one after the other. */
export const raiseRevision = async (trx: Trx): Promise<void> => {
  await trx
    .updateTable('counters')
    .set((row) => ({ value: row('value', '+', 1) }))
    .where('id', '=', WORDS)
    .execute();
};

/** What staff changed, the newest first. */
export const readRows = (db: Db): Promise<ProofreadingEntryRow[]> =>
  db.selectFrom('proofreading_entries').selectAll().orderBy('changed_at', 'desc').orderBy('id', 'desc').execute();

const listOf = (json: string): string[] => JSON.parse(json) as string[];

export const entryOfRow = ({
  list,
  words,
  exceptions,
  instead,
  reason,
  severity,
}: ProofreadingEntryRow): WordEntry => ({
  list,
  words: listOf(words),
  exceptions: listOf(exceptions),
  instead,
  reason,
  severity,
});

export const columnsOf = ({ words, exceptions, ...rest }: WordEntry) => ({
  ...rest,
  words: JSON.stringify(words),
  exceptions: JSON.stringify(exceptions),
});

/** Puts a line in, or in the place of the one with its id. */
export const saveRow = async (trx: Trx, row: ProofreadingEntryRow): Promise<void> => {
  const { id: _id, ...columns } = row;
  await trx
    .insertInto('proofreading_entries')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
};
