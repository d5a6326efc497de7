import type { PushPlan } from '../../../contract/push';
import { SMALL_SEGMENT } from '../../../domain/audience';
import {
  isQuiet,
  mayDisturbAt,
  reasonWords,
  type Channel,
  type DeliveryReason,
  type Spoken,
} from '../../../domain/push';
import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/db/tables';
import type { SendingDeps } from './deps';
import type { Frozen } from './frozen';
import {
  firstSegment,
  highestSubscriber,
  matchedIn,
  stretches,
  tagNumbersIn,
  type Matched,
  type Matching,
} from './matching';

type Reasons = Map<DeliveryReason, number>;

const add = (reasons: Reasons, reason: DeliveryReason): void =>
  void reasons.set(reason, (reasons.get(reason) ?? 0) + 1);

const told = (reasons: Reasons) =>
  [...reasons]
    .sort(([, a], [, b]) => b - a)
    .map(([reason, people]) => ({ reason, people, sentence: reasonWords[reason].staff }));

/** Adds people up as they come. */
class Count {
  matched = 0;
  readonly channels: ReadonlyMap<Channel, { people: number; digest: number; readonly because: Reasons }>;
  readonly cannot: Reasons = new Map();
  readonly segments: { people: number; overlap: number }[];

  constructor(channels: readonly Channel[], segments: number) {
    this.channels = new Map(channels.map((channel) => [channel, { people: 0, digest: 0, because: new Map() }]));
    this.segments = Array.from({ length: segments }, () => ({ people: 0, overlap: 0 }));
  }

  add({ segments, decision }: Matched): void {
    this.matched += 1;
    const first = firstSegment(segments);
    for (const [at, each] of this.segments.entries()) {
      if (at === first) each.people += 1;
      else if ((segments & (2 ** at)) !== 0) each.overlap += 1;
    }
    if (decision.channel === null) {
      add(this.cannot, decision.reason);
      return;
    }
    const channel = this.channels.get(decision.channel);
    if (!channel) throw new Error(`The push does not go by ${decision.channel}.`);
    channel.people += 1;
    if (decision.digest) channel.digest += 1;
    if (decision.reason !== null) add(channel.because, decision.reason);
  }
}

export const matchingOf = (
  { noticeVersion }: Pick<SendingDeps, 'noticeVersion'>,
  spoken: Spoken,
  frozen: Frozen,
  now: Date,
): Matching => ({
  rules: frozen.segments.map(({ rule }) => rule),
  channels: spoken.channels,
  template: frozen.template,
  noticeVersion,
  weeklyCap: frozen.weeklyCap ?? Infinity,
  now,
});

/**
 * Who would get a push now, person by person, in a reading that lets others through: how many by which way, how many not and
 * why. `matched` is the sum of all of it.
 */
export async function countPlan(
  deps: Pick<SendingDeps, 'noticeVersion' | 'clock'>,
  db: Kysely<Tables>,
  spoken: Spoken,
  frozen: Frozen,
): Promise<Omit<PushPlan, 'hash'>> {
  const began = performance.now();
  const now = deps.clock.now();
  const numbers = await tagNumbersIn(db);
  const matching = matchingOf(deps, spoken, frozen, now);
  const count = new Count(spoken.channels, frozen.segments.length);
  for await (const stretch of stretches(0, await highestSubscriber(db)))
    for (const person of await matchedIn(db, matching, stretch, numbers)) count.add(person);
  const begins = spoken.startsAt === null || spoken.startsAt < now.toISOString() ? now : new Date(spoken.startsAt);
  const quiet = isQuiet(begins);
  return {
    countedAt: now.toISOString(),
    matched: count.matched,
    channels: [...count.channels].map(([channel, { people, digest, because }]) => ({
      channel,
      people,
      digest,
      waiting: quiet && channel !== 'inbox' ? people - digest : 0,
      because: told(because),
    })),
    cannot: told(count.cannot),
    segments: frozen.segments.map(({ id, name, words }, at) => {
      const { people = 0, overlap = 0 } = count.segments[at] ?? {};
      return { id, name, words, people, overlap, isSmall: people + overlap < SMALL_SEGMENT };
    }),
    quietUntil: quiet ? mayDisturbAt(begins).toISOString() : null,
    tookMs: Math.round(performance.now() - began),
  };
}
