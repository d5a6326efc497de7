import type { ProofreadingImport } from '../../../../contract/proofreading-desk';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { Clock } from '../../../platform/clock';
import { newId } from '../../../platform/db/new-id';
import type { Store } from '../../../platform/db/store';
import { planList, presentPlan, type WrittenRow } from '../plan';
import type { ProofreadingRefusal } from '../sentences';
import { columnsOf, raiseRevision, readRows, saveRow } from '../store';

interface ImportDeps {
  readonly store: Store;
  readonly clock: Clock;
}

/** Takes in the rows of a list that are in order, exactly as they were previewed, all of them or none. */
export const importEntries = (
  { store, clock }: ImportDeps,
  rows: readonly WrittenRow[],
  actor: string,
  confirmed: string,
): Promise<Result<ProofreadingImport, ProofreadingRefusal>> =>
  store.write(async (trx) => {
    await raiseRevision(trx);
    const plan = planList(rows, await readRows(trx));
    if (plan.digest !== confirmed) return refuse({ code: 'proofreading.import.changed-meanwhile' });
    const now = clock.now();
    for (const outcome of plan.outcomes) {
      if (outcome.outcome !== 'added' && outcome.outcome !== 'updated') continue;
      const id = outcome.outcome === 'added' ? newId(now) : outcome.id;
      const kept = { ...columnsOf(outcome.entry), is_removed: 0, changed_at: now.toISOString(), changed_by: actor };
      await saveRow(trx, { id, ...kept });
    }
    const told = presentPlan(plan);
    const { added, updated, unchanged, faulty } = told;
    await writeAudit(trx, {
      now,
      actor,
      action: 'proofreading.import',
      subject: 'proofreading/entries',
      detail: { added, updated, unchanged, faulty },
    });
    return ok(told);
  });
