import { sql } from 'kysely';
import type { Cipher } from './cipher';
import type { Store } from './db/store';
import type { Tables } from './db/tables';

/** A column that holds sealed values; the row's id is bound into them. */
export interface SealedColumn {
  readonly table: keyof Tables;
  readonly column: string;
  /** Sealed bytes (a file) instead of text. */
  readonly holdsBytes?: boolean;
}

/** The platform's own; modules name theirs. */
export const platformSealedColumns: readonly SealedColumn[] = [{ table: 'sealed_secrets', column: 'value_sealed' }];

const PAGE = 200;

const resealed = (cipher: Cipher, value: string | Buffer, { table, column }: SealedColumn, id: string) =>
  typeof value === 'string'
    ? cipher.reseal(value, { table, column, id })
    : cipher.resealBytes(value, { table, column, id });

const resealRow = (store: Store, cipher: Cipher, place: SealedColumn, id: string): Promise<boolean> =>
  store.write(async (trx) => {
    const { table, column } = place;
    await store.lockRow(trx, table, id);
    const found = await sql<{ value: string | Buffer | null }>`
      SELECT ${sql.ref(column)} AS value FROM ${sql.table(table)} WHERE id = ${id}`.execute(trx);
    const value = found.rows[0]?.value;
    if (value === undefined || value === null) return false;
    const anew = resealed(cipher, value, place, id);
    if (anew === value) return false;
    await sql`UPDATE ${sql.table(table)} SET ${sql.ref(column)} = ${anew} WHERE id = ${id}`.execute(trx);
    return true;
  });

/**
 * Brings every sealed value under the newest data key, a row at a time, while the server runs. It can be stopped and
 * started again. When it is through, the older keys can leave the configuration.
 *
 * @returns how many values were sealed anew, by `table.column`
 * @throws CipherFault at the first value that does not open: no key may be retired then
 */
export const resealAll = async (
  store: Store,
  cipher: Cipher,
  columns: readonly SealedColumn[],
): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const place of columns) {
    const { table, column, holdsBytes = false } = place;
    // Files come one by one: two hundred of them at once would not fit.
    const rows = holdsBytes ? 1 : PAGE;
    let changed = 0;
    let after = '';
    for (;;) {
      const page = await sql<{ id: string }>`
        SELECT id FROM ${sql.table(table)} WHERE id > ${after} AND ${sql.ref(column)} IS NOT NULL
        ORDER BY id LIMIT ${rows}`.execute(store.read);
      const outcomes = await Promise.all(page.rows.map(({ id }) => resealRow(store, cipher, place, id)));
      changed += outcomes.filter(Boolean).length;
      const last = page.rows.at(-1);
      if (!last) break;
      after = last.id;
    }
    counts[`${table}.${column}`] = changed;
  }
  return counts;
};
