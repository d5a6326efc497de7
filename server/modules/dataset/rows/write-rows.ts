import type { DatasetField } from '../../../../domain/dataset';
import type { Trx } from '../../../platform/db/store';
import type { KeptRow } from '../store';
import { KEY_COLUMNS, keyOf, type KeyColumn } from './keys';

/** Both engines take so many parameters of seven columns in one statement. */
const AT_ONCE = 100;

/** Makes rows of a version; the first after `before` rows is number `before + 1`. */
export function rowMaker(versionId: number, fields: readonly DatasetField[]) {
  const keyed = fields
    .map((field, at) => ({ type: field.type, at, findable: field.findable }))
    .filter(({ findable }) => findable)
    .slice(0, KEY_COLUMNS.length);
  return (n: number, cells: readonly string[]): KeptRow => {
    const keys: Record<KeyColumn, Buffer | null> = { k1: null, k2: null, k3: null, k4: null };
    keyed.forEach(({ type, at }, place) => {
      const column = KEY_COLUMNS[place];
      if (column) keys[column] = keyOf(cells[at] ?? '', type);
    });
    return { version_id: versionId, n, cells: JSON.stringify(cells), ...keys };
  };
}

export async function insertRows(trx: Trx, rows: readonly KeptRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await trx
      .insertInto('dataset_rows')
      .values(rows.slice(at, at + AT_ONCE))
      .execute();
  }
}
