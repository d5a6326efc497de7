import { createSender } from '../server/modules/push/sending/sender';
import { createTokens } from '../server/modules/push/tokens';
import { stocks } from '../server/modules/audience/stock';
import { openStore } from '../server/platform/db/open-store';
import type { StoreConfig } from '../server/platform/db/store';
import { createWechatClient } from '../server/platform/wechat/client';
import { APPID, cipherOf, keyedHashOf, SECRET } from './push-ground';

/** Sends what is under way, in a process of its own that may be killed. Arguments: the store, WeChat's address, the hour to take it for. */
const [config = '', api = '', at = ''] = process.argv.slice(2);

async function main(): Promise<void> {
  const began = performance.now();
  const clock = { now: () => new Date(Date.parse(at) + (performance.now() - began)) };
  const store = await openStore(JSON.parse(config) as StoreConfig, clock);
  const wechat = createWechatClient({ appId: APPID, secret: SECRET, api, clock, timeoutMs: 30_000 });
  const deps = {
    store,
    clock,
    wechat,
    stocks,
    cipher: cipherOf(),
    tokens: createTokens(keyedHashOf()),
    webPush: undefined,
    findPage: () => Promise.resolve({ title: '门诊共济', edition: 1, topics: [] }),
    noticeVersion: 1,
    weeklyCap: 3,
    perSecond: 100_000,
  };
  const sender = createSender(deps, (cause) => process.stderr.write(`${String(cause)}\n`));
  // A lease that a killed process left is waited for, as in life.
  const beat = async (): Promise<void> => {
    await sender.run();
    const open = await store.read.selectFrom('pushes').select('id').where('state', '=', 'sending').executeTakeFirst();
    if (open) setTimeout(() => void beat(), 100);
    else process.exit(0);
  };
  process.send?.('ready');
  await beat();
}
main().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? (cause.stack ?? '') : String(cause)}\n`);
  process.exit(2);
});
