import type { Inbox } from '../../../contract/audience-inbox';
import type { PushPlan, PushView } from '../../../contract/push';
import type { PushChange, PushChanges } from '../../../contract/push-correction';
import type { Segment } from '../../../contract/segment';
import type { StaffTask, StaffTaskList } from '../../../contract/staff-task';
import { createWechatDouble, type WechatDouble } from '../../doubles/wechat/server';
import type { Engine } from '../foi/engines';
import { testClock } from '../foi/resident-app';
import { untilCompared } from '../lineage/until-compared';
import { NOW, runCity, type RunningCity } from '../running-city';
import { explainer, policy, withDirectory } from '../small-city';
import { signIn, type StaffHeaders } from '../staff/signed-in';
import { BODY, CHOICE } from './corrected-policy';

export const SEND = '/cgi-bin/message/subscribe/send';

const appid = 'wx1234567890abcdef';
const secret = 'the-secret-of-the-mini-program';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export const key = (name: string) => ({
  'idempotency-key': `a-key-of-this-test-${Buffer.from(name).toString('hex')}`,
});
export const pathOf = ({ id }: Pick<PushView, 'id'>, more = '') => `/api/staff/push/pushes/${id}${more}`;

/** A city with a policy, an explainer of its second clause, and an office that pushes; each request goes over HTTP. */
export class CorrectionCity {
  readonly people: Record<string, Record<string, string>> = {};

  readonly city: RunningCity;
  readonly wechat: WechatDouble;
  readonly template: string;
  readonly officer: StaffHeaders;
  readonly publisher: StaffHeaders;

  private constructor(given: Pick<CorrectionCity, 'city' | 'wechat' | 'template' | 'officer' | 'publisher'>) {
    this.city = given.city;
    this.wechat = given.wechat;
    this.template = given.template;
    this.officer = given.officer;
    this.publisher = given.publisher;
  }

  static async open(engine: Engine): Promise<CorrectionCity> {
    const wechat = createWechatDouble({ appid, secret, clock: testClock(NOW) });
    const template = wechat.template('政策信息通知', '政策名称:{{thing1.DATA}}\n发布时间:{{date2.DATA}}\n');
    // The first message of the week is the last, but for corrections.
    const limit = { PUSH_WEEKLY_CAP: '1' };
    const env = { WECHAT_APPID: appid, WECHAT_SECRET: secret, WECHAT_API: await wechat.listen(), ...limit };
    const city = await withDirectory(await runCity({ engine, env }));
    await city.publish('policies', policy('banfa', { body: BODY }));
    await city.publish('explainers', explainer('tujie', 'banfa', 'art-2'));
    const officer = await signIn(city, 'push-officer');
    const publisher = await signIn(city, 'publisher');
    const made = new CorrectionCity({ city, wechat, template, officer, publisher });
    await made.ask('GET', '/api/staff/push/options', officer);
    return made;
  }

