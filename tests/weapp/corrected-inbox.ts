import type { PushPlan, PushView } from '../../contract/push';
import type { Segment } from '../../contract/segment';
import { createWechatDouble, type WechatDouble } from '../doubles/wechat/server';
import { testClock } from '../server/foi/resident-app';
import { untilCompared } from '../server/lineage/until-compared';
import { BODY, CHOICE } from '../server/push/corrected-policy';
import { explainer, policy } from '../server/small-city';
import { signIn, type StaffHeaders } from '../server/staff/signed-in';
import { startWorkbench, type Workbench } from '../staff/harness/workbench';

const APPID = 'wx0000000000000001';
const SECRET = '0123456789abcdef0123456789abcdef';
const FROM = '2026-11-24T10:00:00+08:00';
export const TOLD = '补贴每月一百元';
export const CORRECTION = '更正：补贴涨到每月两百元';

export interface CorrectedInbox {
  readonly workbench: Workbench;
  /** As the resident to whom both went. */
  readonly loginCode: () => string;
  readonly stop: () => Promise<void>;
}

/** A server on which a resident of WeChat was sent a message, whose clause was changed then, and its correction. */
export async function correctedInbox(): Promise<CorrectedInbox> {
  const wechat: WechatDouble = createWechatDouble({ appid: APPID, secret: SECRET, clock: testClock(FROM) });
  const api = await wechat.listen();
  const env = { WECHAT_API: api, WECHAT_APPID: APPID, WECHAT_SECRET: SECRET };
  const workbench = await startWorkbench({ from: FROM, env: () => Promise.resolve(env) });
  const loginCode = () => wechat.loginCode('resident');
  await workbench.publish('policies', policy('banfa', { body: BODY }));
  await workbench.publish('explainers', explainer('tujie', 'banfa', 'art-2'));
  await untilCompared(workbench.store);
  await sendsBoth(workbench, loginCode());
  return {
    workbench,
    loginCode,
    async stop() {
      await workbench.stop();
      await wechat.close();
    },
  };
}

async function sendsBoth(workbench: Workbench, code: string): Promise<void> {
  const { app, clock, publish, store } = workbench;
  let keys = 0;
  const ask = async <T>(method: 'GET' | 'POST' | 'PUT', url: string, headers: object, body?: object): Promise<T> => {
    keys += 1;
    const key = `a-key-of-this-ground-${String(keys).padStart(8, '0')}`;
    const payload = body === undefined ? {} : { payload: body };
    const answer = await app.inject({ method, url, headers: { ...headers, 'idempotency-key': key }, ...payload });
    if (answer.statusCode >= 300) throw new Error(`${url}: ${String(answer.statusCode)} ${answer.body}`);
    return answer.json<T>();
  };
  const pathOf = ({ id }: PushView, more = '') => `/api/staff/push/pushes/${id}${more}`;
  const officer = await signIn(workbench, 'push-officer');
  const publisher = await signIn(workbench, 'publisher');
  const goesOut = async (push: PushView, by: StaffHeaders): Promise<void> => {
    const { hash: planHash } = await ask<PushPlan>('POST', pathOf(push, '/plan'), by);
    const { version } = await ask<PushView>('POST', pathOf(push, '/submission'), by, {
      version: push.version,
      planHash,
    });
    await ask('POST', pathOf(push, '/approval'), publisher, { version, planHash });
    for (let tries = 0; tries < 150; tries += 1) {
      if ((await ask<PushView>('GET', pathOf(push), by)).state === 'sent') return;
      await new Promise((done) => setTimeout(done, 200));
    }
    throw new Error('it was not sent');
  };
  const words = { channels: ['inbox'], template: null, startsAt: null };

  const { token } = await ask<{ token: string }>('POST', '/api/session', {}, { code });
  await ask('PUT', '/api/audience/me', { authorization: `Bearer ${token}` }, CHOICE);
  const rule = { conditions: [{ mode: 'any', tags: [{ kind: 'topic', id: 'yiliao' }] }] };
  const segment = await ask<Segment>('POST', '/api/staff/push/segments', officer, { name: '医保', rule });
  const about = { kind: 'explainers', id: 'tujie' };
  const begun = await ask<PushView>('POST', '/api/staff/push/pushes', officer, { about });
  const first = await ask<PushView>('PUT', pathOf(begun), officer, {
    ...words,
    version: begun.version,
    title: TOLD,
    text: '每月一百元，打到社保卡里。',
    segments: [segment.id],
  });
  await goesOut(first, officer);

  clock.set(new Date(clock.now().getTime() + 60_000).toISOString());
  await publish('policies', policy('banfa', { body: BODY.replace('一百元', '两百元') }));
  await untilCompared(store);
  const draft = await ask<PushView>('POST', pathOf(first, '/correction'), officer);
  const correction = await ask<PushView>('PUT', pathOf(draft), officer, {
    ...words,
    version: draft.version,
    title: CORRECTION,
    text: '补贴涨到每月两百元，请以现在的规定为准。',
    segments: [],
  });
  await goesOut(correction, officer);
}
