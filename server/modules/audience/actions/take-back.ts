import { addDays, civilDateOf } from '../../../../domain/calendar';
import { KEPT_MONTHS } from '../../../../domain/audience';
import type { Trx } from '../../../platform/db/store';
import type { AudienceDeps } from '../deps';
import { findSubscriber, type Identity } from '../subscriber';

/** 撤回同意: nothing is sent any more, also not what waits already. The choices stay. @source 个人信息保护法第十五条 */
export const revokeConsent = (deps: AudienceDeps, identity: Identity, token: string | undefined): Promise<boolean> =>
  deps.store.write(async (trx) => {
    const now = deps.clock.now();
    const found = await findSubscriber(trx, identity.hash);
    if (!found) return false;
    await deps.store.lockRow(trx, 'subscribers', found.id);
    if (token !== undefined) await deps.deliveries.countUnsubscribed(trx, found.number, token, now);
    await deps.deliveries.withhold(trx, found.number, now);
    await trx
      .updateTable('audience_consents')
      .set({ revoked_at: now.toISOString() })
      .where('subscriber', '=', found.number)
      .where('revoked_at', 'is', null)
      .execute();
    await trx.updateTable('subscribers').set({ notice_version: null }).where('number', '=', found.number).execute();
    return true;
  });

const forgetRow = async (trx: Trx, deps: AudienceDeps, subscriber: { id: string; number: number }): Promise<void> => {
  await deps.store.lockRow(trx, 'subscribers', subscriber.id);
  await deps.deliveries.forget(trx, subscriber.number);
  for (const table of [
    'subscriber_tags',
    'audience_consents',
    'wechat_stock_ledger',
    'wechat_stocks',
    'web_push_endpoints',
  ] as const)
    await trx.deleteFrom(table).where('subscriber', '=', subscriber.number).execute();
  await trx.deleteFrom('subscribers').where('number', '=', subscriber.number).execute();
};

/** 删除: all that is known of a person goes; of past pushes only counts stay. @source 个人信息保护法第四十七条 */
export const forgetPerson = (deps: AudienceDeps, identity: Identity): Promise<boolean> =>
  deps.store.write(async (trx) => {
    const found = await findSubscriber(trx, identity.hash);
    if (found) await forgetRow(trx, deps, found);
    return found !== undefined;
  });

const TOLD_DAYS = 7;
const AT_ONCE = 200;

/** Deletes who has not been here for long, and keys that nobody sends again. @source 个人信息保护法第十九条、第四十七条 */
export async function forgetIdle(deps: AudienceDeps): Promise<void> {
  const now = deps.clock.now();
  const before = addDays(civilDateOf(now), -Math.round(KEPT_MONTHS * 30.44));
  for (;;) {
    const idle = await deps.store.read
      .selectFrom('subscribers')
      .select(['id', 'number'])
      .where('seen_on', '<', before)
      .limit(AT_ONCE)
      .execute();
    for (const each of idle) await deps.store.write((trx) => forgetRow(trx, deps, each));
    if (idle.length < AT_ONCE) break;
  }
  const told = new Date(now.getTime() - TOLD_DAYS * 86_400_000).toISOString();
  await deps.store.write((trx) => trx.deleteFrom('audience_told').where('at', '<', told).execute());
}
