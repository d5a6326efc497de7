import { sql } from 'kysely';
import type { Channel, DeliveryReason } from '../../../../domain/push';
import type { Trx } from '../../../platform/db/store';
import type { SendingDeps } from '../deps';
import type { PushRow } from '../tables';
import { missOutcome, settleRows } from './settle';

/** Somebody whose message is handed over now: marked so, for good, before the first byte leaves. */
export interface Claimed {
  readonly push: PushRow;
  readonly subscriber: number;
  readonly subscriberId: string;
  readonly openidSealed: string | null;
  readonly attempts: number;
  /** Other messages of the same digest that go with it. */
  readonly along: readonly { readonly push: PushRow; readonly attempts: number }[];
}

/** Until then WeChat may still tell what became of a message whose answer was lost; afterwards it counts as unknown. */
export const RECONCILE_MS = 10 * 60_000;

/** A person as he is when his turn comes. */
export interface Candidate {
  readonly number: number;
  readonly id: string;
  readonly openid_sealed: string | null;
  readonly notice_version: number | null;
  readonly paused: number;
}

const candidates = async (
  trx: Trx,
  { push, channel, after, limit, now }: { push: PushRow; channel: Channel; after: number; limit: number; now: Date },
): Promise<number[]> =>
  (
    await trx
      .selectFrom('push_deliveries')
      .select('subscriber')
      .where('push', '=', push.number)
      .where(sql<boolean>`state = 'waiting'`)
      .where('digest', '=', 0)
      .where('subscriber', '>', after)
      .where('channel', '=', channel)
      .where('due_at', '<=', now.toISOString())
      .orderBy('subscriber')
      .limit(limit)
      .execute()
  ).map(({ subscriber }) => subscriber);

/** Marks rows as handed over. Another process that was at it at the same time gets none of them. */
const mark = (trx: Trx, push: number, subscribers: readonly number[], now: Date) =>
  trx
    .updateTable('push_deliveries')
    .set((row) => ({
      state: 'handed',
      attempts: row('attempts', '+', 1),
      due_at: new Date(now.getTime() + RECONCILE_MS).toISOString(),
      at: now.toISOString(),
    }))
    .where('push', '=', push)
    .where('subscriber', 'in', subscribers)
    .where(sql<boolean>`state = 'waiting'`)
    .returning(['subscriber', 'attempts'])
    .execute();

const peopleOf = (trx: Trx, subscribers: readonly number[]): Promise<Candidate[]> =>
  trx
    .selectFrom('subscribers')
    .select(['number', 'id', 'openid_sealed', 'notice_version', 'paused'])
    .where('number', 'in', subscribers)
    .orderBy('number')
    .execute();

/** What has changed since the person was matched: he may have paused, taken his consent back, used up what he allowed. */
const hindrance = (
  person: Candidate,
  { noticeVersion }: SendingDeps,
  hasStock: boolean,
): DeliveryReason | undefined => {
  if (person.notice_version === null) return 'unsubscribed';
  if (person.notice_version !== noticeVersion) return 'notice-changed';
  if (person.paused === 1) return 'paused';
  return hasStock ? undefined : 'no-consent-left';
};

/**
 * Takes the next people of a push in hand, in one transaction that is durable before anything is sent. After a crash they are
 * known to be in somebody's hands, and are never handed over again.
 */
export const claim = (
  deps: SendingDeps,
  { push, channel, after, limit }: { push: PushRow; channel: Channel; after: number; limit: number },
): Promise<{ readonly claimed: Claimed[]; readonly last: number | undefined }> =>
  deps.store.write(async (trx) => {
    const now = deps.clock.now();
    const subscribers = await candidates(trx, { push, channel, after, limit, now });
    const last = subscribers.at(-1);
    if (last === undefined) return { claimed: [], last };
    const marked = new Map(
      (await mark(trx, push.number, subscribers, now)).map((row) => [row.subscriber, row.attempts]),
    );
    if (marked.size === 0) return { claimed: [], last };
    const people = await peopleOf(trx, [...marked.keys()]);
    const willing = people.filter((person) => hindrance(person, deps, true) === undefined).map(({ number }) => number);
    const stocked =
      channel === 'wechat' && push.template !== null
        ? await deps.stocks.take(trx, push.template, willing, now)
        : new Set(willing);
    const claimed: Claimed[] = [];
    const hindered = new Map<DeliveryReason, number[]>();
    for (const person of people) {
      const reason = hindrance(person, deps, stocked.has(person.number));
      if (reason !== undefined) hindered.set(reason, [...(hindered.get(reason) ?? []), person.number]);
      else
        claimed.push({
          push,
          subscriber: person.number,
          subscriberId: person.id,
          openidSealed: person.openid_sealed,
          attempts: marked.get(person.number) ?? 1,
          along: [],
        });
    }
    for (const [reason, numbers] of hindered)
      await settleRows(
        trx,
        { push: push.number, from: 'handed', subscribers: numbers, now },
        missOutcome(push, reason),
      );
    return { claimed, last };
  });

/** Whoever is still marked after the time in which WeChat tells: it may have arrived, so it is not sent again. */
export async function settleUnknown(deps: SendingDeps): Promise<void> {
  for (;;) {
    const settled = await deps.store.write(async (trx) => {
      const now = deps.clock.now();
      const late = await trx
        .selectFrom('push_deliveries')
        .innerJoin('pushes', 'pushes.number', 'push_deliveries.push')
        .select(['push', 'subscriber', 'pushes.spoken'])
        .where(sql<boolean>`push_deliveries.state = 'handed'`)
        .where('due_at', '<=', now.toISOString())
        .orderBy('push')
        .orderBy('subscriber')
        .limit(500)
        .execute();
      for (const push of new Set(late.map((row) => row.push))) {
        const own = late.filter((row) => row.push === push);
        const subscribers = own.map(({ subscriber }) => subscriber);
        const outcome = missOutcome({ spoken: own[0]?.spoken ?? '{}' }, 'outcome-unknown');
        await settleRows(trx, { push, from: 'handed', subscribers, now }, outcome);
      }
      return late.length;
    });
    if (settled < 500) return;
  }
}
