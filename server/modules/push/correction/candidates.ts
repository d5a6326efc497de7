import { sql, type RawBuilder } from 'kysely';
import { ENDED_STANDINGS } from '../../../../domain/push';
import type { Store } from '../../../platform/db/store';
import '../../../platform/publishing/lineage-marks';
import type { PushRow } from '../tables';

type Db = Store['read'];

export interface Candidate extends PushRow {
  readonly document_id: string | null;
  readonly page_state: 'shown' | 'removed' | null;
  readonly now_edition: number | null;
  readonly page_title: string | null;
  readonly page_summary: string | null;
}

export interface About {
  readonly kind: string;
  readonly id: string;
}

/**
 * Whether the people of a push were told of a change, or need not be: by a correction that has gone out, by a decision that none
 * is needed, or because the push itself is a correction that was made when it was known.
 */
const isSettled = (key: RawBuilder<string>): RawBuilder<boolean> => sql`(
  COALESCE(pushes.corrects, '') LIKE '%"' || ${key} || '"%' OR EXISTS (
    SELECT 1 FROM push_corrections LEFT JOIN pushes AS made ON made.number = push_corrections.correction
    WHERE push_corrections.push = pushes.number AND (made.number IS NULL OR made.state IN ('sending', 'sent'))
      AND push_corrections.covers LIKE '%"' || ${key} || '"%'))`;

const IS_GONE = sql<boolean>`((published.id IS NULL OR published.state <> 'shown')
  AND (pushes.page_edition IS NULL OR pushes.page_edition > 0)
  AND NOT ${isSettled(sql`'withdrawn/' || COALESCE(published.edition, 0)`)})`;

const IS_MARKED = sql<boolean>`EXISTS (SELECT 1 FROM lineage_marks
  WHERE lineage_marks.document_id = published.document_id
    AND lineage_marks.page_edition >= COALESCE(pushes.page_edition, 0)
    AND (lineage_marks.resolution IS NULL OR lineage_marks.resolution <> 'still-right')
    AND NOT ${isSettled(sql`'mark/' || lineage_marks.id`)})`;

const HAS_NEW_TEXT = sql<boolean>`(published.edition > COALESCE(pushes.page_edition, 0)
  AND NOT ${isSettled(sql`'text/' || published.edition`)})`;

const HAS_ENDED = sql<boolean>`(${sql.join(
  ENDED_STANDINGS.map(
    (standing) => sql`(rendered.summary LIKE ${`%"validity":"${standing}"%`}
      AND COALESCE(pushes.page_standing, '') <> ${standing}
      AND NOT ${isSettled(sql.lit(`standing/${standing}`))})`,
  ),
  sql` OR `,
)})`;

/** As `changesSince` of domain/push finds it, which is asked of each once more. */
const HAS_CHANGED = sql<boolean>`(${IS_GONE} OR (published.state = 'shown' AND (
  ${IS_MARKED} OR (pushes.about_kind = 'policies' AND (${HAS_NEW_TEXT} OR ${HAS_ENDED})))))`;

/** Pushes that went to somebody and whose pages have changed since, the newest first: all of them, however old. */
export const candidates = (db: Db, about: About | undefined): Promise<Candidate[]> =>
  db
    .selectFrom('pushes')
    .leftJoin('published', (join) => join.on(sql`published.id`, '=', sql`pushes.about_kind || '/' || pushes.about_id`))
    .leftJoin('rendered', 'rendered.id', 'published.id')
    .selectAll('pushes')
    .select(['published.document_id', 'published.state as page_state', 'published.edition as now_edition'])
    .select(['rendered.title as page_title', 'rendered.summary as page_summary'])
    .where((of) => of.or([of('pushes.delivered', '>', 0), of('pushes.state', '=', 'sending')]))
    .where(HAS_CHANGED)
    .$if(about !== undefined, (query) =>
      query.where('about_kind', '=', about?.kind ?? '').where('about_id', '=', about?.id ?? ''),
    )
    .orderBy('pushes.number', 'desc')
    .execute();
