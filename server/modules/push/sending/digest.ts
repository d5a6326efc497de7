import { sql } from 'kysely';
import type { Channel, DeliveryReason } from '../../../../domain/push';
import type { SendingDeps } from '../deps';
import type { PushRow } from '../tables';
import { RECONCILE_MS, type Candidate, type Claimed } from './claim';
import { missOutcome, settleRows } from './settle';
import type { Trx } from '../../../platform/db/store';

const due = (trx: Trx, now: Date) =>
  trx
    .selectFrom('push_deliveries')
    .where(sql<boolean>`push_deliveries.state = 'waiting'`)
    .where('push_deliveries.digest', '=', 1)
    .where('push_deliveries.due_at', '<=', now.toISOString());

/** Messages of a digest that go to the inbox alone: put there silently when their time has come. */
export const enterInboxDigests = (deps: SendingDeps): Promise<void> =>
  deps.store.write(async (trx) => {
    const now = deps.clock.now();
    const rows = await due(trx, now)
      .select(['push', 'subscriber'])
      .where('channel', '=', 'inbox')
      .limit(20_000)
      .execute();
    const pushes = [...new Set(rows.map(({ push }) => push))].sort((a, b) => a - b);
    for (const push of pushes) {
      const subscribers = rows.filter((row) => row.push === push).map(({ subscriber }) => subscriber);
      await settleRows(
        trx,
        { push, from: 'waiting', subscribers, now },
        { state: 'delivered', channel: 'inbox', reason: null, dueAt: null },
      );
    }
  });

interface Bundle {
  readonly lead: PushRow;
  readonly along: readonly PushRow[];
}

/** The newest message leads; it is what the person is told, and the others wait in the inbox that it opens. */
async function bundlesOf(
  trx: Trx,
  subscribers: readonly number[],
  channel: Channel,
  now: Date,
): Promise<ReadonlyMap<number, Bundle>> {
  const rows = await due(trx, now)
    .innerJoin('pushes', 'pushes.number', 'push_deliveries.push')
    .select('push_deliveries.subscriber')
    .selectAll('pushes')
    .where('push_deliveries.subscriber', 'in', subscribers)
    .where('push_deliveries.channel', '=', channel)
    .orderBy('pushes.number', 'desc')
    .execute();
  const bundles = new Map<number, { lead: PushRow; along: PushRow[] }>();
  for (const { subscriber, ...push } of rows) {
    const bundle = bundles.get(subscriber);
    if (bundle) bundle.along.push(push);
    else bundles.set(subscriber, { lead: push, along: [] });
  }
  return bundles;
}

const markBundle = async (trx: Trx, subscriber: number, { lead, along }: Bundle, now: Date): Promise<number> => {
  const rows = await trx
    .updateTable('push_deliveries')
    .set((row) => ({
      state: 'handed',
      attempts: row('attempts', '+', 1),
      due_at: new Date(now.getTime() + RECONCILE_MS).toISOString(),
      at: now.toISOString(),
    }))
    .where('subscriber', '=', subscriber)
    .where(
      'push',
      'in',
      [lead, ...along].map(({ number }) => number),
    )
    .where(sql<boolean>`state = 'waiting'`)
    .returning('attempts')
    .execute();
  return rows.length === along.length + 1 ? Math.max(...rows.map(({ attempts }) => attempts)) : 0;
};

const peopleDue = (trx: Trx, channel: Channel, limit: number, now: Date): Promise<Candidate[]> =>
  due(trx, now)
    .innerJoin('subscribers', 'subscribers.number', 'push_deliveries.subscriber')
    .select([
      'subscribers.number',
      'subscribers.id',
      'subscribers.openid_sealed',
      'subscribers.notice_version',
      'subscribers.paused',
    ])
    .distinct()
    .where('channel', '=', channel)
    .orderBy('subscribers.number')
    .limit(limit)
    .execute();

/** One person with all of his messages; undefined when he is not to be disturbed any more, which is written then. */
async function takeInHand(
  deps: SendingDeps,
  trx: Trx,
  { person, bundle, channel, now }: { person: Candidate; bundle: Bundle; channel: Channel; now: Date },
): Promise<Claimed | undefined> {
  const attempts = await markBundle(trx, person.number, bundle, now);
  if (attempts === 0) throw new Error('a digest was taken in hand by two');
  const { lead, along } = bundle;
  const isWilling = person.notice_version === deps.noticeVersion && person.paused === 0;
  const hasStock =
    channel !== 'wechat' ||
    lead.template === null ||
    (isWilling && (await deps.stocks.take(trx, lead.template, [person.number], now)).size > 0);
  const reason = reasonOf(person, deps.noticeVersion, hasStock);
  if (reason === undefined)
    return {
      push: lead,
      subscriber: person.number,
      subscriberId: person.id,
      openidSealed: person.openid_sealed,
      attempts,
      along: along.map((push) => ({ push, attempts })),
    };
  for (const push of [lead, ...along])
    await settleRows(
      trx,
      { push: push.number, from: 'handed', subscribers: [person.number], now },
      missOutcome(push, reason),
    );
  return undefined;
}

/** Takes people in hand whose digest is due: all messages of one person together, sent as one. */
export const claimDigests = (
  deps: SendingDeps,
  channel: Channel,
  limit: number,
): Promise<{ readonly claimed: Claimed[]; readonly more: boolean }> =>
  deps.store.write(async (trx) => {
    const now = deps.clock.now();
    const people = await peopleDue(trx, channel, limit, now);
    if (people.length === 0) return { claimed: [], more: false };
    const bundles = await bundlesOf(
      trx,
      people.map(({ number }) => number),
      channel,
      now,
    );
    const claimed: Claimed[] = [];
    for (const person of people) {
      const bundle = bundles.get(person.number);
      const taken = bundle && (await takeInHand(deps, trx, { person, bundle, channel, now }));
      if (taken) claimed.push(taken);
    }
    return { claimed, more: true };
  });

const reasonOf = (
  person: { readonly notice_version: number | null; readonly paused: number },
  noticeVersion: number,
  hasStock: boolean,
): DeliveryReason | undefined => {
  if (person.notice_version !== noticeVersion)
    return person.notice_version === null ? 'unsubscribed' : 'notice-changed';
  if (person.paused === 1) return 'paused';
  return hasStock ? undefined : 'no-consent-left';
};
