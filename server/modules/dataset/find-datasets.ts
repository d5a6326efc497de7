import { sql } from 'kysely';
import type { DatasetQuery, DatasetSummary } from '../../../contract/dataset';
import type { ListPage } from '../../../contract/list';
import { withoutNul } from '../../platform/clean-text';
import type { Store } from '../../platform/db/store';
import { cursorAfter, placeOf } from '../../platform/published/order';

const MOST_WORDS = 8;
export const DEFAULT_LIMIT = 20;

/** Sets that have a page, by words that each stand in the title, the sentence about it or a field's name. */
function shownSets(db: Store['read'], { q = '', department, topic }: DatasetQuery) {
  let sets = db
    .selectFrom('datasets')
    .innerJoin('published', (join) =>
      join.onRef('published.public_id', '=', 'datasets.id').on('published.kind', '=', 'datasets'),
    )
    .innerJoin('rendered', 'rendered.id', 'published.id')
    .where('published.state', '=', 'shown');
  for (const word of withoutNul(q).toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)) {
    const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    sets = sets.where(sql<boolean>`datasets.words LIKE ${pattern} ESCAPE '\\'`);
  }
  if (department !== undefined) sets = sets.where('datasets.department', '=', department);
  return topic === undefined ? sets : sets.where('datasets.topic', '=', topic);
}

/** Sets of open data, the last updated first; undefined when the cursor is none of ours. */
export async function findDatasets(
  db: Store['read'],
  query: DatasetQuery,
): Promise<ListPage<DatasetSummary> | undefined> {
  const { limit = DEFAULT_LIMIT, cursor } = query;
  const after = cursor === undefined ? undefined : placeOf(cursor);
  if (cursor !== undefined && after === undefined) return undefined;
  let sets = shownSets(db, query);
  if (after) sets = sets.where(sql<boolean>`(published.sort_key, datasets.id) < (${after.sortKey}, ${after.id})`);
  const found = await sets
    .select(['datasets.id', 'published.sort_key', 'rendered.summary'])
    .orderBy('published.sort_key', 'desc')
    .orderBy('datasets.id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const nextCursor = found.length > limit && last ? cursorAfter({ sortKey: last.sort_key, id: last.id }) : null;
  return { items: page.map(({ summary }) => JSON.parse(summary) as DatasetSummary), nextCursor };
}
