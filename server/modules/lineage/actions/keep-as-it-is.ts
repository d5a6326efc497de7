import type { LineageResolution } from '../../../../contract/lineage';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import { withoutNul } from '../../../platform/clean-text';
import type { Clock } from '../../../platform/clock';
import type { Store } from '../../../platform/db/store';
import { markStale } from '../../../platform/publishing/dependents';

export type KeepRefusal = { readonly code: 'lineage.note' | 'lineage.looked-at'; readonly field?: string };

const NOTE_AT_LEAST = 2;

/** 核对过，不用改: a reviewer says why what was written is still right; the note of the pages that say so goes. */
export async function keepAsItIs(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { marks, note }: LineageResolution,
  actor: string,
): Promise<Result<true, KeepRefusal>> {
  const said = withoutNul(note).trim();
  if (Array.from(said).length < NOTE_AT_LEAST) return refuse({ code: 'lineage.note', field: 'note' });
  const now = clock.now();
  return store.write(async (trx): Promise<Result<true, KeepRefusal>> => {
    await store.lockRow(trx, 'counters', 'publication');
    const open = await trx
      .selectFrom('lineage_marks')
      .select(['id', 'page', 'document_id'])
      .where('id', 'in', marks)
      .where('resolved_at', 'is', null)
      .execute();
    // Somebody else was there first, or the page was corrected meanwhile: nothing is done, so that the list is looked at anew.
    if (open.length < marks.length) return refuse({ code: 'lineage.looked-at' });
    await trx
      .updateTable('lineage_marks')
      .set({ resolved_at: now.toISOString(), resolution: 'still-right', resolved_by: actor, note: said })
      .where('id', 'in', marks)
      .execute();
    await markStale(trx, [...new Set(open.map((row) => row.document_id))], now);
    for (const page of new Set(open.map((row) => row.page))) {
      const detail = { marks: open.filter((row) => row.page === page).length };
      await writeAudit(trx, { now, actor, action: 'lineage.still-right', subject: page, detail });
    }
    return ok(true);
  });
}
