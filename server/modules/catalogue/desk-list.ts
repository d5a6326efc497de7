import type { DeskCatalogue, DeskCatalogueColumn, DeskCatalogueQuery } from '../../../contract/catalogue-desk';
import { formatRules, publishedLateBy } from '../../../domain/catalogue';
import { addDays, type Calendar } from '../../../domain/calendar';
import { withoutNul } from '../../platform/clean-text';
import type { Store } from '../../platform/db/store';
import type { CatalogueDeps } from './deps';
import {
  groupIn,
  isOfLevel,
  standingOf,
  standpointOf,
  type FilledColumn,
  type Snapshot,
  type Standpoint,
} from './snapshot';
import { presentColumn } from './tree';

type State = ReturnType<typeof standingOf>['state'];
interface Judged {
  readonly column: FilledColumn;
  readonly state: State;
  readonly by: number;
}

const RANK: Readonly<Record<State, number>> = { empty: 0, late: 1, current: 2 };

/** The worst first: empty, then the latest, then in the order of the catalogue. */
const worstFirst = (a: Judged, b: Judged): number => RANK[a.state] - RANK[b.state] || b.by - a.by;

const judge = (column: FilledColumn, at: Standpoint): Judged => {
  const { state, by } = standingOf(column, at);
  return { column, state, by };
};

/** How many entries of each column were published after their limit. @source 条例第二十六条 */
async function latePublications(
  db: Store['read'],
  columns: readonly FilledColumn[],
  calendar: Calendar,
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  if (columns.length === 0) return found;
  const within = new Map(columns.map(({ id, counted }) => [id, counted.publishWithin]));
  const rows = await db
    .selectFrom('catalogue_placements')
    .select(['column_id', 'formed_on', 'published_on'])
    .where('column_id', 'in', [...within.keys()])
    .whereRef('published_on', '>', 'formed_on')
    .execute();
  for (const { column_id: id, formed_on: formed, published_on: published } of rows) {
    const limit = within.get(id) ?? 0;
    // Most are in time by civil days already, which is quicker to see.
    if (published <= addDays(formed, limit)) continue;
    if ((publishedLateBy(formed, published, limit, calendar) ?? 0) > 0) found.set(id, (found.get(id) ?? 0) + 1);
  }
  return found;
}

async function countEntries(db: Store['read']): Promise<{ unfiled: number; numbers: number }> {
  const count = ({ n }: { n: number | string }): number => Number(n);
  const unfiled = await db
    .selectFrom('catalogue_entries')
    .select(({ fn }) => fn.countAll<number | string>().as('n'))
    .where('unfiled', '=', 1)
    .executeTakeFirstOrThrow();
  const numbers = await db
    .selectFrom('catalogue_entries')
    .select(({ fn }) => fn.countAll<number | string>().as('n'))
    .where('number_fault', 'is not', null)
    .where('state', '=', 'shown')
    .executeTakeFirstOrThrow();
  return { unfiled: count(unfiled), numbers: count(numbers) };
}

const isAsked = ({ details }: FilledColumn, { group, organ, q = '' }: DeskCatalogueQuery): boolean => {
  const text = `${details.item} ${details.name}`.toLowerCase();
  const words = withoutNul(q).toLowerCase().split(/\s+/).filter(Boolean);
  return (
    (group === undefined || details.group === group) &&
    (organ === undefined || details.organ === organ) &&
    words.every((word) => text.includes(word))
  );
};

/** The columns for those who see to them, with how each stands at the level that is looked at. */
export async function deskCatalogue(
  deps: Pick<CatalogueDeps, 'store' | 'clock' | 'calendar' | 'kindNames'>,
  snapshot: Snapshot,
  query: DeskCatalogueQuery,
): Promise<DeskCatalogue> {
  const { view = 'all', level, from = 0, limit = 50 } = query;
  const { store, calendar, kindNames } = deps;
  const at = standpointOf(deps, level);
  const asked = [...snapshot.columns.values()]
    .filter((column) => isOfLevel(column, level) && isAsked(column, query))
    .map((column) => judge(column, at));
  const count = (state: State): number => asked.filter((each) => each.state === state).length;
  const wanted = asked.filter(({ state }) => view === 'all' || state === view).sort(worstFirst);
  const page = wanted.slice(from, from + limit).map(({ column }) => column);
  const late = await latePublications(store.read, page, calendar);
  const present = (column: FilledColumn): DeskCatalogueColumn => ({
    ...presentColumn(column, at),
    groupName: groupIn(snapshot, column.details.group)?.name ?? '',
    rules: formatRules(column.details.rules, (kind) => kindNames.get(kind) ?? kind),
    publishedLate: late.get(column.id) ?? 0,
  });
  return {
    counts: {
      all: asked.length,
      empty: count('empty'),
      late: count('late'),
      current: count('current'),
      ...(await countEntries(store.read)),
    },
    organs: [...new Set([...snapshot.columns.values()].map(({ details }) => details.organ))].sort((a, b) =>
      a.localeCompare(b, 'zh'),
    ),
    groups: [...snapshot.classes, ...snapshot.areas].map(({ id, name }) => ({ id, name })),
    items: page.map(present),
    total: wanted.length,
  };
}
