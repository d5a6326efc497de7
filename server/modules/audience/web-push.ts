import type { WebPushSubscription } from '../../../contract/audience';
import { ok, refuse, type Result } from '../../../domain/result';
import type { AudienceDeps } from './deps';
import type { SubscriberRow } from './tables';

const MOST_BROWSERS = 5;

/** Only the hosts of push services that are configured: the server posts to that address. */
const hostOf = (endpoint: string, hosts: readonly string[]): string | undefined => {
  if (!URL.canParse(endpoint)) return undefined;
  const { host, protocol, hostname, username, password } = new URL(endpoint);
  const isKnown = hosts.some((each) => host === each || (each.startsWith('.') && host.endsWith(each)));
  const isSafe = protocol === 'https:' || hostname === '127.0.0.1';
  return isKnown && isSafe && username === '' && password === '' ? host : undefined;
};

/** Keeps a browser; the endpoint names a device, so it is sealed. */
export async function keepBrowser(
  { store, clock, cipher, keyedHash, webPush }: AudienceDeps,
  subscriber: SubscriberRow,
  { endpoint, keys }: WebPushSubscription,
): Promise<Result<true, { readonly code: 'audience.web-push-host'; readonly field: 'endpoint' }>> {
  const host = hostOf(endpoint, webPush?.hosts ?? []);
  if (host === undefined) return refuse({ code: 'audience.web-push-host', field: 'endpoint' });
  const id = keyedHash.hash('web push endpoint', endpoint);
  const place = { table: 'web_push_endpoints', column: 'subscription_sealed', id };
  const created_at = clock.now().toISOString();
  const row = {
    id,
    subscriber: subscriber.number,
    host,
    subscription_sealed: cipher.seal(JSON.stringify({ endpoint, keys }), place),
    created_at,
  };
  await store.write(async (trx) => {
    await store.lockRow(trx, 'subscribers', subscriber.id);
    await trx.deleteFrom('web_push_endpoints').where('id', '=', id).execute();
    const kept = await trx
      .selectFrom('web_push_endpoints')
      .select('id')
      .where('subscriber', '=', subscriber.number)
      .orderBy('created_at', 'desc')
      .execute();
    const tooMany = kept.slice(MOST_BROWSERS - 1).map((each) => each.id);
    if (tooMany.length > 0) await trx.deleteFrom('web_push_endpoints').where('id', 'in', tooMany).execute();
    await trx.insertInto('web_push_endpoints').values(row).execute();
  });
  return ok(true);
}

export const forgetBrowser = (deps: AudienceDeps, subscriber: SubscriberRow, endpoint: string): Promise<unknown> =>
  deps.store.write((trx) =>
    trx
      .deleteFrom('web_push_endpoints')
      .where('id', '=', deps.keyedHash.hash('web push endpoint', endpoint))
      .where('subscriber', '=', subscriber.number)
      .execute(),
  );
