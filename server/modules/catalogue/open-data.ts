import type { CatalogueWhole } from '../../../contract/catalogue';
import { levelName } from '../../../domain/catalogue';
import type { CivilDate } from '../../../domain/calendar';
import type { Store } from '../../platform/db/store';
import { pageAddress } from '../../platform/published/page-address';
import { csvOf } from '../../platform/sheets/csv';
import { presentEntry } from './entries';
import { groupIn, type Snapshot } from './snapshot';
import { presentDetails, presentGroupInfo } from './tree';

/** The whole catalogue as open data: groups and columns in its order, entries the newest first. */
export async function wholeCatalogue(db: Store['read'], snapshot: Snapshot, asOf: CivilDate): Promise<CatalogueWhole> {
  const rows = await db
    .selectFrom('catalogue_entries')
    .selectAll()
    .where('state', '=', 'shown')
    .orderBy('published_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const placed = await db.selectFrom('catalogue_placements').select(['entry_id', 'column_id']).execute();
  const columnsOf = new Map<string, string[]>();
  for (const { entry_id: id, column_id: column } of placed) columnsOf.set(id, [...(columnsOf.get(id) ?? []), column]);
  return {
    asOf,
    groups: [...snapshot.classes, ...snapshot.areas].map(presentGroupInfo),
    columns: [...snapshot.columns.values()].map(presentDetails),
    entries: rows.map((row) => ({ ...presentEntry(row), columns: (columnsOf.get(row.id) ?? []).sort() })),
  };
}

const HEADING = [
  '索引号',
  '名称',
  '内容概述',
  '生成日期',
  '发布日期',
  '公开机关',
  '层级',
  '类别或领域',
  '栏目',
  '地址',
];

/** The entries as CSV, a line for each column in which one stands. @source 条例第十二条、第二十四条 */
export function catalogueCsv({ entries }: CatalogueWhole, snapshot: Snapshot): string {
  const lines = entries.flatMap((entry) => {
    const own = [
      entry.indexNumber ?? '',
      entry.title,
      entry.summary,
      entry.formedOn,
      entry.publishedOn,
      entry.organ,
      levelName[entry.level],
    ];
    const address = pageAddress(entry.kind, entry.id);
    const columns = entry.columns.length === 0 ? [undefined] : entry.columns;
    return columns.map((id) => {
      const details = id === undefined ? undefined : snapshot.columns.get(id)?.details;
      const group = details && groupIn(snapshot, details.group);
      return [...own, group?.name ?? '', details?.name ?? '', address];
    });
  });
  return csvOf([HEADING, ...lines]);
}