  call(method: Method, url: string, headers: object, body?: object) {
    return this.city.app.inject({
      method,
      url,
      headers: { ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
  }

  async ask<T>(...asked: Parameters<CorrectionCity['call']>): Promise<T> {
    const answer = await this.call(...asked);
    if (answer.statusCode >= 300) throw new Error(`${asked[1]}: ${String(answer.statusCode)} ${answer.body}`);
    return answer.body === '' ? (undefined as T) : answer.json<T>();
  }

  async refused(...asked: Parameters<CorrectionCity['call']>): Promise<string> {
    return (await this.call(...asked)).json<{ code: string }>().code;
  }

  seen(push: Pick<PushView, 'id'>): Promise<PushView> {
    return this.ask<PushView>('GET', pathOf(push), this.officer);
  }

  inbox(name: string): Promise<Inbox> {
    return this.ask<Inbox>('GET', '/api/audience/me/inbox', this.people[name] ?? {});
  }

  async changes(): Promise<PushChange[]> {
    return (await this.ask<PushChanges>('GET', '/api/staff/push/changes', this.officer)).items;
  }

  async tasks(): Promise<StaffTask[]> {
    const { tasks } = await this.ask<StaffTaskList>('GET', '/api/staff/tasks', this.officer);
    return tasks.filter(({ kind }) => kind === 'push-change');
  }

  later(ms: number): void {
    const { clock } = this.city;
    clock.set(new Date(clock.now().getTime() + ms).toISOString());
  }

  /** How many messages somebody got by WeChat. */
  got(name: string): number {
    return this.wechat.got.get(`${this.wechat.openidOf(name)} ${this.template}`) ?? 0;
  }

  async subscribes(name: string, consents: number): Promise<void> {
    const login = { code: this.wechat.loginCode(name) };
    const { token } = await this.ask<{ token: string }>('POST', '/api/session', {}, login);
    const headers = { authorization: `Bearer ${token}` };
    this.people[name] = headers;
    await this.ask('PUT', '/api/audience/me', headers, CHOICE);
    for (let time = 0; time < consents; time += 1) {
      this.wechat.consent(name, this.template);
      const results = [{ templateId: this.template, result: 'accept' }];
      const url = '/api/audience/me/wechat-consents';
      await this.ask('POST', url, { ...headers, ...key(name + String(time)) }, { results });
    }
  }

  /** A push of the explainer to whoever follows its topic, by WeChat alone; sent to its end. */
  async pushes(): Promise<{ readonly push: PushView; readonly segment: Segment }> {
    const rule = { conditions: [{ mode: 'any', tags: [{ kind: 'topic', id: 'yiliao' }] }] };
    const named = { name: '医保', rule };
    const segment = await this.ask<Segment>(
      'POST',
      '/api/staff/push/segments',
      { ...this.officer, ...key('s') },
      named,
    );
    const about = { kind: 'explainers', id: 'tujie' };
    const begun = { ...this.officer, ...key('p') };
    const { id, version } = await this.ask<PushView>('POST', '/api/staff/push/pushes', begun, { about });
    const push = await this.ask<PushView>('PUT', pathOf({ id }), this.officer, {
      version,
      title: '补贴每月一百元',
      text: '每月一百元。',
      segments: [segment.id],
      channels: ['wechat'],
      template: { templateId: this.template, fields: { thing1: '补贴办法', date2: '2026年3月1日' } },
      startsAt: null,
    });
    return { push: await this.goesOut(push), segment };
  }

  /** Planned, submitted and approved by two people. */
  async isApproved(push: PushView): Promise<void> {
    const { officer, publisher } = this;
    const { hash } = await this.ask<PushPlan>('POST', pathOf(push, '/plan'), officer);
    const given = { version: push.version, planHash: hash };
    const submitted = await this.ask<PushView>('POST', pathOf(push, '/submission'), officer, given);
    const own = { version: submitted.version, planHash: hash };
    expect(await this.refused('POST', pathOf(push, '/approval'), officer, own)).toBe('staff.not-allowed');
    await this.ask('POST', pathOf(push, '/approval'), publisher, own);
  }

  async goesOut(push: PushView): Promise<PushView> {
    await this.isApproved(push);
    return this.until(push, ({ state }) => state === 'sent');
  }

  /** Looks at a push until it is so. */
  async until(push: Pick<PushView, 'id'>, holds: (view: PushView) => boolean): Promise<PushView> {
    for (let tries = 0; tries < 150; tries += 1) {
      const view = await this.seen(push);
      if (holds(view)) return view;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`it did not come to that: ${JSON.stringify(await this.seen(push))}`);
  }

  /** The policy is published with another text, and what cites it is compared. */
  async amended(body: string): Promise<void> {
    this.later(60_000);
    await this.city.publish('policies', policy('banfa', { body }));
    await untilCompared(this.city.store);
    await this.city.published.refresh();
  }

  async stop(): Promise<void> {
    await this.city.stop();
    await this.wechat.close();
  }
}
