import { sql } from 'kysely';
import type { Inbox, OwnPushes, PushEvent } from '../../../contract/audience-inbox';
import { civilDateOf } from '../../../domain/calendar';
import { metChoices, tagKey, type AudienceTag, type TagNames } from '../../../domain/audience';
import { correctionBecause, standingSentence, type DeliveryReason, type Standing } from '../../../domain/push';
import type { Store } from '../../platform/db/store';
import { correctsOf } from './correction/corrects';
import type { PushDeps } from './deps';
import { frozenOf, spokenOf } from './frozen';
import { tagNames } from './names';
import { correctedBy, correctsFor, linkOf, receivedBy } from './own-corrections';
import type { DeliveryRow, PushRow } from './tables';

const PAGE = 20;
const LOOK_BACK_MS = 90 * 86_400_000;

const ownTags = async (db: Store['read'], subscriber: number): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectFrom('subscriber_tags')
    .innerJoin('audience_tags', 'audience_tags.number', 'subscriber_tags.tag')
    .select(['kind', sql<string>`audience_tags.tag`.as('id')])
    .where('subscriber', '=', subscriber)
    .execute();
  return new Set(rows.map((row) => tagKey(row satisfies AudienceTag)));
};

const dayOf = (instant: string): string => {
  const [year = '', month = '', day = ''] = civilDateOf(instant).split('-');
  return `${year}年${String(Number(month))}月${String(Number(day))}日`;
};

interface Asking {
  readonly db: Store['read'];
  readonly subscriber: number;
  readonly own: ReadonlySet<string>;
  readonly names: TagNames;
}

/** 为什么收到: by the segment through which it came, and the own choices that it asked for. */
async function becauseOf(
  row: Pick<PushRow, 'frozen' | 'id' | 'corrects'>,
  segment: number,
  { db, subscriber, own, names }: Asking,
): Promise<string> {
  const rule = frozenOf(row).segments[segment]?.rule;
  const received = rule ? await receivedBy(db, subscriber, rule) : [];
  const corrects = correctsOf(row);
  const [latest] = received;
  if (corrects && latest) return correctionBecause({ title: latest.title, on: dayOf(latest.at) }, corrects.changes);
  const met = rule ? metChoices(rule, own, names) : [];
  const reasons = [
    ...(met.length > 0 ? [`选了或读过${met.join('和')}`] : []),
    ...(received.length > 0 ? [`收到过${received.map(({ title }) => `“${title}”`).join('和')}`] : []),
  ];
  return reasons.length > 0 ? `因为你${reasons.join('，')}，` : '因为你订阅了政策消息，';
}

const standingOf = (row: Pick<DeliveryRow, 'state' | 'channel' | 'reason'>): Standing => ({
  state: row.state === 'handed' ? 'waiting' : row.state,
  channel: row.channel,
  reason: row.reason as DeliveryReason | null,
});

export const countUnread = async ({ store }: Pick<PushDeps, 'store'>, subscriber: number): Promise<number> => {
  const { unread } = await store.read
    .selectFrom('push_deliveries')
    .select((of) => of.fn.countAll<number>().as('unread'))
    .where('subscriber', '=', subscriber)
    .where('state', '=', 'delivered')
    .where('opened_at', 'is', null)
    .executeTakeFirstOrThrow();
  return unread;
};

/** 收件箱: what was delivered, by whichever way, newest first. */
export async function inboxOf(deps: PushDeps, subscriber: number, cursor: string | undefined): Promise<Inbox> {
  const { store, tokens } = deps;
  const rows = await store.read
    .selectFrom('push_deliveries')
    .innerJoin('pushes', 'pushes.number', 'push_deliveries.push')
    .select([
      'pushes.id',
      'number',
      'spoken',
      'frozen',
      'about_kind',
      'about_id',
      'corrects',
      'segment',
      'channel',
      'at',
      'opened_at',
    ])
    .where('subscriber', '=', subscriber)
    .where('push_deliveries.state', '=', 'delivered')
    .$if(cursor !== undefined, (query) => query.where('number', '<', Number(cursor)))
    .orderBy('push', 'desc')
    .limit(PAGE + 1)
    .execute();
  const own = await ownTags(store.read, subscriber);
  const names = tagNames(await deps.directory());
  const asking = { db: store.read, subscriber, own, names };
  const shown = rows.slice(0, PAGE);
  const corrected = await correctedBy(
    deps,
    shown.map(({ number }) => number),
  );
  const items = await Promise.all(
    shown.map(async (row) => {
      const { title, text } = spokenOf(row);
      const link = await linkOf(deps, row);
      return {
        id: row.id,
        title,
        text,
        link,
        goneSentence: link ? null : '这条内容已经撤下，不再有效。',
        at: row.at,
        openedAt: row.opened_at,
        channel: row.channel ?? 'inbox',
        corrects: await correctsFor(deps, row, subscriber),
        correctedBy: corrected.get(row.number) ?? null,
        why: `${await becauseOf(row, row.segment, asking)}所以收到这条。`,
        token: tokens.tokenOf({ push: row.number, subscriber }),
      };
    }),
  );
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return { items, unread: await countUnread(deps, subscriber), nextCursor: last ? String(last.number) : null };
}

