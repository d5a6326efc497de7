import { setImmediate as turn } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { tagKey, type SegmentRule } from '../../../domain/audience';
import { decide, type Channel, type Decision, type Reach } from '../../../domain/push';
import type { Tables } from '../../platform/db/tables';
import { segmentSql, type Stretch, type TagNumbers } from './segment-sql';

type Db = Kysely<Tables>;

/** So many people are looked at in one turn of the event loop; others are let through in between. */
const STRETCH = 10_000;
const WEEK_MS = 7 * 86_400_000;
/** A message may wait for the morning, for a digest, for WeChat's next day. */
const LATE_MS = 8 * 86_400_000;

export interface Matched {
  readonly number: number;
  /** One bit for each segment that matched, the first segment the lowest. */
  readonly segments: number;
  readonly frequency: Reach['frequency'];
  readonly decision: Decision;
}

export interface Matching {
  readonly rules: readonly SegmentRule[];
  readonly channels: readonly Channel[];
  readonly template: number | null;
  readonly noticeVersion: number;
  readonly weeklyCap: number;
  readonly now: Date;
}

export const highestSubscriber = async (db: Db): Promise<number> =>
  (await db.selectFrom('counters').select('value').where('id', '=', 'subscriber').executeTakeFirstOrThrow()).value;

export const tagNumbersIn = async (db: Db): Promise<TagNumbers> => {
  const tags = await db.selectFrom('audience_tags').selectAll().execute();
  const pushes = await db
    .selectFrom('pushes')
    .select(['id', 'number'])
    .where('sending_since', 'is not', null)
    .execute();
  return new Map([
    ...tags.map(({ kind, tag, number }): [string, number] => [tagKey({ kind, id: tag }), number]),
    ...pushes.map(({ id, number }): [string, number] => [tagKey({ kind: 'received', id }), number]),
  ]);
};

/** The stretches of all subscribers up to a number, with a turn for others after each. */
export async function* stretches(from: number, until: number): AsyncGenerator<Stretch> {
  for (let at = from; at < until; at += STRETCH) {
    yield { from: at, to: Math.min(at + STRETCH, until) };
    await turn();
  }
}

/** How often people of a stretch were disturbed in the last seven days, or are about to be. */
async function disturbedIn(db: Db, { from, to }: Stretch, now: Date): Promise<ReadonlyMap<number, number>> {
  const since = new Date(now.getTime() - WEEK_MS).toISOString();
  const recent = await db
    .selectFrom('pushes')
    .select('number')
    .where('sending_since', '>=', new Date(now.getTime() - WEEK_MS - LATE_MS).toISOString())
    .execute();
  if (recent.length === 0) return new Map();
  const rows = await db
    .selectFrom('push_deliveries')
    .select(['subscriber', (of) => of.fn.countAll<number>().as('times')])
    .where(
      'push',
      'in',
      recent.map(({ number }) => number),
    )
    .where('subscriber', '>', from)
    .where('subscriber', '<=', to)
    .where('channel', 'in', ['wechat', 'web-push'])
    .where('digest', '=', 0)
    .where((of) => of.or([of('at', '>=', since), of('state', 'in', ['waiting', 'handed'])]))
    .groupBy('subscriber')
    .execute();
  return new Map(rows.map(({ subscriber, times }) => [subscriber, times]));
}

interface Row {
  readonly number: number;
  readonly frequency: Reach['frequency'];
  readonly paused: number;
  readonly notice_version: number | null;
  readonly kind: 'wechat' | 'device';
  readonly segments: number;
  readonly stock: number | null;
  readonly template_state: Reach['template'] | null;
  readonly browser: number | null;
}

function rowsIn(db: Db, { rules, channels, template }: Matching, stretch: Stretch, numbers: TagNumbers) {
  const bits = rules.map(
    (rule, at) => sql`CASE WHEN ${segmentSql(rule, numbers, stretch)} THEN ${sql.lit(2 ** at)} ELSE 0 END`,
  );
  const browsers = channels.includes('web-push')
    ? sql`(SELECT 1 FROM web_push_endpoints e WHERE e.subscriber = c.number LIMIT 1)`
    : sql`NULL`;
  return sql<Row>`
    SELECT c.number AS number, c.frequency AS frequency, c.paused AS paused, c.notice_version AS notice_version,
      c.kind AS kind, c.segments AS segments, w.stock AS stock, w.state AS template_state, ${browsers} AS browser
    FROM (
      SELECT number, frequency, paused, notice_version, kind, ${sql.join(bits, sql` + `)} AS segments FROM subscribers
      WHERE number > ${stretch.from} AND number <= ${stretch.to}
    ) AS c
    LEFT JOIN wechat_stocks w ON w.template = ${template ?? 0} AND w.subscriber = c.number
    WHERE c.segments > 0
    ORDER BY c.number`.execute(db);
}

const reachOf = (row: Row, noticeVersion: number, disturbed: number): Reach => ({
  consent: row.notice_version === null ? 'revoked' : row.notice_version === noticeVersion ? 'current' : 'outdated',
  paused: row.paused === 1,
  frequency: row.frequency,
  isWechat: row.kind === 'wechat',
  stock: row.stock ?? 0,
  template: row.template_state ?? 'open',
  hasBrowser: row.browser !== null,
  disturbed,
});

/** Everybody of a stretch whom one of the segments matches, once, with what is to become of the push for him. */
export async function matchedIn(db: Db, matching: Matching, stretch: Stretch, numbers: TagNumbers): Promise<Matched[]> {
  if (matching.rules.length === 0) return [];
  const disturbed = await disturbedIn(db, stretch, matching.now);
  const { rows } = await rowsIn(db, matching, stretch, numbers);
  return rows.map((row) => ({
    number: row.number,
    segments: row.segments,
    frequency: row.frequency,
    decision: decide(
      reachOf(row, matching.noticeVersion, disturbed.get(row.number) ?? 0),
      matching.channels,
      matching.weeklyCap,
    ),
  }));
}

/** The first of the segments that matched, from 0. */
export const firstSegment = (segments: number): number => Math.log2(segments & -segments);
