import type {
  CatalogueColumnView,
  CatalogueEntriesQuery,
  CatalogueFound,
  CatalogueGroupView,
  CatalogueTree,
} from '../../../contract/catalogue';
import { CATALOGUE_LEVELS, type CatalogueLevel } from '../../../domain/catalogue';
import type { CatalogueDeps } from './deps';
import { findEntries, pageOfColumn, placeOf } from './entries';
import { groupIn, isOfLevel, standpointOf, type Snapshot } from './snapshot';
import { presentColumn, presentGroup, presentGroupInfo, presentTree } from './tree';

/** `bad-cursor` is none of ours. */
export type Paged<T> = T | undefined | 'bad-cursor';

/** What everybody may read, for the API and for the first screen of a page alike. */
export interface PublicAnswers {
  tree(level: CatalogueLevel | undefined): Promise<CatalogueTree>;
  group(id: string, level: CatalogueLevel | undefined): Promise<CatalogueGroupView | undefined>;
  column(id: string, query: CatalogueEntriesQuery): Promise<Paged<CatalogueColumnView>>;
  find(query: CatalogueEntriesQuery & { readonly q: string }): Promise<Paged<CatalogueFound>>;
  /** JSON bytes of one of these addresses; null where there is no such thing. */
  read(pathAndQuery: string): Promise<Buffer | null>;
}

const DEFAULT_LIMIT = 20;
const MOST_COLUMNS_FOUND = 20;
const TREE = '/api/catalogue';
const GROUP = /^\/api\/catalogue\/groups\/([a-d]\d{2})$/;
const COLUMN = /^\/api\/catalogue\/columns\/([a-z0-9][a-z0-9-]{1,79})$/;
const FIND = '/api/catalogue/find';
const KNOWN = new Set(['level', 'q', 'limit', 'cursor']);

const isLevel = (text: string): text is CatalogueLevel => (CATALOGUE_LEVELS as readonly string[]).includes(text);

/** A question as the pages of the app ask it; the API checks it against its schema, and so does nobody here. */
function queryOf(search: string): CatalogueEntriesQuery | undefined {
  const { limit, level, ...rest } = Object.fromEntries(new URLSearchParams(search));
  if (!Object.keys(rest).every((key) => KNOWN.has(key))) return undefined;
  const count = limit === undefined ? DEFAULT_LIMIT : Number(limit);
  if (!Number.isInteger(count) || count < 1 || count > 100) return undefined;
  if (level === undefined) return { ...rest, limit: count };
  return isLevel(level) ? { ...rest, level, limit: count } : undefined;
}

const bytesOf = (answer: object | 'bad-cursor' | undefined): Buffer | null =>
  answer === undefined || answer === 'bad-cursor' ? null : Buffer.from(JSON.stringify(answer));

/** Columns whose names have every word. */
function columnsNamed(snapshot: Snapshot, asked: string, level: CatalogueLevel | undefined): CatalogueFound['columns'] {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  const found: CatalogueFound['columns'] = [];
  for (const column of snapshot.columns.values()) {
    const { group, item, name } = column.details;
    const text = `${item} ${name}`.toLowerCase();
    if (!isOfLevel(column, level) || !words.every((word) => text.includes(word))) continue;
    found.push({ id: column.id, item, name, groupName: groupIn(snapshot, group)?.name ?? '' });
    if (found.length === MOST_COLUMNS_FOUND) break;
  }
  return found;
}

export function createPublicAnswers(deps: CatalogueDeps, snapshots: () => Promise<Snapshot>): PublicAnswers {
  const { store, directory } = deps;
  const departmentOf = async (organ: string): Promise<CatalogueColumnView['department']> => {
    const found = (await directory()).departments.find(({ name }) => name === organ);
    return found ? { id: found.id, name: found.name, phone: found.phone } : null;
  };
  const answers: Omit<PublicAnswers, 'read'> = {
    tree: async (level) => presentTree(await snapshots(), standpointOf(deps, level)),
    group: async (id, level) => presentGroup(await snapshots(), id, standpointOf(deps, level)),
    async column(id, { q, level, limit = DEFAULT_LIMIT, cursor }) {
      const after = cursor === undefined ? undefined : placeOf(cursor);
      if (cursor !== undefined && !after) return 'bad-cursor';
      const snapshot = await snapshots();
      const column = snapshot.columns.get(id);
      const group = column && groupIn(snapshot, column.details.group);
      if (!column || !group) return undefined;
      return {
        column: presentColumn(column, standpointOf(deps, level)),
        group: presentGroupInfo(group),
        department: await departmentOf(column.details.organ),
        ...(await pageOfColumn(store.read, id, { q, level, limit, after })),
      };
    },
    async find({ q, level, limit = DEFAULT_LIMIT, cursor }) {
      const after = cursor === undefined ? undefined : placeOf(cursor);
      if (cursor !== undefined && !after) return 'bad-cursor';
      const columns = after ? [] : columnsNamed(await snapshots(), q, level);
      if (q.trim() === '') return { columns: [], items: [], nextCursor: null };
      return { columns, ...(await findEntries(store.read, { q, level, limit, after })) };
    },
  };
  return {
    ...answers,
    async read(pathAndQuery) {
      if (!pathAndQuery.startsWith(TREE)) return null;
      const [path = '', search = ''] = pathAndQuery.split('?');
      const query = queryOf(search);
      if (!query) return null;
      if (path === TREE) return bytesOf(await answers.tree(query.level));
      if (path === FIND) return query.q === undefined ? null : bytesOf(await answers.find({ ...query, q: query.q }));
      const group = GROUP.exec(path)?.[1];
      if (group !== undefined) return bytesOf(await answers.group(group, query.level));
      const column = COLUMN.exec(path)?.[1];
      return column === undefined ? null : bytesOf(await answers.column(column, query));
    },
  };
}
