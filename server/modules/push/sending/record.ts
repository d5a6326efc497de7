import { sql } from 'kysely';
import { civilDateOf, addDays } from '../../../../domain/calendar';
import {
  MAX_ATTEMPTS,
  mayDisturbAt,
  pauseAfter,
  type Channel,
  type DeliveryReason,
  type Rest,
  type Verdict,
} from '../../../../domain/push';
import type { Trx } from '../../../platform/db/store';
import type { SendingDeps } from '../deps';
import { pageOf } from '../page-of';
import type { PushRow } from '../tables';
import type { Claimed } from './claim';
import { missOutcome, settleRows, type Outcome } from './settle';

export interface Answered {
  readonly claimed: Claimed;
  readonly verdict: Verdict;
}

/** When a channel may be used again. The limits of a day are counted anew at midnight. */
const restUntil = (rest: Rest, now: Date): string => {
  if (rest === 'day') return new Date(`${addDays(civilDateOf(now), 1)}T00:05:00+08:00`).toISOString();
  const ms = typeof rest === 'number' ? rest : rest === 'minute' ? 60_000 : 1_000;
  return new Date(now.getTime() + ms).toISOString();
};

/** Rows of one push that come to the same end. */
interface Group {
  readonly push: PushRow;
  readonly subscribers: number[];
}

const byPush = (answered: readonly Answered[]): Group[] => {
  const groups = new Map<number, Group>();
  const add = (push: PushRow, subscriber: number): void => {
    const group = groups.get(push.number) ?? { push, subscribers: [] };
    groups.set(push.number, group);
    group.subscribers.push(subscriber);
  };
  for (const { claimed } of answered) {
    add(claimed.push, claimed.subscriber);
    for (const { push } of claimed.along) add(push, claimed.subscriber);
  }
  return [...groups.values()].sort((a, b) => a.push.number - b.push.number);
};

/** The stock of the message that really went; others of a digest took none. */
async function withStock(
  trx: Trx,
  channel: Channel,
  answered: readonly Answered[],
  deed: (template: number, subscribers: readonly number[]) => Promise<void>,
): Promise<void> {
  if (channel !== 'wechat') return;
  const templates = new Set(answered.map(({ claimed }) => claimed.push.template));
  for (const template of templates) {
    const own = answered
      .filter(({ claimed }) => claimed.push.template === template)
      .map(({ claimed }) => claimed.subscriber);
    if (template !== null)
      await deed(
        template,
        own.sort((a, b) => a - b),
      );
  }
}

type Later = Answered & { readonly verdict: Extract<Verdict, { kind: 'later' }> };

/** Writes what was answered for a batch, in one transaction. Unknown ones stay marked: WeChat may still tell of them. */
export async function record(deps: SendingDeps, channel: Channel, answered: readonly Answered[]): Promise<void> {
  const later = answered.filter((each): each is Later => each.verdict.kind === 'later');
  const withdrawn = await withdrawnAmong(deps, byPush(later));
  await deps.store.write(async (trx) => {
    const now = deps.clock.now();
    const of = <K extends Verdict['kind']>(kind: K) =>
      answered.filter(
        (each): each is Answered & { verdict: Extract<Verdict, { kind: K }> } => each.verdict.kind === kind,
      );
    const settle: Settle = async (some, outcome) => {
      for (const { push, subscribers } of byPush(some))
        await settleRows(trx, { push: push.number, from: 'handed', subscribers, now }, outcome(push));
    };
    await settle(of('delivered'), () => ({ state: 'delivered', channel, reason: null, dueAt: null }));
    const burnt = of('burnt');
    await settle(burnt, (push) => missOutcome(push, 'no-consent-left'));
    await withStock(trx, channel, burnt, (template, own) => deps.stocks.burn(trx, template, own, now));
    const notSent = [...of('refused'), ...later];
    await withStock(trx, channel, notSent, (template, own) => deps.stocks.giveBack(trx, template, own, now));
    for (const reason of new Set(of('refused').map(({ verdict }) => verdict.reason)))
      await settle(
        of('refused').filter(({ verdict }) => verdict.reason === reason),
        (push) => missOutcome(push, reason),
      );
    const over = new Map([...(await stoppedAmong(deps, trx, byPush(later))), ...withdrawn]);
    await waitLonger(trx, { channel, now, settle, over }, later);
    await standStill(trx, channel, answered, now);
  });
}

