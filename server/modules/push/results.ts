import { sql } from 'kysely';
import type { ContentKind } from '../../../contract/primitives';
import type { PushResults } from '../../../contract/push-results';
import { reasonWords, sumsOf, type Channel, type DeliveryReason, type KeptState } from '../../../domain/push';
import type { PushDeps } from './deps';
import { frozenOf, spokenOf } from './frozen';
import { keptSums } from './present';
import type { PushRow } from './tables';

interface Group {
  readonly segment: number;
  readonly state: KeptState;
  readonly channel: Channel | null;
  readonly reason: DeliveryReason | null;
  readonly people: number;
  readonly opened: number;
  readonly clicked: number;
  readonly clear: number;
  readonly unclear: number;
  readonly unsubscribed: number;
}

type Feedback = PushResults['feedback'];
type Time = PushResults['times'][number];

/** Everybody in exactly one group; those who had themselves deleted among them. */
async function groupsOf({ store }: PushDeps, push: number): Promise<Group[]> {
  const rows = await sql<Group>`
    SELECT segment, state, channel, reason, COUNT(*) AS people, COUNT(opened_at) AS opened, COUNT(clicked_at) AS clicked,
      COUNT(CASE WHEN verdict = 'clear' THEN 1 END) AS clear, COUNT(CASE WHEN verdict = 'unclear' THEN 1 END) AS unclear,
      COUNT(unsubscribed_at) AS unsubscribed
    FROM push_deliveries WHERE push = ${push} GROUP BY segment, state, channel, reason
    UNION ALL
    SELECT segment, state, NULLIF(channel, ''), NULLIF(reason, ''), people, opened, clicked, clear, unclear, unsubscribed
    FROM push_forgotten WHERE push = ${push}`.execute(store.read);
  return rows.rows;
}

const feedbackOf = (groups: readonly Group[], happened: readonly Happened[]): Feedback => {
  const total = (name: 'opened' | 'clicked' | 'clear' | 'unclear' | 'unsubscribed'): number =>
    groups.reduce((sum, group) => sum + group[name], 0);
  return {
    opened: total('opened'),
    clicked: total('clicked'),
    clear: total('clear'),
    unclear: total('unclear'),
    asked: happened.filter(({ name }) => name === 'asked').reduce((sum, { count }) => sum + count, 0),
    unsubscribed: total('unsubscribed'),
  };
};

const peopleIn = (groups: readonly Group[]): number => groups.reduce((sum, { people }) => sum + people, 0);
const isOpen = ({ state }: Group): boolean => state === 'waiting' || state === 'handed';

const because = (groups: readonly Group[]) => {
  const reasons = new Map<DeliveryReason, number>();
  for (const { reason, people } of groups)
    if (reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + people);
  return [...reasons]
    .sort(([, a], [, b]) => b - a)
    .map(([reason, people]) => ({ reason, people, sentence: reasonWords[reason].staff }));
};

/** Where a person's row says when something happened, and for which rows it did. */
const MOMENTS = {
  delivered: { column: 'at', only: sql`AND state = 'delivered'` },
  opened: { column: 'opened_at', only: sql`` },
  clicked: { column: 'clicked_at', only: sql`` },
  clear: { column: 'verdict_at', only: sql`AND verdict = 'clear'` },
  unclear: { column: 'verdict_at', only: sql`AND verdict = 'unclear'` },
  unsubscribed: { column: 'unsubscribed_at', only: sql`` },
} as const;

/** What happened within one hour of UTC with the messages of one segment by one channel: people, or questions. */
interface Happened {
  readonly name: keyof Omit<Time, 'at'>;
  readonly hour: string;
  readonly channel: Channel | null;
  readonly segment: number;
  readonly count: number;
}

async function happenedIn({ store }: PushDeps, push: number): Promise<Happened[]> {
  const happened: Happened[] = [];
  for (const name of Object.keys(MOMENTS) as (keyof typeof MOMENTS)[]) {
    const { column, only } = MOMENTS[name];
    const { rows } = await sql<Omit<Happened, 'name'>>`
      SELECT SUBSTR(${sql.ref(column)}, 1, 13) AS hour, channel, segment, COUNT(*) AS count FROM push_deliveries
      WHERE push = ${push} AND ${sql.ref(column)} IS NOT NULL ${only}
      GROUP BY SUBSTR(${sql.ref(column)}, 1, 13), channel, segment`.execute(store.read);
    happened.push(...rows.map((row) => ({ name, ...row })));
  }
  const questions = await store.read.selectFrom('push_questions').selectAll().where('push', '=', push).execute();
  return [
    ...happened,
    ...questions.map(({ hour, channel, segment, questions: count }) => ({
      name: 'asked' as const,
      hour,
      channel: channel === '' ? null : channel,
      segment,
      count,
    })),
  ];
}

type By = 'hour' | 'day';

const NOTHING = { delivered: 0, opened: 0, clicked: 0, clear: 0, unclear: 0, asked: 0, unsubscribed: 0 } as const;

/** By the hour or day of Shanghai: instants are kept in UTC, eight hours behind. */
function timesOf(happened: readonly Happened[], by: By): PushResults['times'] {
  const times = new Map<string, Time>();
  for (const { name, hour, count } of happened) {
    const local = new Date(Date.parse(`${hour}:00:00Z`) + 8 * 3_600_000).toISOString();
    const at = by === 'day' ? `${local.slice(0, 10)}T00:00:00+08:00` : `${local.slice(0, 13)}:00:00+08:00`;
    const time = times.get(at) ?? { at, ...NOTHING };
    time[name] += count;
    times.set(at, time);
  }
  return [...times.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** What happened with the messages of one channel, of one segment, or with all. */
const told = (groups: readonly Group[], happened: readonly Happened[], by: By) => ({
  feedback: feedbackOf(groups, happened),
  times: timesOf(happened, by),
});

/** What became of a push: every person in one line of the sums, and what people did with it. */
export async function pushResults(deps: PushDeps, row: PushRow, by: By): Promise<PushResults> {
  const groups = await groupsOf(deps, row.number);
  const happened = await happenedIn(deps, row.number);
  const without = groups.filter((group) => group.channel === null);
  const began = row.sending_since;
  return {
    id: row.id,
    state: row.state,
    sums: keptSums(row),
    questions: began === null ? 0 : await deps.countQuestions(row.about_kind as ContentKind, row.about_id, began),
    channels: spokenOf(row).channels.map((channel) => {
      const isOwn = (each: Group | Happened): boolean => each.channel === channel;
      const own = groups.filter(isOwn);
      const delivered = own.filter(({ state }) => state === 'delivered');
      return {
        channel,
        delivered: peopleIn(delivered),
        waiting: peopleIn(own.filter(isOpen)),
        because: because(delivered),
        ...told(own, happened.filter(isOwn), by),
      };
    }),
    reasons: (['no-consent', 'failed', 'suppressed'] as const).flatMap((state) =>
      because(without.filter((group) => group.state === state)).map((reason) => ({ state, ...reason })),
    ),
    segments: (row.frozen === null ? [] : frozenOf(row).segments).map(({ id, name }, at) => {
      const isOwn = (each: Group | Happened): boolean => each.segment === at;
      const own = groups.filter(isOwn);
      return {
        id,
        name,
        sums: sumsOf(own.map(({ state, people }): [KeptState, number] => [state, people])),
        ...told(own, happened.filter(isOwn), by),
      };
    }),
    ...told(groups, happened, by),
  };
}
