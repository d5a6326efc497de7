import { sql } from 'kysely';
import type { ListPage } from '../../../contract/list';
import type {
  DatasetDepartment,
  DatasetQuery,
  DatasetRows,
  DatasetRowsQuery,
  DatasetSummary,
  DatasetView,
} from '../../../contract/dataset';
import { civilDateOf } from '../../../domain/calendar';
import { ok, refuse, type Result } from '../../../domain/result';
import { withoutNul } from '../../platform/clean-text';
import { cursorAfter, placeOf } from '../../platform/published/order';
import type { DatasetDeps } from './deps';
import { rowObject } from './files/lines';
import { namedIn, presentDataset, presentSummary, type Names } from './present';
import { countRows } from './rows/count-rows';
import { rowPlace } from './rows/cursor';
import { questionOf } from './rows/question';
import { readRows } from './rows/read-rows';
import { cellsOf, fieldsOf, findPublished, findVersion, versionsOf, type DatasetTableRow } from './store';

/** What everybody may read, as data and as the bytes of an address. */
export interface PublicAnswers {
  list(query: DatasetQuery): Promise<ListPage<DatasetSummary> | undefined>;
  departments(): Promise<ListPage<DatasetDepartment>>;
  dataset(id: string): Promise<DatasetView | undefined>;
  rows(id: string, query: DatasetRowsQuery): Promise<Result<DatasetRows>>;
  /** The answer of an address for a first screen; null when there is none. */
  read(pathAndQuery: string): Promise<Buffer | null>;
}

type Deps = Pick<DatasetDeps, 'store' | 'clock' | 'departments' | 'topics'>;

const LIST = '/api/datasets';
const ONE = /^\/api\/datasets\/([a-z0-9][a-z0-9-]{1,79})(\/rows)?$/;
const DEFAULT_LIMIT = 20;

const namesFor = async ({ departments, topics }: Deps): Promise<Names> => ({
  departments: await departments(),
  topics: await topics(),
});

async function pageOfSets({ store }: Deps, query: DatasetQuery) {
  const { q = '', department, topic, limit = DEFAULT_LIMIT, cursor } = query;
  const after = cursor === undefined ? undefined : placeOf(cursor);
  if (cursor !== undefined && after === undefined) return undefined;
  let sets = store.read.selectFrom('datasets').selectAll().where('state', '=', 'published');
  for (const word of withoutNul(q).toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)) {
    const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    sets = sets.where(sql<boolean>`words LIKE ${pattern} ESCAPE '\\'`);
  }
  if (department !== undefined) sets = sets.where('department', '=', department);
  if (topic !== undefined) sets = sets.where('topic', '=', topic);
  if (after) sets = sets.where(sql<boolean>`(updated_on, id) < (${after.sortKey}, ${after.id})`);
  const found: DatasetTableRow[] = await sets
    .orderBy('updated_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const nextCursor = found.length > limit && last ? cursorAfter({ sortKey: last.updated_on, id: last.id }) : null;
  return { page, nextCursor };
}

async function rowsOf({ store }: Deps, id: string, query: DatasetRowsQuery): Promise<Result<DatasetRows>> {
  const found = await findPublished(store.read, id);
  if (!found) return refuse({ code: 'dataset.not-found' });
  const after = query.cursor === undefined ? null : rowPlace(query.cursor);
  const version = after ? await findVersion(store.read, after.version) : found.version;
  const isOurs = version?.dataset_id === id && version.state === 'published';
  if (after === undefined || !isOurs) return refuse({ code: 'request.cursor', field: 'cursor' });
  if (version.has_rows === 0) return refuse({ code: 'dataset.rows.updated', field: 'cursor' });
  const fields = fieldsOf(version);
  const question = questionOf(query, fields);
  if (!question.ok) return question;
  if (after && (after.key === null) !== (question.value.sort === null))
    return refuse({ code: 'request.cursor', field: 'cursor' });
  const total = await countRows(store.read, version, question.value);
  const paging = { limit: query.limit ?? DEFAULT_LIMIT, after, total };
  const { rows, nextCursor } = await readRows(store.read, version, question.value, paging);
  const items = rows.map((row) => rowObject(fields, cellsOf(row)));
  return ok({ items, nextCursor, total, version: version.number });
}

async function departmentsOf({ store, departments }: Deps): Promise<DatasetDepartment[]> {
  const names = await departments();
  const rows = await store.read
    .selectFrom('datasets')
    .select(({ fn }) => ['department', fn.countAll<number | string>().as('count')])
    .where('state', '=', 'published')
    .groupBy('department')
    .execute();
  return rows
    .map(({ department, count }) => ({ ...namedIn(names, department), count: Number(count) }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

const bytesOf = (answer: object | undefined): Buffer | null =>
  answer === undefined ? null : Buffer.from(JSON.stringify(answer));

/** A question as the pages of the app ask it; the API checks it against its schema. */
function asked(search: string, known: readonly string[]): Record<string, unknown> | undefined {
  const pairs = [...new URLSearchParams(search)];
  if (!pairs.every(([key]) => known.includes(key))) return undefined;
  const query: Record<string, unknown> = Object.fromEntries(pairs);
  if (typeof query['filter'] === 'string') query['filter'] = [query['filter']];
  const limit = Number(query['limit'] ?? DEFAULT_LIMIT);
  return Number.isInteger(limit) && limit >= 1 && limit <= 100 ? { ...query, limit } : undefined;
}

async function readAddress(answers: Omit<PublicAnswers, 'read'>, address: string): Promise<Buffer | null> {
  const [path = '', search = ''] = address.split('?');
  if (path === `${LIST}/departments`) return bytesOf(await answers.departments());
  if (path === LIST) {
    const query = asked(search, ['q', 'department', 'topic', 'limit', 'cursor']);
    return query ? bytesOf(await answers.list(query)) : null;
  }
  const [, id = '', rows] = ONE.exec(path) ?? [];
  if (rows === undefined) return bytesOf(id === '' ? undefined : await answers.dataset(id));
  const query = asked(search, ['q', 'filter', 'sort', 'limit', 'cursor']);
  const found = query ? await answers.rows(id, query) : undefined;
  return found?.ok === true ? bytesOf(found.value) : null;
}

export function createPublicAnswers(deps: Deps): PublicAnswers {
  const { store, clock } = deps;
  const answers: Omit<PublicAnswers, 'read'> = {
    async list(query) {
      const found = await pageOfSets(deps, query);
      if (!found) return undefined;
      const names = await namesFor(deps);
      const today = civilDateOf(clock.now());
      return { items: found.page.map((set) => presentSummary(set, names, today)), nextCursor: found.nextCursor };
    },
    departments: async () => ({ items: await departmentsOf(deps), nextCursor: null }),
    async dataset(id) {
      const found = await findPublished(store.read, id);
      if (!found) return undefined;
      const versions = await versionsOf(store.read, id);
      return presentDataset(found.set, found.version, versions, await namesFor(deps), civilDateOf(clock.now()));
    },
    rows: (id, query) => rowsOf(deps, id, query),
  };
  return { ...answers, read: async (address) => (address.startsWith(LIST) ? readAddress(answers, address) : null) };
}
