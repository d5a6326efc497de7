import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql, type SelectQueryBuilder } from 'kysely';
import type { Tables } from '../../../platform/db/tables';
import { cellsOf } from '../store';
import { EMPTY_KEY, type KeyColumn } from './keys';
import type { Condition, Question } from './question';

/** A query over the rows of versions, whatever it selects. */
export type RowsQuery<O> = SelectQueryBuilder<Tables, 'dataset_rows', O>;

/** So many rows are looked through in one statement: 100,000 at once would keep everybody else waiting. */
const SLICE = 4_000;

/**
 * @param by - the one column whose key an engine may go by. The others are hidden from its planner, which knows neither how
 *   many rows a condition leaves nor, on the embedded engine, anything of the kind; null hides all of them, for where the
 *   order that is asked for is shorter to walk along
 */
export function withConditions<O>(
  query: RowsQuery<O>,
  conditions: readonly Condition[],
  by: KeyColumn | null,
): RowsQuery<O> {
  let narrowed = query;
  for (const { column, operator, key } of conditions) {
    const ref = sql.ref<Buffer>(column);
    const side = column === by ? ref : sql<Buffer>`COALESCE(${ref}, ${ref})`;
    narrowed = narrowed.where(side, operator, key);
    if (operator === '>=') narrowed = narrowed.where(side, '<', EMPTY_KEY);
  }
  return narrowed;
}

/** Each word stands somewhere in the row. */
export function withWords<O>(query: RowsQuery<O>, words: readonly string[]): RowsQuery<O> {
  return words.reduce((narrowed, word) => {
    const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    return narrowed.where(sql<boolean>`lower(cells) LIKE ${pattern} ESCAPE '\\'`);
  }, query);
}

/** Whether the words stand in the one cell that is asked about; what the store finds has them somewhere in the row. */
export function holdsIn({ words, within }: Question, row: { readonly cells: string }): boolean {
  if (within === null) return true;
  const cell = cellsOf(row)[within]?.toLowerCase() ?? '';
  return words.every((word) => cell.includes(word));
}

/** The numbers of rows in slices; others get their turn between two. */
export async function* slicesOf(from: number, rows: number): AsyncGenerator<{ after: number; upTo: number }> {
  for (let after = from; after < rows; after += SLICE) {
    yield { after, upTo: after + SLICE };
    await nextTurn();
  }
}
