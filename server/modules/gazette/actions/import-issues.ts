import type { GazetteImport } from '../../../../contract/gazette-desk';
import { civilDateOf } from '../../../../domain/calendar';
import type { GazetteColumn } from '../../../../domain/gazette';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { SheetRow } from '../../../platform/sheets/read-sheet';
import type { GazetteDeps } from '../deps';
import { planList, presentPlan } from '../plan-list';
import type { GazetteRefusal } from '../sentences';
import { keepDraft, lockDrafts } from '../store';

/**
 * Brings in the issues of a list that are whole, as drafts: nothing is published by it. The other rows are told and change
 * nothing.
 *
 * @param confirmed - the plan that was looked at
 */
export async function importIssues(
  { store, clock }: Pick<GazetteDeps, 'store' | 'clock'>,
  rows: readonly SheetRow<GazetteColumn>[],
  actor: StaffActor,
  confirmed: string,
): Promise<Result<GazetteImport, GazetteRefusal>> {
  const now = clock.now();
  return store.write(async (trx): Promise<Result<GazetteImport, GazetteRefusal>> => {
    await lockDrafts(trx);
    const plan = await planList(trx, rows, { today: civilDateOf(now), department: actor.department });
    if (plan.digest !== confirmed) return refuse({ code: 'gazette.import.changed-meanwhile' });
    const changed = plan.issues.filter(({ outcome }) => outcome !== 'unchanged');
    for (const { content } of changed)
      await keepDraft(trx, {
        id: content.sourceId,
        content: JSON.stringify(content),
        imported_at: now.toISOString(),
        imported_by: actor.id,
        imported_by_name: actor.name,
      });
    const told = presentPlan(plan);
    const { ready, held, faulty } = told;
    const detail = { issues: changed.map(({ content }) => content.sourceId), ready, held, faulty };
    await writeAudit(trx, { now, actor: actor.id, action: 'gazette.import', subject: 'gazette', detail });
    return ok(told);
  });
}
