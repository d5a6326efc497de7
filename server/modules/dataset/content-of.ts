import type { DatasetContent } from '../../../contract/dataset';
import { fieldsOf, type DatasetTableRow, type VersionRow } from './store';

const LISTED = 10;

const newestFirst = (a: VersionRow, b: VersionRow): number =>
  (b.published_at ?? '').localeCompare(a.published_at ?? '') || b.number - a.number;

/**
 * What is published of a set.
 *
 * @param version - the one in force, whose dictionary it is shown by
 * @param versions - in any order; those that were published are told
 */
export function contentOf(set: DatasetTableRow, version: VersionRow, versions: readonly VersionRow[]): DatasetContent {
  const { id, name, about, department, topic, frequency, terms, contact } = set;
  const published = versions.filter(({ published_at: at }) => at !== null).sort(newestFirst);
  return {
    sourceId: id,
    title: name,
    summary: about,
    department,
    topics: topic === '' ? [] : [topic],
    frequency,
    terms,
    contact,
    fields: [...fieldsOf(version)],
    version: version.number,
    rows: version.row_count,
    bytes: { csv: version.csv_bytes, json: version.json_bytes },
    updatedOn: set.updated_on,
    versions: published.slice(0, LISTED).map(({ number, published_at: at, row_count: rows, note }) => ({
      number,
      publishedAt: at ?? '',
      rows,
      note,
    })),
    withdrawn: set.state === 'withdrawn',
  };
}
