import { sql } from 'kysely';
import type { Store } from '../../../platform/db/store';
import type { KeptRow, VersionRow } from '../store';
import { holdsIn, slicesOf, withConditions, withWords } from './conditions';
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

/** So many matches are read and sorted in a few milliseconds, whatever they have to do with the order. */
const FEW = 10_000;

/**
 * Walking along the order meets a match every `rows / total`, unless all of them stand at its end; going by the key reads
 * every match and sorts them.
 */
const isWalkShorter = (limit: number, total: number, rows: number): boolean =>
  total > FEW && total * total > limit * rows;

async function inFileOrder(db: Store['read'], version: VersionRow, question: Question, paging: Paging) {
  const hidden = isWalkShorter(paging.limit, paging.total, version.row_count);
  const rows = withConditions(db.selectFrom('dataset_rows'), question.conditions, { hidden });
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
    const narrowed = withWords(withConditions(rows, question.conditions, { hidden: true }), question.words).orderBy(
      'n',
    );
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

/** Which rows of an order: those with a value, those without, or all of them in one go. */
type Part = 'filled' | 'empty' | 'all';

/**
 * Rows in the order of a key. The place of the last row is a bound of the index by itself: a second bound on the key would
 * be taken instead of it, and every page would begin at the first.
 */
function inKeyOrder(
  db: Store['read'],
  version: VersionRow,
  question: Question,
  { column, descending, part, limit, after, total }: Order & Paging & { readonly part: Part },
) {
  const hidden = isWalkShorter(limit, total, version.row_count);
  const ref = sql.ref<Buffer>(column);
  // Without figures of its own the embedded engine would walk along the order to spare itself the sorting.
  const key = question.conditions.length === 0 || hidden ? ref : sql<Buffer>`COALESCE(${ref}, ${ref})`;
  const direction = descending ? 'desc' : 'asc';
  let rows = withConditions(db.selectFrom('dataset_rows'), question.conditions, { hidden })
    .select(['n', 'cells', key.as('key')])
    .where('version_id', '=', version.id);
  if (part === 'empty') rows = rows.where(key, '=', EMPTY_KEY);
  if (part === 'empty' && after) rows = rows.where('n', '<', after.n);
  if (part === 'filled' && !after) rows = rows.where(key, '<', EMPTY_KEY);
  if (part !== 'empty' && after?.key) {
    const beyond = sql.raw(descending ? '<' : '>');
    rows = rows.where(sql<boolean>`(${key}, n) ${beyond} (${after.key}, ${after.n})`);
  }
  return rows.orderBy(key, direction).orderBy('n', direction).limit(limit).execute();
}

/** The empty keys are the greatest: upwards they come last by themselves, downwards they are asked for after the others. */
async function sorted(db: Store['read'], version: VersionRow, question: Question, order: Order, paging: Paging) {
  const limit = paging.limit + 1;
  const ask = (part: Part, change: Partial<Paging>) =>
    inKeyOrder(db, version, question, { ...order, ...paging, limit, ...change, part });
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

/** How many rows a download reads at a time. More is no faster, and leaves more behind to be cleared away. */
const AT_ONCE = 250;

/** All rows of a version in the order of the file, a portion at a time. */
export async function* everyRow(db: Store['read'], version: number): AsyncGenerator<readonly { cells: string }[]> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('dataset_rows')
      .select(['n', 'cells'])
      .where('version_id', '=', version)
      .where('n', '>', after)
      .orderBy('n')
      .limit(AT_ONCE)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.n;
  }
}