type Settle = (some: readonly Answered[], outcome: (push: PushRow) => Outcome) => Promise<void>;
/** Pushes that nobody is to get any more, and why. */
type Over = ReadonlyMap<number, DeliveryReason>;

async function withdrawnAmong(deps: SendingDeps, groups: readonly Group[]): Promise<Over> {
  const over = new Map<number, DeliveryReason>();
  for (const { push } of groups) if (!(await pageOf(deps, push))) over.set(push.number, 'page-withdrawn');
  return over;
}

/** Behind the locks of their rows: whoever waits again after a push was stopped would wait for ever. */
async function stoppedAmong({ store }: SendingDeps, trx: Trx, groups: readonly Group[]): Promise<Over> {
  const over = new Map<number, DeliveryReason>();
  for (const { push } of groups) {
    await store.lockRow(trx, 'pushes', push.id);
    const row = await trx.selectFrom('pushes').select('state').where('id', '=', push.id).executeTakeFirstOrThrow();
    if (row.state !== 'sending') over.set(push.number, 'stopped');
  }
  return over;
}

async function waitLonger(
  trx: Trx,
  {
    channel,
    now,
    settle,
    over,
  }: { readonly channel: Channel; readonly now: Date; readonly settle: Settle; readonly over: Over },
  some: readonly Later[],
): Promise<void> {
  const unlessOver =
    (outcome: (push: PushRow) => Outcome) =>
    (push: PushRow): Outcome => {
      const reason = over.get(push.number);
      return reason === undefined ? outcome(push) : missOutcome(push, reason);
    };
  for (const attempts of new Set(some.map(({ claimed }) => claimed.attempts))) {
    const own = some.filter(({ claimed }) => claimed.attempts === attempts);
    // A limit of the whole channel is nobody's failed attempt.
    const gaveUp = own.filter(({ verdict }) => attempts >= MAX_ATTEMPTS && verdict.rest === null);
    const again = own.filter((each) => !gaveUp.includes(each));
    const dueAt = mayDisturbAt(new Date(now.getTime() + pauseAfter(Math.min(attempts, MAX_ATTEMPTS)))).toISOString();
    await settle(
      gaveUp,
      unlessOver((push) => missOutcome(push, 'gave-up')),
    );
    await settle(
      again,
      unlessOver(() => ({ state: 'waiting', channel, reason: null, dueAt })),
    );
  }
  const rests = some.flatMap(({ verdict }) => verdict.rest ?? []);
  const until = rests
    .map((rest) => restUntil(rest, now))
    .sort()
    .at(-1);
  if (until !== undefined)
    await trx
      .updateTable('push_leases')
      .set({ until })
      .where('id', '=', `rest/${channel}`)
      .where('until', '<', until)
      .execute();
}

/** What is refused for the message itself would be refused for everybody: nobody else is tried. */
async function standStill(trx: Trx, channel: Channel, answered: readonly Answered[], now: Date): Promise<void> {
  const faults = new Map<PushRow, DeliveryReason>();
  for (const { claimed, verdict } of answered)
    if (verdict.kind === 'refused' && verdict.forAll) faults.set(claimed.push, verdict.reason);
  for (const [push, reason] of faults) {
    const waiting = await trx
      .selectFrom('push_deliveries')
      .select('subscriber')
      .where('push', '=', push.number)
      .where(sql<boolean>`state = 'waiting'`)
      .where('channel', '=', channel)
      .orderBy('subscriber')
      .execute();
    for (let at = 0; at < waiting.length; at += 5_000) {
      const subscribers = waiting.slice(at, at + 5_000).map(({ subscriber }) => subscriber);
      await settleRows(trx, { push: push.number, from: 'waiting', subscribers, now }, missOutcome(push, reason));
    }
  }
}
