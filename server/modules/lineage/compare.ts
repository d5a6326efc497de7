import type { PolicyContent, PolicySummary } from '../../../contract/policy';
import { clauseLabel, splitClauses } from '../../../domain/clause';
import { touchedBy, type Citation, type PolicyState } from '../../../domain/lineage';
import { newId } from '../../platform/db/new-id';
import type { Trx } from '../../platform/db/store';
import { markStale } from '../../platform/publishing/dependents';
import type { LineageMarkRow, PolicyStanding } from '../../platform/publishing/lineage-marks';

/** A policy document's page as it was last changed. */
export interface PolicyPage {
  readonly id: string;
  readonly document_id: string;
  readonly state: 'shown' | 'removed';
  readonly edition: number;
  readonly summary: string | null;
}

interface CitingPage extends Citation {
  readonly documentId: string;
  readonly edition: number;
  readonly writtenAt: string;
}

interface Edition {
  readonly clauses: PolicyState['clauses'];
  readonly publishedAt: string;
}

async function readEdition(trx: Trx, documentId: string, number: number): Promise<Edition> {
  const row = await trx
    .selectFrom('editions')
    .select(['content', 'published_at'])
    .where('document_id', '=', documentId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const { body } = JSON.parse(row.content) as PolicyContent;
  return { clauses: splitClauses(body), publishedAt: row.published_at };
}

/** Pages that rest on the document or cite a clause of it, each with the instant at which its text was written. */
async function readCiting(trx: Trx, policy: string): Promise<CitingPage[]> {
  const rows = await trx
    .selectFrom('links')
    .innerJoin('published', 'published.id', 'links.from_page')
    .innerJoin('editions', (join) =>
      join
        .onRef('editions.document_id', '=', 'published.document_id')
        .onRef('editions.number', '=', 'published.edition'),
    )
    .where('links.to_page', '=', policy)
    .where('links.role', 'in', ['rests-on', 'cites'])
    .where('published.state', '=', 'shown')
    .select(['links.from_page', 'links.anchor', 'links.document_id', 'published.edition', 'editions.published_at'])
    .execute();
  return rows.map((row) => ({
    page: row.from_page,
    anchor: row.anchor,
    documentId: row.document_id,
    edition: row.edition,
    writtenAt: row.published_at,
  }));
}

const standingOf = ({ state, summary }: PolicyPage): PolicyStanding =>
  state === 'shown' && summary !== null ? (JSON.parse(summary) as PolicySummary).validity : 'withdrawn';

const remember = (trx: Trx, { id: page, edition }: PolicyPage, standing: PolicyStanding) =>
  trx
    .insertInto('lineage_seen')
    .values({ page, edition, standing })
    .onConflict((conflict) => conflict.column('page').doUpdateSet({ edition, standing }))
    .execute();

async function mark(trx: Trx, rows: readonly LineageMarkRow[]): Promise<void> {
  for (const row of rows) {
    await trx
      .insertInto('lineage_marks')
      .values(row)
      .onConflict((conflict) => conflict.columns(['page', 'policy', 'anchor', 'cause', 'edition_after']).doNothing())
      .execute();
  }
}

/**
 * Compares a policy document with how it was last seen, and marks what cites something that reads differently now. What was
 * written together with the new text, or after it, is not marked.
 */
export async function comparePolicy(trx: Trx, page: PolicyPage, at: Date): Promise<void> {
  const standing = standingOf(page);
  const seen = await trx.selectFrom('lineage_seen').selectAll().where('page', '=', page.id).executeTakeFirst();
  if (seen && seen.edition === page.edition && seen.standing === standing) return;
  await remember(trx, page, standing);
  if (!seen) return;
  const before = await readEdition(trx, page.document_id, seen.edition);
  const after = seen.edition === page.edition ? before : await readEdition(trx, page.document_id, page.edition);
  const isNewText = seen.edition !== page.edition;
  const citing = (await readCiting(trx, page.id)).filter(
    ({ writtenAt }) => !isNewText || writtenAt < after.publishedAt,
  );
  const touched = touchedBy(
    { clauses: before.clauses, standing: seen.standing },
    { clauses: after.clauses, standing },
    citing,
  );
  const byPage = new Map(citing.map((each) => [each.page, each]));
  const rows = touched.flatMap(({ page: from, anchor, cause }): LineageMarkRow[] => {
    const known = byPage.get(from);
    if (!known) return [];
    return [
      {
        id: newId(at),
        page: from,
        document_id: known.documentId,
        page_edition: known.edition,
        policy: page.id,
        anchor,
        label: clauseLabel(before.clauses, anchor),
        cause,
        edition_before: seen.edition,
        edition_after: page.edition,
        marked_at: at.toISOString(),
        resolved_at: null,
        resolution: null,
        resolved_by: null,
        note: null,
      },
    ];
  });
  await mark(trx, rows);
  await markStale(trx, [...new Set(rows.map((row) => row.document_id))], at);
}
