import type {
  DatasetDepartment,
  DatasetQuery,
  DatasetRows,
  DatasetRowsQuery,
  DatasetSummary,
  DatasetWithdrawn,
} from '../../../contract/dataset';
import type { ListPage } from '../../../contract/list';
import { ok, refuse, type Result } from '../../../domain/result';
import type { DatasetDeps } from './deps';
import { rowObject } from './files/lines';
import { DEFAULT_LIMIT, findDatasets } from './find-datasets';
import { namedIn } from './named-in';
import { countRows } from './rows/count-rows';
import { rowPlace } from './rows/cursor';
import { questionOf } from './rows/question';
import { readRows } from './rows/read-rows';
import { cellsOf, fieldsOf, findDataset, findPublished, findVersion } from './store';

/** What everybody may read beyond the pages of sets, as data and as the bytes of an address. */
export interface PublicAnswers {
  find(query: DatasetQuery): Promise<ListPage<DatasetSummary> | undefined>;
  departments(): Promise<ListPage<DatasetDepartment>>;
  withdrawal(id: string): Promise<DatasetWithdrawn | undefined>;
  rows(id: string, query: DatasetRowsQuery): Promise<Result<DatasetRows>>;
  /** The answer of an address for a first screen; null when there is none. */
  read(pathAndQuery: string): Promise<Buffer | null>;
}

type Deps = Pick<DatasetDeps, 'store' | 'departments'>;

const FIND = '/api/datasets/find';
const DEPARTMENTS = '/api/datasets/departments';
const OF_ONE = /^\/api\/datasets\/([a-z0-9][a-z0-9-]{1,79})\/(rows|withdrawal)$/;

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

async function withdrawalOf({ store }: Deps, id: string): Promise<DatasetWithdrawn | undefined> {
  const set = await findDataset(store.read, id);
  if (set?.state !== 'withdrawn' || set.withdrawn_on === '') return undefined;
  return { id, title: set.name, on: set.withdrawn_on, reason: set.withdrawn_reason };
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
  if (path === DEPARTMENTS) return bytesOf(await answers.departments());
  if (path === FIND) {
    const query = asked(search, ['q', 'department', 'topic', 'limit', 'cursor']);
    return query ? bytesOf(await answers.find(query)) : null;
  }
  const [, id = '', what] = OF_ONE.exec(path) ?? [];
  if (what === undefined) return null;
  if (what === 'withdrawal') return bytesOf(await answers.withdrawal(id));
  const query = asked(search, ['q', 'in', 'filter', 'sort', 'limit', 'cursor']);
  const found = query ? await answers.rows(id, query) : undefined;
  return found?.ok === true ? bytesOf(found.value) : null;
}

export function createPublicAnswers(deps: Deps): PublicAnswers {
  const answers: Omit<PublicAnswers, 'read'> = {
    find: (query) => findDatasets(deps.store.read, query),
    departments: async () => ({ items: await departmentsOf(deps), nextCursor: null }),
    withdrawal: (id) => withdrawalOf(deps, id),
    rows: (id, query) => rowsOf(deps, id, query),
  };
  return { ...answers, read: (address) => readAddress(answers, address) };
}
