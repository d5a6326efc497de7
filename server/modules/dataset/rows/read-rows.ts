import { sql } from 'kysely';
import type { Store } from '../../../platform/db/store';
import type { KeptRow, VersionRow } from '../store';
import { holdsIn, slicesOf, withConditions, withWords } from './conditions';
import { rarestOf } from './count-rows';
import { rowCursor, type RowPlace } from './cursor';
import { EMPTY_KEY, type KeyColumn } from './keys';
import type { Question } from './question';

export interface RowPage {
  readonly rows: readonly Pick<KeptRow, 'n' | 'cells'>[];
  readonly nextCursor: string | null;
}

interface Found extends Pick<KeptRow, 'n' | 'cells'> {
  readonly key: Buffer | null;
}

interface Paging {
  readonly limit: number;
  readonly after: RowPlace | null;
  /** How many rows match in all. */
  readonly total: number;
}

/** So many rows are read and sorted in a few milliseconds, whatever they have to do with the order. */
const FEW = 10_000;

/**
 * The column to go by; null where walking along the order is shorter. Going by a column reads every row that meets its
 * conditions and sorts what is left; walking meets a match every `rows / total`, unless all of them stand at its end.
 */
async function columnToGoBy(
  db: Store['read'],
  version: VersionRow,
  question: Question,
  { limit, total }: Paging,
): Promise<KeyColumn | null> {
  const rarest = await rarestOf(db, version, question);
  if (!rarest) return null;
  const isWalkShorter = rarest.rows > FEW && rarest.rows * total > limit * version.row_count;
  return isWalkShorter ? null : rarest.column;
}

async function inFileOrder(db: Store['read'], version: VersionRow, question: Question, paging: Paging) {
  const by = await columnToGoBy(db, version, question, paging);
  const rows = withConditions(db.selectFrom('dataset_rows'), question.conditions, by);
  return rows
    .select(['n', 'cells', sql<null>`NULL`.as('key')])
    .where('version_id', '=', version.id)
    .where('n', '>', paging.after?.n ?? 0)
    .orderBy('n')
    .limit(paging.limit + 1)
    .execute();
}

async function withTheWords(db: Store['read'], version: VersionRow, question: Question, { limit, after }: Paging) {
  const found: Found[] = [];
  for await (const slice of slicesOf(after?.n ?? 0, version.row_count)) {
    const rows = db
      .selectFrom('dataset_rows')
      .select(['n', 'cells', sql<null>`NULL`.as('key')])
      .where('version_id', '=', version.id)
      .where('n', '>', slice.after)
      .where('n', '<=', slice.upTo);
    const narrowed = withWords(withConditions(rows, question.conditions, null), question.words).orderBy('n');
    // Of rows that have the words somewhere, those that have them in one cell may be any.
    const holding = question.within === null ? narrowed.limit(limit + 1) : narrowed;
    found.push(...(await holding.execute()).filter((row) => holdsIn(question, row)));
    if (found.length > limit) break;
  }
  return found.slice(0, limit + 1);
}

interface Order {
  readonly column: KeyColumn;
  readonly descending: boolean;
}

interface Way {
  /** The column that is gone by; null where the order is walked along. */
  readonly by: KeyColumn | null;
}

/** Which rows of an order: those with a value, those without, or all of them in one go. */
type Part = 'filled' | 'empty' | 'all';

/**
 * Rows in the order of a key. The place of the last row is a bound of the index by itself: a second bound on the key would
 * be taken instead of it, and every page would begin at the first. What is sorted is the keys alone; the cells, which are
 * ten times as long, are fetched for the rows of the page.
 */
function inKeyOrder(
  db: Store['read'],
  version: VersionRow,
  question: Question,
  { column, descending, part, limit, after, by }: Order & Omit<Paging, 'total'> & Way & { readonly part: Part },
) {
  const ref = sql.ref<Buffer>(column);
  // Without figures of its own the embedded engine would walk along the order to spare itself the sorting.
  const key = by === null ? ref : sql<Buffer>`COALESCE(${ref}, ${ref})`;
  const direction = descending ? 'desc' : 'asc';
  let places = withConditions(db.selectFrom('dataset_rows'), question.conditions, by)
    .select(['n', key.as('key')])
    .where('version_id', '=', version.id);
  if (part === 'empty') places = places.where(key, '=', EMPTY_KEY);
  if (part === 'empty' && after) places = places.where('n', '<', after.n);
  if (part === 'filled' && !after) places = places.where(key, '<', EMPTY_KEY);
  if (part !== 'empty' && after?.key) {
    const beyond = sql.raw(descending ? '<' : '>');
    places = places.where(sql<boolean>`(${key}, n) ${beyond} (${after.key}, ${after.n})`);
  }
  const page = places.orderBy(key, direction).orderBy('n', direction).limit(limit).as('page');
  return db
    .selectFrom(page)
    .innerJoin('dataset_rows', (join) =>
      join.onRef('dataset_rows.n', '=', 'page.n').on('dataset_rows.version_id', '=', version.id),
    )
    .select(['page.n', 'dataset_rows.cells', 'page.key'])
    .orderBy('page.key', direction)
    .orderBy('page.n', direction)
    .execute();
}

/** The empty keys are the greatest: upwards they come last by themselves, downwards they are asked for after the others. */
async function sorted(db: Store['read'], version: VersionRow, question: Question, order: Order, paging: Paging) {
  const limit = paging.limit + 1;
  const by = await columnToGoBy(db, version, question, paging);
  const ask = (part: Part, change: Partial<Paging>) =>
    inKeyOrder(db, version, question, { ...order, ...paging, limit, ...change, part, by });
  if (!order.descending) return ask('all', {});
  if (paging.after?.key?.equals(EMPTY_KEY) === true) return ask('empty', {});
  const filled = await ask('filled', {});
  if (filled.length === limit) return filled;
  return [...filled, ...(await ask('empty', { after: null, limit: limit - filled.length }))];
}

/** One page of the rows of a version that answer a question. */
export async function readRows(
  db: Store['read'],
  version: VersionRow,
  question: Question,
  paging: Paging,
): Promise<RowPage> {
  const found: readonly Found[] =
    question.words.length > 0
      ? await withTheWords(db, version, question, paging)
      : question.sort
        ? await sorted(db, version, question, question.sort, paging)
        : await inFileOrder(db, version, question, paging);
  const rows = found.slice(0, paging.limit);
  const last = rows.at(-1);
  const nextCursor =
    found.length > paging.limit && last ? rowCursor({ version: version.id, n: last.n, key: last.key }) : null;
  return { rows, nextCursor };
}
