import { mayDisturbAt, nextDigestAt, type KeptState } from '../../../../domain/push';
import { sumsOf } from '../../../../domain/push';
import { writeAudit } from '../../../platform/audit';
import type { Trx } from '../../../platform/db/store';
import { matchingOf } from '../count-plan';
import type { SendingDeps } from '../deps';
import { frozenOf, planHash, planOf, spokenOf } from '../frozen';
import { firstSegment, highestSubscriber, matchedIn, stretches, tagNumbersIn, type Matched } from '../matching';
import { pageOf } from '../page-of';
import type { Stretch, TagNumbers } from '../segment-sql';
import type { DeliveryRow, PushRow } from '../tables';

const ROWS_AT_ONCE = 1_000;

const end = (trx: Trx, row: PushRow, reason: string, now: Date) =>
  trx
    .updateTable('pushes')
    .set({
      state: 'returned',
      ended_at: now.toISOString(),
      ended_by_name: '系统',
      ended_reason: reason,
      approved_hash: null,
      approved_at: null,
      approved_by: null,
      approved_by_name: null,
      submitted_at: null,
      submitted_by: null,
      submitted_by_name: null,
      plan: null,
      plan_hash: null,
      changed_at: now.toISOString(),
      version: row.version + 1,
    })
    .where('number', '=', row.number)
    .execute();

/** Why a push that was approved is not sent: what it was approved for is not there any more. */
async function objection(deps: SendingDeps, row: PushRow): Promise<string | undefined> {
  const plan = planOf(row);
  const frozen = frozenOf(row);
  const page = await pageOf(deps, row);
  if (!page) return '内容已撤下，没有发送。';
  if (page.edition !== frozen.edition) return '审批之后内容改过，请重新核对再送审。';
  if (plan === null || planHash(row, spokenOf(row), frozen, plan) !== row.approved_hash)
    return '方案和审批的不一致，没有发送。';
  return undefined;
}

/** Begins what is approved and due: from here on each person is looked at once. */
export async function beginDue(deps: SendingDeps): Promise<void> {
  const { store, clock } = deps;
  const due = await store.read
    .selectFrom('pushes')
    .selectAll()
    .where('state', 'in', ['approved', 'scheduled'])
    .where((of) => of.or([of('starts_at', 'is', null), of('starts_at', '<=', clock.now().toISOString())]))
    .orderBy('number')
    .execute();
  for (const seen of due) {
    const against = await objection(deps, seen);
    await store.write(async (trx) => {
      const now = clock.now();
      await store.lockRow(trx, 'pushes', seen.id);
      const row = await trx.selectFrom('pushes').selectAll().where('id', '=', seen.id).executeTakeFirstOrThrow();
      if (row.version !== seen.version) return;
      if (against !== undefined) await end(trx, row, against, now);
      else
        await trx
          .updateTable('pushes')
          .set({
            state: 'sending',
            sending_since: now.toISOString(),
            matched_to: 0,
            matched_until: await highestSubscriber(trx),
            version: row.version + 1,
          })
          .where('id', '=', row.id)
          .execute();
      const action = against === undefined ? 'push.begin' : 'push.return';
      await writeAudit(trx, {
        now,
        actor: 'system',
        action,
        subject: `push/${row.id}`,
        detail: against === undefined ? {} : { reason: against },
      });
    });
  }
}

const rowOf = (push: number, person: Matched, now: Date): DeliveryRow => {
  const { decision, frequency } = person;
  const due =
    decision.state !== 'waiting'
      ? null
      : decision.digest && frequency !== 'each'
        ? nextDigestAt(frequency, now)
        : mayDisturbAt(now);
  return {
    push,
    subscriber: person.number,
    segment: firstSegment(person.segments),
    state: decision.state,
    channel: decision.channel,
    reason: decision.reason,
    digest: decision.digest ? 1 : 0,
    attempts: 0,
    due_at: due?.toISOString() ?? null,
    at: now.toISOString(),
    opened_at: null,
    clicked_at: null,
    verdict: null,
    verdict_at: null,
    unsubscribed_at: null,
  };
};

/** A stretch of people and the sums of it in one transaction: after a crash it is there as a whole, or not at all. */
const enter = (deps: SendingDeps, id: string, stretch: Stretch, numbers: TagNumbers): Promise<boolean> =>
  deps.store.write(async (trx) => {
    const now = deps.clock.now();
    await deps.store.lockRow(trx, 'pushes', id);
    const row = await trx.selectFrom('pushes').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    if (row.state !== 'sending' || row.matched_to !== stretch.from) return false;
    const matching = matchingOf(deps, spokenOf(row), frozenOf(row), now);
    const rows = (await matchedIn(trx, matching, stretch, numbers)).map((person) => rowOf(row.number, person, now));
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
      await trx
        .insertInto('push_deliveries')
        .values(rows.slice(at, at + ROWS_AT_ONCE))
        .execute();
    const sums = sumsOf(rows.map(({ state }): [KeptState, number] => [state, 1]));
    await trx
      .updateTable('pushes')
      .set((of) => ({
        matched_to: stretch.to,
        matched: of('matched', '+', sums.matched),
        delivered: of('delivered', '+', sums.delivered),
        no_consent: of('no_consent', '+', sums.noConsent),
        suppressed: of('suppressed', '+', sums.suppressed),
        open: of('open', '+', sums.open),
      }))
      .where('id', '=', id)
      .execute();
    return true;
  });

/** Gives everybody whom a push matches his row. Goes on where a process was stopped. */
export async function enterEverybody(deps: SendingDeps, push: PushRow, goOn: () => Promise<boolean>): Promise<void> {
  const numbers = await tagNumbersIn(deps.store.read);
  for await (const stretch of stretches(push.matched_to, push.matched_until ?? 0)) {
    if (!(await goOn()) || !(await enter(deps, push.id, stretch, numbers))) return;
  }
}
