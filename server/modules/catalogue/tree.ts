import type { CatalogueColumn, CatalogueGroup, CatalogueGroupView, CatalogueTree } from '../../../contract/catalogue';
import type { CatalogueLevel } from '../../../domain/catalogue';
import {
  fillingOf,
  groupIn,
  isOfLevel,
  standingOf,
  type CatalogueGroupInfo,
  type FilledColumn,
  type Snapshot,
  type Standpoint,
} from './snapshot';

const levelsOf = (levels: readonly CatalogueLevel[]): CatalogueLevel[] => [...levels];

export const presentGroupInfo = ({ id, name, text, article, levels }: CatalogueGroupInfo) => ({
  id,
  name,
  text,
  article,
  levels: levelsOf(levels),
});

export const presentDetails = ({ id, details }: Pick<FilledColumn, 'id' | 'details'>) => ({
  id,
  group: details.group,
  item: details.item,
  name: details.name,
  content: details.content,
  basis: details.basis,
  limit: details.limit,
  organ: details.organ,
  channels: [...details.channels],
  audience: details.audience,
  manners: [...details.manners],
  levels: levelsOf(details.levels),
});

export function presentColumn(column: FilledColumn, at: Standpoint): CatalogueColumn {
  const { entries, lastOn } = fillingOf(column, at.level);
  return { ...presentDetails(column), entries, lastOn, standing: standingOf(column, at) };
}

/** The columns of a class or area at a level. */
const columnsIn = ({ columns }: Snapshot, group: string, at: Standpoint): FilledColumn[] =>
  [...columns.values()].filter((column) => column.details.group === group && isOfLevel(column, at.level));

function counted(group: CatalogueGroupInfo, columns: readonly FilledColumn[], at: Standpoint): CatalogueGroup {
  const states = columns.map((column) => standingOf(column, at).state);
  return {
    ...presentGroupInfo(group),
    columns: columns.length,
    entries: columns.reduce((sum, column) => sum + fillingOf(column, at.level).entries, 0),
    empty: states.filter((state) => state === 'empty').length,
    late: states.filter((state) => state === 'late').length,
  };
}

/** The whole tree, counted at a level. Classes that the law gives to other levels alone are left out. */
export function presentTree(snapshot: Snapshot, at: Standpoint): CatalogueTree {
  const byGroup = new Map<string, FilledColumn[]>();
  for (const column of snapshot.columns.values()) {
    if (!isOfLevel(column, at.level)) continue;
    const { group } = column.details;
    const found = byGroup.get(group);
    if (found) found.push(column);
    else byGroup.set(group, [column]);
  }
  const count = (group: CatalogueGroupInfo): CatalogueGroup => counted(group, byGroup.get(group.id) ?? [], at);
  const { level } = at;
  return {
    asOf: at.today,
    classes: snapshot.classes.filter(({ levels }) => level === undefined || levels.includes(level)).map(count),
    areas: snapshot.areas.map(count),
  };
}

/** One class or area with its columns; undefined where there is none such. */
export function presentGroup(snapshot: Snapshot, id: string, at: Standpoint): CatalogueGroupView | undefined {
  const group = groupIn(snapshot, id);
  if (!group) return undefined;
  const columns = columnsIn(snapshot, id, at);
  return {
    asOf: at.today,
    group: counted(group, columns, at),
    columns: columns.map((column) => presentColumn(column, at)),
  };
}
