import type { LineageCause, OutdatedCitation } from '../../../contract/lineage';
import { civilDateOf } from '../../../domain/calendar';
import type { Store } from '../db/store';

export interface LineageMarkRow {
  readonly id: string;
  readonly page: string;
  readonly document_id: string;
  readonly page_edition: number;
  /** `policies/<public id>` */
  readonly policy: string;
  readonly anchor: string;
  readonly label: string;
  readonly cause: LineageCause;
  readonly edition_before: number;
  readonly edition_after: number;
  readonly marked_at: string;
  readonly resolved_at: string | null;
  readonly resolution: 'corrected' | 'still-right' | 'withdrawn' | null;
  readonly resolved_by: string | null;
  readonly note: string | null;
}

declare module '../db/tables' {
  interface Tables {
    lineage_marks: LineageMarkRow;
    lineage_seen: { page: string; edition: number; standing: PolicyStanding };
  }
}

/** How a policy document stood when it was last compared. */
export type PolicyStanding = 'in-force' | 'amended' | 'lapsed' | 'repealed' | 'not-yet-in-force' | 'withdrawn';

const POLICY = 'policies/';

/** What the pages of a document cite and what has changed since, by page; nobody has looked at it yet. */
export async function openMarks(
  trx: Store['read'],
  documentKind: string,
  publicId: string,
  edition: number,
): Promise<(OutdatedCitation & { readonly page: string })[]> {
  const rows = await trx
    .selectFrom('lineage_marks')
    .innerJoin('documents', 'documents.id', 'lineage_marks.document_id')
    .innerJoin('rendered', 'rendered.id', 'lineage_marks.policy')
    .selectAll('lineage_marks')
    .select('rendered.title')
    .where('documents.kind', '=', documentKind as never)
    .where('documents.public_id', '=', publicId)
    .where('lineage_marks.resolved_at', 'is', null)
    // What was written since was looked at by whoever wrote it.
    .where('lineage_marks.page_edition', '>=', edition)
    .orderBy('lineage_marks.marked_at')
    .orderBy('lineage_marks.id')
    .execute();
  return rows.map((row) => ({
    page: row.page,
    policyId: row.policy.slice(POLICY.length),
    policyTitle: row.title,
    anchor: row.anchor,
    label: row.label,
    cause: row.cause,
    on: civilDateOf(row.marked_at),
  }));
}
