import { setTimeout as delay } from 'node:timers/promises';
import { isQuiet, type Channel, type Verdict } from '../../../../domain/push';
import type { SendingDeps } from '../deps';
import { pageOf } from '../page-of';
import type { Claimed } from './claim';
import { handToBrowsers, handToWechat } from './hand-over';
import { record, type Answered } from './record';

/** So many are marked as handed over before they are; after a crash, so many are unknown at most, twice over. */
const BATCH = 40;
const BATCHES_AT_ONCE = 2;

/** Takes the next people in hand. */
export type Claiming = (limit: number) => Promise<{ readonly claimed: readonly Claimed[]; readonly more: boolean }>;

/** Hands over what is claimed by a channel, until nothing is left or the channel rests. */
export type Pump = (channel: Channel, next: Claiming) => Promise<void>;

/** Lets through so many a second. */
const pacer = (perSecond: number): (() => Promise<void>) => {
  let next = 0;
  return async () => {
    const now = performance.now();
    next = Math.max(next, now - 100);
    const wait = next - now;
    next += 1_000 / perSecond;
    if (wait > 0) await delay(wait);
  };
};

const mayDisturb = async ({ store, clock }: SendingDeps, channel: Channel): Promise<boolean> => {
  const now = clock.now();
  if (isQuiet(now)) return false;
  const rest = await store.read
    .selectFrom('push_leases')
    .select('until')
    .where('id', '=', `rest/${channel}`)
    .executeTakeFirst();
  return (rest?.until ?? '') <= now.toISOString();
};

/** Whether everything that is told with one message can still be read. */
const areThere = async (deps: SendingDeps, { push, along }: Claimed): Promise<boolean> => {
  for (const each of [push, ...along.map((one) => one.push)]) if (!(await pageOf(deps, each))) return false;
  return true;
};

export const createPump = (
  deps: SendingDeps,
  mayGoOn: () => Promise<boolean>,
  onFault: (cause: unknown) => void,
): Pump => {
  const pace = pacer(deps.perSecond);
  const handOver = async (channel: Channel, claimed: Claimed): Promise<Answered> => {
    await pace();
    let verdict: Verdict;
    try {
      // It may have waited for its turn: whoever would be led to nothing goes back, and ends with those who still wait.
      if (!(await areThere(deps, claimed))) return { claimed, verdict: { kind: 'later', rest: null } };
      verdict = await (channel === 'wechat' ? handToWechat(deps, claimed) : handToBrowsers(deps, claimed));
    } catch (cause) {
      // Our own fault, somewhere on the way: whether it went is not known.
      onFault(cause);
      verdict = { kind: 'unknown' };
    }
    return { claimed, verdict };
  };
  return async (channel, next) => {
    let more = true;
    // One after the other: else both would look for the same people.
    let turn: ReturnType<Claiming> = Promise.resolve({ claimed: [], more });
    const inTurn = (): ReturnType<Claiming> => (turn = turn.then(() => next(BATCH)));
    const work = async (): Promise<void> => {
      while (more && (await mayGoOn()) && (await mayDisturb(deps, channel))) {
        const batch = await inTurn();
        if (!batch.more) more = false;
        if (batch.claimed.length === 0) continue;
        await record(deps, channel, await Promise.all(batch.claimed.map((each) => handOver(channel, each))));
      }
    };
    await Promise.all(Array.from({ length: BATCHES_AT_ONCE }, work));
  };
};