/** One person's standing in a push, with the words for it. @param row - undefined: no segment matched him */
async function tellStanding(deps: PushDeps, push: PushRow, row: DeliveryRow | undefined, subscriber: number) {
  const frozen = frozenOf(push);
  if (!row) {
    const standing: Standing = { state: 'not-matched', channel: null, reason: null };
    const words = frozen.segments.map((segment) => segment.words).join('，以及');
    const sentence =
      push.corrects === null
        ? standingSentence(standing, words)
        : `这条没有发给你：它是更正，只发给${words}，你没有收到过原来的消息。`;
    return { ...standing, sentence };
  }
  const own = await ownTags(deps.store.read, subscriber);
  const names = tagNames(await deps.directory());
  const because = await becauseOf(push, row.segment, { db: deps.store.read, subscriber, own, names });
  const standing = standingOf(row);
  return { ...standing, sentence: standingSentence(standing, because) };
}

const deliveryOf = (db: Store['read'], push: number, subscriber: number): Promise<DeliveryRow | undefined> =>
  db
    .selectFrom('push_deliveries')
    .selectAll()
    .where('push', '=', push)
    .where('subscriber', '=', subscriber)
    .executeTakeFirst();

/** 为什么收到、为什么没收到: every push of the last 90 days as it was for who asks. */
export async function ownPushes(deps: PushDeps, subscriber: number, cursor: string | undefined): Promise<OwnPushes> {
  const { store, clock } = deps;
  const rows = await store.read
    .selectFrom('pushes')
    .selectAll()
    .where('sending_since', '>=', new Date(clock.now().getTime() - LOOK_BACK_MS).toISOString())
    .$if(cursor !== undefined, (query) => query.where('number', '<', Number(cursor)))
    .orderBy('number', 'desc')
    .limit(PAGE + 1)
    .execute();
  const shown = rows.slice(0, PAGE);
  const items: OwnPushes['items'] = [];
  for (const push of shown) {
    const row = await deliveryOf(store.read, push.number, subscriber);
    const { reason: _, ...told } = await tellStanding(deps, push, row, subscriber);
    items.push({
      id: push.id,
      title: spokenOf(push).title,
      link: await linkOf(deps, push),
      at: row?.at ?? push.sending_since ?? '',
      ...told,
    });
  }
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return { items, nextCursor: last ? String(last.number) : null };
}

/** The same for staff who are asked: by the code alone, without a word about who it is. */
export async function whyByCode(deps: PushDeps, push: PushRow, code: string) {
  const person = await deps.store.read
    .selectFrom('subscribers')
    .select('number')
    .where('code', '=', code)
    .executeTakeFirst();
  if (!person || push.frozen === null) return undefined;
  const row = await deliveryOf(deps.store.read, push.number, person.number);
  const segment = row && frozenOf(push).segments[row.segment];
  return {
    ...(await tellStanding(deps, push, row, person.number)),
    segment: segment ? { id: segment.id, name: segment.name } : null,
    at: row?.at ?? null,
    openedAt: row?.opened_at ?? null,
  };
}

/** Whoever opened a message is a past reader of its topics, unless he does not want that to be used (个人信息保护法第二十四条). */
async function noteReading(
  deps: PushDeps,
  trx: Parameters<Parameters<Store['write']>[0]>[0],
  subscriber: number,
  push: number,
): Promise<void> {
  const person = await trx
    .selectFrom('subscribers')
    .select('uses_reading')
    .where('number', '=', subscriber)
    .executeTakeFirst();
  const row = await trx.selectFrom('pushes').select(['frozen', 'id']).where('number', '=', push).executeTakeFirst();
  if (person?.uses_reading !== 1 || !row) return;
  const tags = frozenOf(row).topics.map((id): AudienceTag => ({ kind: 'read', id }));
  for (const tag of await deps.tagNumbers(trx, tags))
    await trx
      .insertInto('subscriber_tags')
      .values({ tag, subscriber })
      .onConflict((conflict) => conflict.columns(['tag', 'subscriber']).doNothing())
      .execute();
}

/** What was done with a message. A token that means nothing changes nothing, and nobody is told. */
export async function noteEvent(deps: PushDeps, { token, kind }: PushEvent): Promise<void> {
  const delivery = deps.tokens.read(token);
  if (!delivery) return;
  const { push, subscriber } = delivery;
  await deps.store.write(async (trx) => {
    const at = deps.clock.now().toISOString();
    const row = await deliveryOf(trx, push, subscriber);
    if (!row || row.state === 'suppressed' || row.state === 'no-consent') return;
    const opened = row.opened_at === null ? { opened_at: at } : {};
    const change =
      kind === 'clear' || kind === 'unclear'
        ? { ...(row.verdict === kind ? {} : { verdict: kind, verdict_at: at }), ...opened }
        : { ...opened, ...(kind === 'clicked' && row.clicked_at === null ? { clicked_at: at } : {}) };
    if (Object.keys(change).length > 0)
      await trx
        .updateTable('push_deliveries')
        .set(change)
        .where('push', '=', push)
        .where('subscriber', '=', subscriber)
        .execute();
    if (row.opened_at === null) await noteReading(deps, trx, subscriber, push);
  });
}
