import type { DeskJoining } from '../../../../contract/foi-joining';
import { joiningFault, progressOf, type Joinable } from '../../../../domain/foi';
import { ok, refuse, type Refusal, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { newId } from '../../../platform/db/new-id';
import type { Trx } from '../../../platform/db/store';
import type { FoiActionDeps } from '../deps';
import { sightOf } from '../scope';
import { caseEvents, eventsOf } from '../store';
import { joinedCases, standingsOf, type Standing } from './members';
import { areJoined, lockedGroupOf, rowsOfGroup, sealReason, type JoinedRow } from './store';

const joinable = async (
  deps: FoiActionDeps,
  trx: Trx,
  standing: Standing,
  groupId: string | undefined,
): Promise<Joinable> => {
  const rows = groupId === undefined ? [] : await rowsOfGroup(trx, groupId);
  const standings = await standingsOf(
    deps,
    trx,
    rows.map(({ id }) => id),
  );
  const { request, view } = standing;
  return { id: request.id, progress: progressOf(view.facts), group: joinedCases(rows, standings) };
};

/** Both cases, locked in one order whoever asks, where the actor may see them. */
const lockBoth = async (
  deps: FoiActionDeps,
  trx: Trx,
  actor: StaffActor,
  ids: readonly [string, string],
): Promise<readonly [Standing, Standing] | null> => {
  for (const id of [...new Set(ids)].sort()) await deps.store.lockRow(trx, 'foi_requests', id);
  const standings = await standingsOf(deps, trx, [...new Set(ids)]);
  for (const id of ids) if (!sightOf(actor, caseEvents(await eventsOf(trx, id)), [])) return null;
  const [joining, lead] = ids.map((id) => standings.get(id));
  return joining && lead ? [joining, lead] : null;
};

const write = async (
  { store, clock, cipher }: FoiActionDeps,
  trx: Trx,
  actor: StaffActor,
  { joining, lead, reason, group }: { joining: Standing; lead: Standing; reason: string; group: string | undefined },
): Promise<void> => {
  const now = clock.now();
  const groupId = group ?? newId(now);
  const row = (id: string, named_lead: 0 | 1): JoinedRow => ({
    id,
    group_id: groupId,
    named_lead,
    reason_sealed: sealReason(cipher, id, reason),
    joined_by: actor.id,
    joined_by_name: actor.name,
    joined_at: now.toISOString(),
  });
  if (group === undefined) {
    await trx.insertInto('foi_join_groups').values({ id: groupId, founded_at: now.toISOString() }).execute();
    await store.lockRow(trx, 'foi_join_groups', groupId);
    await trx.insertInto('foi_joined').values(row(lead.request.id, 1)).execute();
  }
  await trx.insertInto('foi_joined').values(row(joining.request.id, 0)).execute();
  await writeAudit(trx, {
    now,
    actor: actor.id,
    action: 'foi.join',
    subject: `foi/${joining.request.number}`,
    detail: { lead: lead.request.number },
  });
};

/**
 * Joins a case to another (并案): beside the events, so that no date, number or letter of either changes. Asked for again, it
 * is done already.
 */
export const join = async (
  deps: FoiActionDeps,
  actor: StaffActor,
  caseId: string,
  { lead: leadId, reason }: DeskJoining,
): Promise<Result<undefined>> => {
  const words = reason.trim();
  if (words === '') return refuse({ code: 'foi.joining.reason-required', field: 'reason' });
  const refusal = await deps.store.write(async (trx): Promise<Refusal | null> => {
    const both = await lockBoth(deps, trx, actor, [caseId, leadId]);
    if (!both) return { code: 'foi.desk.case-not-found' };
    if (caseId !== leadId && (await areJoined(trx, caseId, leadId))) return null;
    const [joining, lead] = both;
    const group = await lockedGroupOf(deps.store, trx, leadId);
    const own = await lockedGroupOf(deps.store, trx, caseId);
    const fault = joiningFault(await joinable(deps, trx, joining, own), await joinable(deps, trx, lead, group));
    if (fault) return { code: fault };
    await write(deps, trx, actor, { joining, lead, reason: words, group });
    return null;
  });
  return refusal ? refuse(refusal) : ok(undefined);
};

/** Parts a case from its group. A group of one is none. Asked for again, it is done already. */
export const part = async (deps: FoiActionDeps, actor: StaffActor, caseId: string): Promise<Result<undefined>> => {
  const { store, clock } = deps;
  const refusal = await store.write(async (trx): Promise<Refusal | null> => {
    const both = await lockBoth(deps, trx, actor, [caseId, caseId]);
    if (!both) return { code: 'foi.desk.case-not-found' };
    const group = await lockedGroupOf(store, trx, caseId);
    if (group === undefined) return null;
    await trx.deleteFrom('foi_joined').where('id', '=', caseId).execute();
    const left = await rowsOfGroup(trx, group);
    if (left.length < 2) {
      await trx.deleteFrom('foi_joined').where('group_id', '=', group).execute();
      await trx.deleteFrom('foi_join_groups').where('id', '=', group).execute();
    }
    const { number } = both[0].request;
    await writeAudit(trx, { now: clock.now(), actor: actor.id, action: 'foi.part', subject: `foi/${number}` });
    return null;
  });
  return refusal ? refuse(refusal) : ok(undefined);
};
