import type { Store } from '../../../platform/db/store';
import type { VersionRow } from '../store';
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

async function count(db: Store['read'], version: VersionRow, question: Question): Promise<number> {
  const all = db.selectFrom('dataset_rows').where('version_id', '=', version.id);
  if (question.words.length === 0) return countIn(withConditions(all, question.conditions));
  let total = 0;
  for await (const { after, upTo } of slicesOf(0, version.row_count)) {
    const slice = withWords(withConditions(all, question.conditions), question.words)
      .where('n', '>', after)
      .where('n', '<=', upTo);
    if (question.within === null) {
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
