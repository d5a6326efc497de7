import type { FoiLetterKind } from '../../../../contract/foi-letter';
import type { Store, Trx } from '../../../platform/db/store';
import type { SealedColumn } from '../../../platform/reseal';

export interface LetterRow {
  readonly id: string;
  readonly request_id: string;
  /** The event that it goes with. */
  readonly event_sequence: number;
  readonly kind: FoiLetterKind;
  readonly number: string;
  readonly title: string;
  readonly signed_on: string;
  /** JSON of the letter. */
  readonly letter_sealed: string;
  readonly issued_by: string;
  readonly issued_at: string;
  readonly opened_at: string | null;
}

export type LetterForm = 'pdf' | 'docx';

export interface LetterFileRow {
  readonly id: string;
  readonly letter_id: string;
  readonly form: LetterForm;
  /** Of the file as it is sent. */
  readonly sha256: string;
  readonly content: Buffer;
  readonly made_at: string;
}

declare module '../../../platform/db/tables' {
  interface Tables {
    foi_letter_numbers: { id: string; last_sequence: number };
    foi_letters: LetterRow;
    foi_letter_files: LetterFileRow;
    foi_letter_attachments: { letter_id: string; attachment_id: string };
  }
}

export const letterSealedColumns: readonly SealedColumn[] = [
  { table: 'foi_letters', column: 'letter_sealed' },
  { table: 'foi_letter_files', column: 'content', holdsBytes: true },
];

type Db = Store['read'];

/**
 * The next sequence of a kind in a year. The counter's row is locked until the transaction ends, and undone with it: no gap,
 * no repeat.
 */
export const nextLetterSequence = async (trx: Trx, kind: FoiLetterKind, year: string): Promise<number> => {
  const id = `${kind}/${year}`;
  await trx
    .insertInto('foi_letter_numbers')
    .values({ id, last_sequence: 0 })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const { last_sequence } = await trx
    .updateTable('foi_letter_numbers')
    .set((row) => ({ last_sequence: row('last_sequence', '+', 1) }))
    .where('id', '=', id)
    .returning('last_sequence')
    .executeTakeFirstOrThrow();
  return last_sequence;
};

export const insertLetter = async (trx: Trx, row: LetterRow, attachments: readonly string[]): Promise<void> => {
  await trx.insertInto('foi_letters').values(row).execute();
  if (attachments.length === 0) return;
  await trx
    .insertInto('foi_letter_attachments')
    .values(attachments.map((attachment_id) => ({ letter_id: row.id, attachment_id })))
    .execute();
};

export const findLetter = (db: Db, id: string): Promise<LetterRow | undefined> =>
  db.selectFrom('foi_letters').selectAll().where('id', '=', id).executeTakeFirst();

/** Letters of a case, oldest first, each with the hash of its PDF where that was made. */
export const lettersOfCase = (db: Db, requestId: string) =>
  db
    .selectFrom('foi_letters')
    .leftJoin('foi_letter_files', (join) =>
      join.onRef('foi_letter_files.letter_id', '=', 'foi_letters.id').on('foi_letter_files.form', '=', 'pdf'),
    )
    .select([
      'foi_letters.id',
      'foi_letters.event_sequence',
      'foi_letters.kind',
      'foi_letters.number',
      'foi_letters.title',
      'foi_letters.signed_on',
      'foi_letters.opened_at',
      'foi_letter_files.sha256',
    ])
    .where('foi_letters.request_id', '=', requestId)
    .orderBy('foi_letters.event_sequence')
    .execute();

export const attachmentsOfLetter = async (db: Db, letterId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('foi_letter_attachments')
    .select('attachment_id')
    .where('letter_id', '=', letterId)
    .orderBy('attachment_id')
    .execute();
  return rows.map(({ attachment_id }) => attachment_id);
};

export const findLetterFile = (db: Db, letterId: string, form: LetterForm): Promise<LetterFileRow | undefined> =>
  db
    .selectFrom('foi_letter_files')
    .selectAll()
    .where('letter_id', '=', letterId)
    .where('form', '=', form)
    .executeTakeFirst();

/** Keeps a file, unless another was quicker: what was sent once is never another. */
export const keepLetterFile = (trx: Trx, row: LetterFileRow): Promise<unknown> =>
  trx
    .insertInto('foi_letter_files')
    .values(row)
    .onConflict((conflict) => conflict.columns(['letter_id', 'form']).doNothing())
    .execute();

/** Whether an attachment went out with a letter. */
export const wentOut = async (db: Db, attachmentId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('foi_letter_attachments')
    .select('letter_id')
    .where('attachment_id', '=', attachmentId)
    .executeTakeFirst();
  return row !== undefined;
};

/** Notes when the applicant first opened it; whether this was the first time. */
export const noteOpened = async (trx: Trx, id: string, at: string): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('foi_letters')
    .set({ opened_at: at })
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
};
