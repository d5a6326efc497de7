import type { Cipher } from '../../../platform/cipher';
import type { Store, Trx } from '../../../platform/db/store';
import type { SealedColumn } from '../../../platform/reseal';

/** A case in its group. The id is the request's. */
export interface JoinedRow {
  readonly id: string;
  readonly group_id: string;
  /** 1 for the case that the others were joined to. */
  readonly named_lead: number;
  readonly reason_sealed: string;
  readonly joined_by: string;
  readonly joined_by_name: string;
  readonly joined_at: string;
}

declare module '../../../platform/db/tables' {
  interface Tables {
    /** What joining and parting take turns on. */
    foi_join_groups: { id: string; founded_at: string };
    foi_joined: JoinedRow;
  }
}

export const joiningSealedColumns: readonly SealedColumn[] = [{ table: 'foi_joined', column: 'reason_sealed' }];

type Db = Store['read'];

const place = (id: string) => ({ table: 'foi_joined', column: 'reason_sealed', id });
export const sealReason = (cipher: Cipher, id: string, reason: string): string => cipher.seal(reason, place(id));
export const openReason = (cipher: Cipher, { id, reason_sealed }: JoinedRow): string =>
  cipher.open(reason_sealed, place(id));

export const joinedRow = (db: Db, id: string): Promise<JoinedRow | undefined> =>
  db.selectFrom('foi_joined').selectAll().where('id', '=', id).executeTakeFirst();

export const rowsOfGroup = (db: Db, groupId: string): Promise<JoinedRow[]> =>
  db.selectFrom('foi_joined').selectAll().where('group_id', '=', groupId).orderBy('id').execute();

/** Rows of all groups that some cases are in. */
export const rowsAround = (db: Db, ids: readonly string[]): Promise<JoinedRow[]> =>
  db
    .selectFrom('foi_joined')
    .selectAll()
    .where('group_id', 'in', db.selectFrom('foi_joined').select('group_id').where('id', 'in', ids))
    .orderBy('id')
    .execute();

/** How many are handled together with each of some cases; those that stand alone are left out. */
export const groupSizes = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  if (ids.length === 0) return new Map();
  const around = await rowsAround(db, ids);
  const many = new Map<string, number>();
  for (const { group_id } of around) many.set(group_id, (many.get(group_id) ?? 0) + 1);
  return new Map(around.filter(({ id }) => ids.includes(id)).map((row) => [row.id, many.get(row.group_id) ?? 1]));
};

/** Whether two cases are handled together. */
export const areJoined = async (db: Db, one: string, other: string): Promise<boolean> => {
  const [a, b] = [await joinedRow(db, one), await joinedRow(db, other)];
  return a !== undefined && a.group_id === b?.group_id;
};

/** The group of a case, held until the transaction ends; undefined where it is in none. The case's own row is locked already. */
export const lockedGroupOf = async (store: Store, trx: Trx, caseId: string): Promise<string | undefined> => {
  const row = await joinedRow(trx, caseId);
  if (!row) return undefined;
  await store.lockRow(trx, 'foi_join_groups', row.group_id);
  // Another may have parted it while this waited.
  return (await joinedRow(trx, caseId))?.group_id;
};
