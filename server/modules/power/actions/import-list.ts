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

/** Items published in one request: a proxy waits a minute at most, and three thousand take longer. */
const AT_MOST = 600;

/** What was done, and what the next request has to bring. */
export interface Imported {
  readonly done: ListPlan;
  readonly left: number;
  readonly plan: string;
}

/**
 * Publishes the rows of a list that are in order and differ from what is published; the others change nothing. What the
 * list lacks stays: that is withdrawn by itself, with a reason. A long list takes several requests, each with the plan that
 * the one before gave.
 *
 * @param confirmed - digest of the plan that was looked at
 * @param atMost - items in this request
 */
export async function importList(
  { store, clock, publisher, departments }: Pick<PowerDeps, 'store' | 'clock' | 'publisher' | 'departments'>,
  rows: readonly PowerRow[],
  actor: Pick<StaffActor, 'id'>,
  confirmed: string,
  atMost: number = AT_MOST,
): Promise<Result<Imported, PowerRefusal>> {
  const organs = await departments();
  const done = await planList(store.read, rows, organs);
  if (done.digest !== confirmed) return refuse({ code: 'power.import.changed-meanwhile' });
  const differing = done.outcomes.flatMap((each) =>
    each.outcome === 'added' || each.outcome === 'changed' ? [contentOf(each.item)] : [],
  );
  const now = differing.slice(0, atMost);
  await publishPowers(publisher, now, actor.id);
  const left = differing.length - now.length;
  const faulty = done.outcomes.filter(({ outcome }) => outcome === 'faulty').length;
  const detail = { published: now.length, left, faulty };
  await store.write((trx) =>
    writeAudit(trx, { now: clock.now(), actor: actor.id, action: 'power.import', subject: 'powers', detail }),
  );
  const plan = left === 0 ? done.digest : (await planList(store.read, rows, organs)).digest;
  return ok({ done, left, plan });
}
