import type { CaseEventKind } from '../../../../domain/foi/case';
import type { Store, Trx } from '../../../platform/db/store';
import type { SealedColumn } from '../../../platform/reseal';

export interface DraftRow {
  readonly id: string;
  readonly request_id: string;
  readonly kind: CaseEventKind;
  readonly revision: number;
  /** JSON of what is written. */
  readonly words_sealed: string;
  /** Keyed hash of what the reply says. */
  readonly text_hash: string;
  readonly author: string;
  readonly author_name: string;
  readonly editor: string;
  readonly editor_name: string;
  /** JSON array of ids. */
  readonly writers: string;
  readonly created_at: string;
  readonly saved_at: string;
  readonly put_away_as: 'discarded' | 'replaced' | null;
  readonly put_away_at: string | null;
}

declare module '../../../platform/db/tables' {
  interface Tables {
    foi_drafts: DraftRow;
  }
}

export const draftSealedColumns: readonly SealedColumn[] = [{ table: 'foi_drafts', column: 'words_sealed' }];

type Db = Store['read'];

/** All texts of a case, those that were put away among them, oldest first. */
export const draftsOfCase = (db: Db, requestId: string): Promise<DraftRow[]> =>
  db.selectFrom('foi_drafts').selectAll().where('request_id', '=', requestId).orderBy('id').execute();

/** The draft of an act that is being written. */
export const findDraft = (db: Db, requestId: string, kind: CaseEventKind): Promise<DraftRow | undefined> =>
  db
    .selectFrom('foi_drafts')
    .selectAll()
    .where('request_id', '=', requestId)
    .where('kind', '=', kind)
    .where('put_away_at', 'is', null)
    .executeTakeFirst();

export const insertDraft = (trx: Trx, row: DraftRow): Promise<unknown> =>
  trx.insertInto('foi_drafts').values(row).execute();

export const updateDraft = (trx: Trx, id: string, change: Partial<DraftRow>): Promise<unknown> =>
  trx.updateTable('foi_drafts').set(change).where('id', '=', id).execute();

export const deleteDraft = (trx: Trx, id: string): Promise<unknown> =>
  trx.deleteFrom('foi_drafts').where('id', '=', id).execute();

/** Takes away for good what was put away before an instant. */
export const sweepDrafts = (trx: Trx, before: string): Promise<unknown> =>
  trx.deleteFrom('foi_drafts').where('put_away_at', '<', before).execute();

export const writersOf = ({ writers }: Pick<DraftRow, 'writers'>): string[] => JSON.parse(writers) as string[];
