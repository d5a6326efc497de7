import { SYSTEM } from '../../../../domain/publishing';
import type { Problems } from '../../../platform/errors/problems';
import type { ActionDeps } from '../deps';
import { happen, lockPiece, NO_FACTS } from '../piece';
import { problemOf, Refused } from '../refused';
import { releasedTogether } from '../group';
import { leaveTrace } from './audit';
import { releaseGroup } from './release';

type ClockDeps = ActionDeps & { readonly problems: Problems };

const AT_ONCE = 50;

/** Publishes one piece whose time has come, with its group; false where somebody was faster. */
const releaseDue = (deps: ActionDeps, id: string): Promise<boolean> =>
  deps.publisher.within(async (trx, publish) => {
    const now = deps.clock.now();
    const piece = await lockPiece(deps, trx, id);
    if (piece.m.state !== 'scheduled' || piece.m.releaseAt === null || piece.m.releaseAt > now.toISOString())
      return false;
    await releaseGroup({ deps, trx, publish, by: SYSTEM, now }, piece);
    await leaveTrace(trx, { action: 'release-on-time', subject: id, by: SYSTEM, now });
    return true;
  });

/** What could not be published goes back to who signs off, with the reason; its group too. */
const giveBack = (deps: ActionDeps, id: string, why: string): Promise<void> =>
  deps.store.write(async (trx) => {
    const now = deps.clock.now();
    const piece = await lockPiece(deps, trx, id);
    for (const { row } of await releasedTogether(trx, piece)) {
      const member = row.id === id ? piece : await lockPiece(deps, trx, row.id);
      if (member.m.state !== 'scheduled') continue;
      await happen(trx, member, { kind: 'unscheduled', why }, { by: SYSTEM, now, facts: NO_FACTS });
    }
    await leaveTrace(trx, { action: 'release-failed', subject: id, by: SYSTEM, now, detail: { why } });
  });

/** Publishes everything whose time has come; approvals are checked again then. */
async function releaseAllDue(deps: ClockDeps): Promise<void> {
  const { store, clock, problems } = deps;
  const due = await store.read
    .selectFrom('manuscripts')
    .select('id')
    .where('release_at', '<=', clock.now().toISOString())
    .where('state', '=', 'scheduled')
    .orderBy('release_at')
    .limit(AT_ONCE)
    .execute();
  for (const { id } of due) {
    try {
      await releaseDue(deps, id);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await giveBack(deps, id, problemOf(problems, error.refusals).title);
    }
  }
}

/** What residents read of an emergency publication that was not reviewed in time. */
export const TAKEN_BACK = '这篇内容因突发事件先行发布，没有在规定时间内完成审核，已自动收回。';

const takeBack = (deps: ActionDeps, id: string): Promise<void> =>
  deps.publisher.within(async (trx, _publish, withdraw) => {
    const now = deps.clock.now();
    const piece = await lockPiece(deps, trx, id);
    const { shown } = piece.m;
    if (shown?.reviewDueAt == null || shown.reviewDueAt > now.toISOString()) return;
    await happen(trx, piece, { kind: 'taken-back', why: TAKEN_BACK }, { by: SYSTEM, now, facts: NO_FACTS });
    // Where somebody has withdrawn it before, there is nothing left to take back.
    await withdraw({
      kind: piece.row.kind,
      id: shown.publicId,
      reason: 'not-reviewed-in-time',
      explanation: TAKEN_BACK,
      standing: 'being-checked',
      actor: SYSTEM.id,
    });
    await leaveTrace(trx, { action: 'take-back', subject: id, by: SYSTEM, now });
  });

/** Emergency publications whose time for review is over take themselves back. */
async function takeBackAllDue(deps: ClockDeps): Promise<void> {
  const due = await deps.store.read
    .selectFrom('manuscripts')
    .select('id')
    .where('review_due_at', '<=', deps.clock.now().toISOString())
    .orderBy('review_due_at')
    .limit(AT_ONCE)
    .execute();
  for (const { id } of due) await takeBack(deps, id);
}

/** What the clock does to manuscripts, each second: release on time, and take back what was not reviewed. */
export async function followTheClock(deps: ClockDeps): Promise<void> {
  await takeBackAllDue(deps);
  await releaseAllDue(deps);
}
