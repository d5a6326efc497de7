import { sql } from 'kysely';
import type { Channel } from '../../../../domain/push';
import type { SendingDeps } from '../deps';
import type { PushRow } from '../tables';
import { beginDue, enterEverybody } from './begin';
import { claim, settleUnknown } from './claim';
import { claimDigests, enterInboxDigests } from './digest';
import { finish } from './finish';
import { createLease, type Lease } from './lease';
import { createPump, type Claiming, type Pump } from './pump';
import { stopIfWithdrawn } from './withdrawn';

const DISTURBING = ['wechat', 'web-push'] as const;

export interface Sender {
  /** Does what is due, and ends when nothing is. Two processes never do it at the same time. */
  readonly run: () => Promise<void>;
  /** Ends the run under way after the batch in hand. */
  stop(): Promise<void>;
}

/** In the order of their numbers, so that a batch under way is not asked for twice. */
const onward = (deps: SendingDeps, push: PushRow, channel: Channel): Claiming => {
  let after = 0;
  return async (limit) => {
    if (await stopIfWithdrawn(deps, push)) return { claimed: [], more: false };
    const { claimed, last } = await claim(deps, { push, channel, after, limit });
    after = Math.max(after, last ?? after);
    return { claimed, more: last !== undefined };
  };
};

const sending = ({ store }: SendingDeps): Promise<PushRow[]> =>
  store.read.selectFrom('pushes').selectAll().where('state', '=', 'sending').orderBy('number').execute();

const stopWithdrawn = async (deps: SendingDeps): Promise<void> => {
  for (const push of await sending(deps)) await stopIfWithdrawn(deps, push);
};

async function once(deps: SendingDeps, { mayGoOn }: Lease, pump: Pump): Promise<void> {
  await settleUnknown(deps);
  await beginDue(deps);
  await stopWithdrawn(deps);
  for (const push of await sending(deps))
    await enterEverybody(deps, push, async () => (await mayGoOn()) && !(await stopIfWithdrawn(deps, push)));
  for (const push of await sending(deps))
    for (const channel of DISTURBING) await pump(channel, onward(deps, push, channel));
  await stopWithdrawn(deps);
  await enterInboxDigests(deps);
  for (const channel of DISTURBING)
    await pump(channel, async (limit) => {
      await stopWithdrawn(deps);
      return claimDigests(deps, channel, limit);
    });
  for (const push of await sending(deps)) await finish(deps, push.id);
}

/** Whether anything is under way at all: else a quiet city would write a lease each second. */
async function isNeeded({ store: { read } }: SendingDeps): Promise<boolean> {
  const push = await read
    .selectFrom('pushes')
    .select('id')
    .where('state', 'in', ['approved', 'scheduled', 'sending'])
    .limit(1)
    .executeTakeFirst();
  if (push !== undefined) return true;
  const handed = read
    .selectFrom('push_deliveries')
    .select('push')
    .where(sql<boolean>`state = 'handed'`)
    .limit(1);
  return (await handed.executeTakeFirst()) !== undefined;
}

export function createSender(deps: SendingDeps, onFault: (cause: unknown) => void): Sender {
  const lease = createLease(deps);
  const pump = createPump(deps, lease.mayGoOn, onFault);
  const run = async (): Promise<void> => {
    if (!(await isNeeded(deps)) || !(await lease.mayGoOn())) return;
    try {
      await once(deps, lease, pump);
    } finally {
      await lease.letGo();
    }
  };
  let under: Promise<void> | undefined;
  return {
    run() {
      under ??= run().finally(() => {
        under = undefined;
      });
      return under;
    },
    async stop() {
      lease.stop();
      await under?.catch(() => undefined);
    },
  };
}
