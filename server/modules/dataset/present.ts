import type { DatasetSummary, DatasetView } from '../../../contract/dataset';
import type { NamedRef } from '../../../contract/primitives';
import type { CivilDate } from '../../../domain/calendar';
import { dueOn, isLate } from '../../../domain/dataset';
import { fieldsOf, type DatasetTableRow, type VersionRow } from './store';

/** Excel itself takes ten times as many; phones do not. */
export const MOST_XLSX_ROWS = 100_000;

/** Names by id. */
export interface Names {
  readonly departments: readonly NamedRef[];
  readonly topics: readonly NamedRef[];
}

export const namedIn = (list: readonly NamedRef[], id: string): NamedRef => ({
  id,
  name: list.find((each) => each.id === id)?.name ?? id,
});

export function presentSummary(set: DatasetTableRow, names: Names, today: CivilDate): DatasetSummary {
  const { id, name, about, frequency } = set;
  return {
    id,
    name,
    about,
    department: namedIn(names.departments, set.department),
    topic: set.topic === '' ? null : namedIn(names.topics, set.topic),
    frequency,
    rows: set.row_count,
    updatedOn: set.updated_on,
    late: isLate(frequency, set.updated_on, today),
  };
}

/** A set as everybody sees it. @param versions - the newest first */
export function presentDataset(
  set: DatasetTableRow,
  version: VersionRow,
  versions: readonly VersionRow[],
  names: Names,
  today: CivilDate,
): DatasetView {
  const published = versions.filter(({ published_at: at }) => at !== null).slice(0, 10);
  return {
    ...presentSummary(set, names, today),
    version: version.number,
    dueOn: dueOn(set.frequency, set.updated_on),
    fields: [...fieldsOf(version)],
    versions: published.map(({ number, published_at: at, row_count: rows, note }) => ({
      number,
      publishedAt: at ?? '',
      rows,
      note,
    })),
    downloads: [
      { format: 'csv', bytes: version.csv_bytes },
      { format: 'json', bytes: version.json_bytes },
      ...(version.row_count <= MOST_XLSX_ROWS ? ([{ format: 'xlsx', bytes: null }] as const) : []),
    ],
    terms: set.terms,
    contact: set.contact,
  };
}
