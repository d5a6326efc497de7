import type { Store } from '../../../platform/db/store';
import type { VersionRow } from '../store';
import type { Question } from './question';
import { slicesOf, withConditions, withWords } from './conditions';

/** A version never changes, so what was counted once stays true. */
const counted = new Map<string, number>();
const MOST_COUNTED = 2_000;

const nameOf = (version: number, { conditions, words }: Question): string =>
  JSON.stringify([
    version,
    conditions.map(({ column, operator, key }) => [column, operator, key.toString('base64')]),
    words,
  ]);

async function count(db: Store['read'], version: VersionRow, question: Question): Promise<number> {
  const rows = db
    .selectFrom('dataset_rows')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('version_id', '=', version.id);
  if (question.words.length === 0) {
    const { count } = await withConditions(rows, question.conditions).executeTakeFirstOrThrow();
    return Number(count);
  }
  let total = 0;
  for await (const { after, upTo } of slicesOf(0, version.row_count)) {
    const slice = withConditions(rows, question.conditions).where('n', '>', after).where('n', '<=', upTo);
    total += Number((await withWords(slice, question.words).executeTakeFirstOrThrow()).count);
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
