import type { PowerContent } from '../../../../contract/power';
import type { PowerItem } from '../../../../domain/power';
import { powerKey } from '../../../../domain/power/import';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { PowerDeps } from '../deps';
import { planList, type ListPlan } from '../plan-list';
import type { PowerRow } from '../read-list';
import type { PowerRefusal } from '../sentences';
import { publishPowers } from './publish-powers';

/** An item as it is published. Its id is that of its code, whatever the size of its letters. */
export const contentOf = (item: PowerItem): PowerContent => ({
  sourceId: powerKey(item.code),
  ...item,
  levels: [...item.levels],
  basis: [...item.basis],
});

/**
 * Publishes the rows of a list that are in order and differ from what is published; the others change nothing. What the
 * list lacks stays: that is withdrawn by itself, with a reason.
 *
 * @param confirmed - digest of the plan that was looked at
 */
export async function importList(
  { store, clock, publisher, departments }: PowerDeps,
  rows: readonly PowerRow[],
  actor: Pick<StaffActor, 'id'>,
  confirmed: string,
): Promise<Result<ListPlan, PowerRefusal>> {
  const plan = await planList(store.read, rows, await departments());
  if (plan.digest !== confirmed) return refuse({ code: 'power.import.changed-meanwhile' });
  const items = plan.outcomes.flatMap((each) =>
    each.outcome === 'added' || each.outcome === 'changed' ? [contentOf(each.item)] : [],
  );
  await publishPowers(publisher, items, actor.id);
  const count = (wanted: string): number => plan.outcomes.filter(({ outcome }) => outcome === wanted).length;
  const detail = { added: count('added'), changed: count('changed'), faulty: count('faulty') };
  await store.write((trx) =>
    writeAudit(trx, { now: clock.now(), actor: actor.id, action: 'power.import', subject: 'powers', detail }),
  );
  return ok(plan);
}
