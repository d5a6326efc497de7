import { civilDateOf, type Calendar, type CivilDate } from '../../../domain/calendar';
import {
  CATALOGUE_LEVELS,
  columnStanding,
  LEGAL_CLASSES,
  readLimit,
  type CatalogueLevel,
  type ColumnDetails,
  type DisclosureArea,
  type DisclosureLimit,
} from '../../../domain/catalogue';
import type { ColumnStandingView } from '../../../contract/catalogue';
import type { Store } from '../../platform/db/store';
import type { CatalogueDeps } from './deps';
import { readAreas, readColumns, readCounters } from './store';

/** What stands in a column at a level. */
interface Filling {
  readonly entries: number;
  readonly lastOn: CivilDate | null;
}

export interface FilledColumn {
  readonly id: string;
  readonly details: ColumnDetails;
  /** Read from its limit once, not at each question. */
  readonly counted: DisclosureLimit;
  readonly byLevel: ReadonlyMap<CatalogueLevel, Filling>;
}

export interface CatalogueGroupInfo {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly article: string;
  readonly levels: readonly CatalogueLevel[];
}

/** The catalogue as it stands, apart from the entries themselves. */
export interface Snapshot {
  readonly revision: number;
  readonly classes: readonly CatalogueGroupInfo[];
  readonly areas: readonly CatalogueGroupInfo[];
  /** By id, in the order of the catalogue. */
  readonly columns: ReadonlyMap<string, FilledColumn>;
}

const NOTHING: Filling = { entries: 0, lastOn: null };
const AREA_ARTICLE = '国办发〔2019〕54号';

const areaInfo = ({ id, name }: DisclosureArea): CatalogueGroupInfo => ({
  id,
  name,
  text: '',
  article: AREA_ARTICLE,
  levels: CATALOGUE_LEVELS,
});

/** Counts of every column from one walk over an index. */
async function readFillings(db: Store['read']): Promise<Map<string, Map<CatalogueLevel, Filling>>> {
  const rows = await db
    .selectFrom('catalogue_placements')
    .select(({ fn }) => [
      'column_id',
      'level',
      fn.countAll<number | string>().as('entries'),
      fn.max('published_on').as('last'),
    ])
    .groupBy(['column_id', 'level'])
    .execute();
  const found = new Map<string, Map<CatalogueLevel, Filling>>();
  for (const { column_id: id, level, entries, last } of rows) {
    const levels = found.get(id) ?? new Map<CatalogueLevel, Filling>();
    found.set(id, levels.set(level, { entries: Number(entries), lastOn: last }));
  }
  return found;
}

async function readSnapshot(db: Store['read'], revision: number): Promise<Snapshot> {
  const fillings = await readFillings(db);
  const areas = await readAreas(db);
  const columns = await readColumns(db);
  return {
    revision,
    classes: LEGAL_CLASSES,
    areas: areas.map(areaInfo),
    columns: new Map(
      columns.map(({ id, details }) => [
        id,
        { id, details, counted: readLimit(details.limit), byLevel: fillings.get(id) ?? new Map() },
      ]),
    ),
  };
}

/** Reads the catalogue once for each change of it. */
export function createSnapshots({ store }: Pick<CatalogueDeps, 'store'>): () => Promise<Snapshot> {
  let held: Snapshot | undefined;
  return async () => {
    const { catalogue: revision } = await readCounters(store.read);
    if (held?.revision !== revision) held = await readSnapshot(store.read, revision);
    return held;
  };
}

/** What stands in a column at one level, or at all. */
export function fillingOf({ byLevel }: FilledColumn, level: CatalogueLevel | undefined): Filling {
  if (level !== undefined) return byLevel.get(level) ?? NOTHING;
  let [entries, lastOn] = [0, null as CivilDate | null];
  for (const each of byLevel.values()) {
    entries += each.entries;
    if (each.lastOn !== null && (lastOn === null || each.lastOn > lastOn)) lastOn = each.lastOn;
  }
  return { entries, lastOn };
}

export interface Standpoint {
  readonly today: CivilDate;
  readonly calendar: Calendar;
  readonly level: CatalogueLevel | undefined;
}

export const standpointOf = (
  { clock, calendar }: Pick<CatalogueDeps, 'clock' | 'calendar'>,
  level: CatalogueLevel | undefined,
): Standpoint => ({ today: civilDateOf(clock.now()), calendar, level });

/** How a column stands at a level on a day. */
export function standingOf(column: FilledColumn, { today, calendar, level }: Standpoint): ColumnStandingView {
  const { lastOn } = fillingOf(column, level);
  const standing = columnStanding(lastOn, column.counted.renewal, today, calendar);
  return {
    state: standing.state,
    dueOn: standing.state === 'empty' ? null : standing.dueOn,
    by: standing.state === 'late' ? standing.by : 0,
    unit: standing.state === 'late' ? standing.unit : 'days',
  };
}

/** Whether a column is one of a level. */
export const isOfLevel = ({ details }: FilledColumn, level: CatalogueLevel | undefined): boolean =>
  level === undefined || details.levels.includes(level);

export const groupIn = ({ classes, areas }: Snapshot, id: string): CatalogueGroupInfo | undefined =>
  classes.find((each) => each.id === id) ?? areas.find((each) => each.id === id);
