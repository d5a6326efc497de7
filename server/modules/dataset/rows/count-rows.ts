import type { Store } from '../../../platform/db/store';
import type { VersionRow } from '../store';
import type { KeyColumn } from './keys';
import type { Question } from './question';
import { holdsIn, slicesOf, withConditions, withWords, type RowsQuery } from './conditions';

/** A version never changes, so what was counted once stays true. */
const counted = new Map<string, number>();
const MOST_COUNTED = 2_000;

const nameOf = (version: number, { conditions, words, within }: Question): string =>
  JSON.stringify([
    version,
    conditions.map(({ column, operator, key }) => [column, operator, key.toString('base64')]),
    words,
    within,
  ]);

async function countIn(rows: RowsQuery<object>): Promise<number> {
  const { count } = await rows.select(({ fn }) => fn.countAll<number | string>().as('count')).executeTakeFirstOrThrow();
  return Number(count);
}

/** The column whose conditions the fewest rows meet, and how many do. */
export interface Rarest {
  readonly column: KeyColumn;
  readonly rows: number;
}

/** Which conditions to go by: those of one column bound one stretch of its index. Null where there are none. */
export async function rarestOf(
  db: Store['read'],
  version: VersionRow,
  { conditions }: Pick<Question, 'conditions'>,
): Promise<Rarest | null> {
  let rarest: Rarest | null = null;
  for (const column of new Set(conditions.map((condition) => condition.column))) {
    const alone = conditions.filter((condition) => condition.column === column);
    const rows = await countRows(db, version, { conditions: alone, sort: null, words: [], within: null });
    if (!rarest || rows < rarest.rows) rarest = { column, rows };
  }
  return rarest;
}

async function count(db: Store['read'], version: VersionRow, question: Question): Promise<number> {
  const { conditions, words, within } = question;
  const all = db.selectFrom('dataset_rows').where('version_id', '=', version.id);
  const columns = new Set(conditions.map(({ column }) => column));
  const [only = null] = columns;
  if (words.length === 0) {
    const by = columns.size < 2 ? only : ((await rarestOf(db, version, question))?.column ?? null);
    return countIn(withConditions(all, conditions, by));
  }
  let total = 0;
  for await (const { after, upTo } of slicesOf(0, version.row_count)) {
    const slice = withWords(withConditions(all, conditions, null), words)
      .where('n', '>', after)
      .where('n', '<=', upTo);
    if (within === null) {
      total += await countIn(slice);
    } else {
      const found = await slice.select('cells').execute();
      total += found.filter((row) => holdsIn(question, row)).length;
    }
  }
  return total;
}

/** How many rows of a version answer a question. */
export async function countRows(db: Store['read'], version: VersionRow, question: Question): Promise<number> {
  if (question.conditions.length === 0 && question.words.length === 0) return version.row_count;
  const name = nameOf(version.id, question);
  const known = counted.get(name);
  if (known !== undefined) return known;
  const total = await count(db, version, question);
  counted.set(name, total);
  const [oldest] = counted.keys();
  if (counted.size > MOST_COUNTED && oldest !== undefined) counted.delete(oldest);
  return total;
}
