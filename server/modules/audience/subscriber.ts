import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { codeFrom, type AudienceTag } from '../../../domain/audience';
import { civilDateOf } from '../../../domain/calendar';
import { ok, refuse, type Result } from '../../../domain/result';
import { newId } from '../../platform/db/new-id';
import type { Store, Trx } from '../../platform/db/store';
import type { AudienceDeps } from './deps';
import type { SubscriberRow } from './tables';

/** How somebody is known: by WeChat, or by a secret of his device. */
export interface Identity {
  readonly hash: string;
  readonly openid: string | null;
}

export type WhoCode = 'audience.who' | 'audience.session-over';

interface Headers {
  readonly authorization?: string;
  readonly 'x-mingbai-subscriber'?: string;
}

/** Who asks, by the headers of the request. */
export async function whoAsks(
  { findWechatUser, keyedHash }: Pick<AudienceDeps, 'findWechatUser' | 'keyedHash'>,
  headers: Headers,
): Promise<Result<Identity, { readonly code: WhoCode }>> {
  const token = /^Bearer ([A-Za-z0-9_-]{20,128})$/.exec(headers.authorization ?? '')?.[1];
  if (token !== undefined) {
    const user = await findWechatUser(token);
    return user ? ok({ hash: user.openidHash, openid: user.openid }) : refuse({ code: 'audience.session-over' });
  }
  const secret = headers['x-mingbai-subscriber'];
  if (secret === undefined) return refuse({ code: 'audience.who' });
  return ok({ hash: keyedHash.hash('subscriber secret', secret), openid: null });
}

export const findSubscriber = (db: Store['read'], identityHash: string): Promise<SubscriberRow | undefined> =>
  db.selectFrom('subscribers').selectAll().where('identity_hash', '=', identityHash).executeTakeFirst();

/** Keeps a person on whom there is nothing yet. @throws Error on the unique hash, when another request was first */
export async function insertSubscriber(
  trx: Trx,
  { cipher }: Pick<AudienceDeps, 'cipher'>,
  { hash, openid }: Identity,
  now: Date,
): Promise<SubscriberRow> {
  const { value: number } = await trx
    .updateTable('counters')
    .set((row) => ({ value: row('value', '+', 1) }))
    .where('id', '=', 'subscriber')
    .returning('value')
    .executeTakeFirstOrThrow();
  const id = newId(now);
  const at = now.toISOString();
  const row: SubscriberRow = {
    number,
    id,
    identity_hash: hash,
    kind: openid === null ? 'device' : 'wechat',
    openid_sealed: openid === null ? null : cipher.seal(openid, { table: 'subscribers', column: 'openid_sealed', id }),
    code: codeFrom(randomBytes(10)),
    frequency: 'each',
    paused: 0,
    uses_reading: 1,
    notice_version: null,
    created_at: at,
    changed_at: at,
    seen_on: civilDateOf(now),
  };
  await trx.insertInto('subscribers').values(row).execute();
  return row;
}

/** That somebody was here today: whoever stays away for long is deleted. */
export async function noteVisit(store: Store, subscriber: SubscriberRow, now: Date): Promise<void> {
  const today = civilDateOf(now);
  if (subscriber.seen_on === today) return;
  await store.write((trx) =>
    trx.updateTable('subscribers').set({ seen_on: today }).where('number', '=', subscriber.number).execute(),
  );
}

/** Numbers of tags, made where there are none yet. There are a few dozen, so two who need the same wait for each other. */
export async function tagNumbers(trx: Trx, tags: readonly AudienceTag[]): Promise<number[]> {
  const numbers: number[] = [];
  for (const { kind, id } of tags) {
    const find = () =>
      trx
        .selectFrom('audience_tags')
        .select('number')
        .where('kind', '=', kind)
        .where('tag', '=', id)
        .executeTakeFirst();
    let found = await find();
    if (!found) {
      const { value } = await trx
        .updateTable('counters')
        .set((row) => ({ value: row('value', '+', 1) }))
        .where('id', '=', 'audience-tag')
        .returning('value')
        .executeTakeFirstOrThrow();
      await trx
        .insertInto('audience_tags')
        .values({ number: value, kind, tag: id })
        .onConflict((conflict) => conflict.columns(['kind', 'tag']).doNothing())
        .execute();
      found = await find();
    }
    if (!found) throw new Error(`The tag ${kind}/${id} could not be kept.`);
    numbers.push(found.number);
  }
  return numbers;
}

/** What a person chose, and read of. */
export const tagsOf = async (db: Store['read'], subscriber: number): Promise<AudienceTag[]> =>
  (
    await db
      .selectFrom('subscriber_tags')
      .innerJoin('audience_tags', 'audience_tags.number', 'subscriber_tags.tag')
      .select(['kind', sql<string>`audience_tags.tag`.as('id')])
      .where('subscriber', '=', subscriber)
      .orderBy('audience_tags.number')
      .execute()
  ).map(({ kind, id }) => ({ kind, id }));
