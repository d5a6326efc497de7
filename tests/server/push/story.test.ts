import type { AudienceView } from '../../../contract/audience';
import type { Inbox, OwnPushes } from '../../../contract/audience-inbox';
import type { PushPlan, PushView } from '../../../contract/push';
import type { PushResults, PushWhy } from '../../../contract/push-results';
import type { Segment, SegmentCount } from '../../../contract/segment';
import { NOTICE_VERSION } from '../../../domain/audience';
import { createWechatDouble, type WechatDouble } from '../../doubles/wechat/server';
import { onEachEngine } from '../foi/engines';
import { testClock } from '../foi/resident-app';
import { NOW, runCity, type RunningCity } from '../running-city';
import { signIn, type StaffHeaders } from '../staff/signed-in';

const appid = 'wx1234567890abcdef';
const secret = 'the-secret-of-the-mini-program';
const PAGE = { kind: 'explainers', id: 'menzhen-gongji-tujie' };
const choice = {
  topics: ['yiliao'],
  areas: ['linxi'],
  situations: ['insured'],
  frequency: 'each',
  paused: false,
  usesReading: true,
  consent: { noticeVersion: NOTICE_VERSION },
};

onEachEngine((engine) => {
  describe('a push from a published page', () => {
    let city: RunningCity;
    let wechat: WechatDouble;
    let template: string;
    let officer: StaffHeaders;
    let publisher: StaffHeaders;
    let segment: Segment;
    let push: PushView;
    let plan: PushPlan;
    const people: Record<string, Record<string, string>> = {};

    const ask = async <T>(
      method: 'GET' | 'POST' | 'PUT' | 'DELETE',
      url: string,
      headers: object,
      body?: object,
    ): Promise<T> => {
      const payload = body === undefined ? {} : { payload: body };
      const answer = await city.app.inject({ method, url, headers: { ...headers }, ...payload });
      if (answer.statusCode >= 300) throw new Error(`${url}: ${String(answer.statusCode)} ${answer.body}`);
      return answer.statusCode === 204 || answer.body === '' ? (undefined as T) : answer.json<T>();
    };
    const refused = async (
      method: 'POST' | 'PUT' | 'GET',
      url: string,
      headers: object,
      body?: object,
    ): Promise<string> => {
      const payload = body === undefined ? {} : { payload: body };
      const answer = await city.app.inject({ method, url, headers: { ...headers }, ...payload });
      return answer.json<{ code: string }>().code;
    };
    const key = (name: string) => ({ 'idempotency-key': `a-key-of-this-test-${Buffer.from(name).toString('hex')}` });
    const byWechat = async (name: string): Promise<void> => {
      const { token } = await ask<{ token: string }>('POST', '/api/session', {}, { code: wechat.loginCode(name) });
      people[name] = { authorization: `Bearer ${token}` };
    };
    const accept = (name: string, more = '1') =>
      ask<AudienceView>(
        'POST',
        '/api/audience/me/wechat-consents',
        { ...people[name], ...key(name + more) },
        { results: [{ templateId: template, result: 'accept' }] },
      );
    const sent = async (): Promise<PushView> => {
      for (let tries = 0; tries < 100; tries += 1) {
        const view = await ask<PushView>('GET', `/api/staff/push/pushes/${push.id}`, officer);
        if (view.state === 'sent') return view;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      throw new Error('it was not sent');
    };

    /** The page to which the message of this person leads; messages go out side by side, in no order. */
    const linkTo = (name: string): string =>
      String(wechat.sent.find(({ touser }) => touser === wechat.openidOf(name))?.['page']);

    beforeAll(async () => {
      wechat = createWechatDouble({ appid, secret, clock: testClock(NOW) });
      template = wechat.template('政策信息通知', '政策名称:{{thing1.DATA}}\n发布时间:{{date2.DATA}}\n');
      const env = { WECHAT_APPID: appid, WECHAT_SECRET: secret, WECHAT_API: await wechat.listen() };
      city = await runCity({ engine, city: true, env });
      officer = await signIn(city, 'push-officer');
      publisher = await signIn(city, 'publisher');
      await ask('GET', '/api/staff/push/options', officer);
    }, 60_000);
    afterAll(async () => {
      await city.stop();
      await wechat.close();
    });

    it('lets residents choose, by WeChat or by a secret of the device (个人信息保护法第十四条)', async () => {
      for (const name of ['有同意', '没同意', '退订', '删除']) {
        await byWechat(name);
        await ask('PUT', '/api/audience/me', people[name] ?? {}, choice);
      }
      people['设备'] = { 'x-mingbai-subscriber': 'a-secret-that-this-device-made-0001' };
      const view = await ask<AudienceView>('PUT', '/api/audience/me', people['设备'], choice);
      expect(view).toMatchObject({ topics: ['yiliao'], channels: { wechat: null }, consent: { isCurrent: true } });
      expect(view.meaning[0]).toContain('医疗医保');
      for (const name of ['有同意', '退订', '删除']) {
        wechat.consent(name, template);
        expect((await accept(name)).channels.wechat).toMatchObject([{ left: 1 }]);
        expect((await accept(name)).channels.wechat).toMatchObject([{ left: 1 }]);
      }
    });

    it('refuses to keep anything without consent to the present notice, or without a choice', async () => {
      const who = { 'x-mingbai-subscriber': 'a-secret-that-this-device-made-0002' };
      const put = (change: object) => refused('PUT', '/api/audience/me', who, { ...choice, ...change });
      expect(await put({ consent: { noticeVersion: 99 } })).toBe('audience.consent-required');
      expect(await put({ topics: [], areas: [], situations: [] })).toBe('audience.nothing-chosen');
      expect(await put({ situations: ['disabled'] })).toBe('audience.sensitive-consent');
      expect(await refused('GET', '/api/audience/me', who)).toBe('audience.none');
      expect(await refused('GET', '/api/audience/me', {})).toBe('audience.who');
    });

    it('counts a segment live, and gives no sample of a small one', async () => {
      const rule = { conditions: [{ mode: 'any', tags: [{ kind: 'topic', id: 'yiliao' }] }] };
      const counted = await ask<SegmentCount>('POST', '/api/staff/push/segments/count', officer, { rule });
      expect(counted).toMatchObject({ people: 5, of: 5, isSmall: true, sample: [], words: '选了“医疗医保”的人' });
      segment = await ask<Segment>(
        'POST',
        '/api/staff/push/segments',
        { ...officer, ...key('segment') },
        { name: '关心医保的人', rule },
      );
    });

    it('plans who gets it by which way, person by person', async () => {
      push = await ask<PushView>('POST', '/api/staff/push/pushes', { ...officer, ...key('push') }, { about: PAGE });
      const path = `/api/staff/push/pushes/${push.id}`;
      const spoken = {
        title: push.title,
        text: '门诊看病，个人账户可以给家人用。',
        segments: [segment.id],
        channels: ['wechat', 'inbox'],
        template: {
          templateId: template,
          fields: { thing1: '这个名称实在太长了，超过了二十个字的限制啊', date2: '2026年11月22日' },
        },
        startsAt: null,
      };
      push = await ask<PushView>('PUT', path, officer, { version: push.version, ...spoken });
      expect(await refused('POST', `${path}/plan`, officer)).toBe('push.field-thing');
      spoken.template.fields.thing1 = '门诊共济办法';
      push = await ask<PushView>('PUT', path, officer, { version: push.version, ...spoken });
      plan = await ask<PushPlan>('POST', `${path}/plan`, officer);
      expect(plan).toMatchObject({
        matched: 5,
        channels: [
          { channel: 'wechat', people: 3 },
          {
            channel: 'inbox',
            people: 2,
            because: expect.arrayContaining([{ reason: 'no-wechat', people: 1, sentence: expect.any(String) }]),
          },
        ],
        cannot: [],
      });
    });

    it('is approved by a second person, only as it was planned, and once by 32 who approve at once', async () => {
      const path = `/api/staff/push/pushes/${push.id}`;
      const { version } = push;
      expect(await refused('POST', `${path}/submission`, officer, { version, planHash: 'x' })).toBe(
        'push.plan-changed',
      );
      push = await ask<PushView>('POST', `${path}/submission`, officer, { version, planHash: plan.hash });
      expect(push.acts).not.toContain('approve');
      expect(
        await refused('PUT', path, officer, {
          version: push.version,
          title: '',
          text: '',
          segments: [],
          channels: [],
          template: null,
          startsAt: null,
        }),
      ).toBe('push.not-draft');
      await ask('POST', '/api/audience/me/revocation', people['退订'] ?? {}, {});
      const others = [publisher, await signIn(city, 'publisher')];
      const approved = await Promise.all(
        Array.from({ length: 32 }, (_, at) =>
          city.app.inject({
            method: 'POST',
            url: `${path}/approval`,
            headers: { ...others[at % 2] },
            payload: { version: push.version, planHash: plan.hash },
          }),
        ),
      );
      const answers = approved.map((answer) => answer.json<PushView & { code: string }>());
      expect(answers.filter(({ state }) => state === 'approved')).toHaveLength(1);
      expect(answers.filter(({ code }) => code === 'push.changed')).toHaveLength(31);
      push = answers.find(({ state }) => state === 'approved') ?? push;
    });

    it('accounts for every person once it is sent', async () => {
      const { sums } = await sent();
      expect(sums).toEqual({ matched: 5, delivered: 4, noConsent: 0, failed: 0, suppressed: 1, open: 0 });
      expect([...wechat.got.entries()].sort()).toEqual(
        ['有同意', '删除'].map((name) => [`${wechat.openidOf(name)} ${template}`, 1]).sort(),
      );
      for (const action of ['push.approve', 'push.begin', 'push.sent']) {
        const told = city.store.read.selectFrom('audit_log').select('subject').where('action', '=', action);
        expect(await told.execute()).toEqual([{ subject: `push/${push.id}` }]);
      }
    });

    it('tells each why he got it or did not (个人信息保护法第二十四条)', async () => {
      const inbox = await ask<Inbox>('GET', '/api/audience/me/inbox', people['设备'] ?? {});
      expect(inbox).toMatchObject({
        unread: 1,
        items: [{ link: PAGE, channel: 'inbox', why: expect.stringContaining('“医疗医保”') }],
      });
      const own = await ask<OwnPushes>('GET', '/api/audience/me/pushes', people['退订'] ?? {});
      expect(own.items).toMatchObject([{ state: 'suppressed', sentence: expect.stringContaining('撤回了同意') }]);
      const { code } = await ask<AudienceView>('GET', '/api/audience/me', people['有同意'] ?? {});
      const asked = { code: code.toLowerCase() };
      const why = await ask<PushWhy>('POST', `/api/staff/push/pushes/${push.id}/why`, officer, asked);
      expect(why).toMatchObject({ state: 'delivered', channel: 'wechat', segment: { name: '关心医保的人' } });
      expect(await refused('POST', `/api/staff/push/pushes/${push.id}/why`, officer, { code: '22222-22222' })).toBe(
        'push.unknown-code',
      );
    });

    it('counts opens by the token of the link, and nothing for a token that was made up', async () => {
      const page = linkTo('有同意');
      const token = /m=([\w-]{22})$/.exec(page)?.[1] ?? '';
      expect(page).toMatch(/^resident\/explainer\/detail\?id=menzhen-gongji-tujie&m=/);
      for (const kind of ['opened', 'clicked', 'opened', 'unclear', 'clear'])
        await ask('POST', '/api/push/events', {}, { token, kind });
      await ask('POST', '/api/push/events', {}, { token: 'A'.repeat(22), kind: 'opened' });
      const results = await ask<PushResults>('GET', `/api/staff/push/pushes/${push.id}/results`, officer);
      expect(results.feedback).toEqual({ opened: 1, clicked: 1, clear: 1, unclear: 0, asked: 0, unsubscribed: 0 });
      expect(results.reasons).toMatchObject([{ state: 'suppressed', reason: 'unsubscribed', people: 1 }]);
      expect(results.times).toMatchObject([{ at: '2026-11-22T10:00:00+08:00', delivered: 4, opened: 1 }]);
      // Each person stands in the line of one channel and of one segment.
      const at = '2026-11-22T10:00:00+08:00';
      expect(results.channels).toMatchObject([
        { channel: 'wechat', times: [{ at, delivered: 2, opened: 1, clicked: 1 }] },
        { channel: 'inbox', times: [{ at, delivered: 2, opened: 0, clicked: 0 }] },
      ]);
      expect(results.segments).toMatchObject([{ times: [{ at, delivered: 4, opened: 1, unsubscribed: 0 }] }]);
      const csv = await city.app.inject({
        url: `/api/staff/push/pushes/${push.id}/results.csv`,
        headers: { ...officer },
      });
      expect(csv.body).toContain('合计,已送达,4');
      expect(csv.body).toContain(',说清楚了,1');
      expect(csv.body).toContain('渠道：微信提醒 2026-11-22T00:00:00+08:00,打开,1');
      expect(csv.body).toContain('人群：关心医保的人 2026-11-22T00:00:00+08:00,已送达,4');
      const xlsx = await city.app.inject({
        url: `/api/staff/push/pushes/${push.id}/results.xlsx`,
        headers: { ...officer },
      });
      expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK');
    });

    it('says when it was found clear, and counts a question once, with nobody behind it (个人信息保护法第六条)', async () => {
      const message = /m=([\w-]{22})$/.exec(linkTo('有同意'))?.[1] ?? '';
      const question = { about: PAGE, text: '孩子能用吗？' };
      await ask('POST', '/api/enquiry', key('question'), { ...question, message });
      // Sent once more, after the page was opened another way: still the same question.
      await ask('POST', '/api/enquiry', key('question'), question);
      await ask('POST', '/api/enquiry', key('made up'), { ...question, message: 'A'.repeat(22) });
      const results = await ask<PushResults>('GET', `/api/staff/push/pushes/${push.id}/results`, officer);
      expect(results).toMatchObject({
        questions: 2,
        feedback: { asked: 1 },
        times: [{ clear: 1, unclear: 0, asked: 1 }],
      });
      expect(results.channels.map(({ feedback }) => feedback.asked)).toEqual([1, 0]);
      expect(results.segments).toMatchObject([{ feedback: { asked: 1 }, times: [{ clear: 1, asked: 1 }] }]);
      expect(JSON.stringify(await city.store.read.selectFrom('enquiries').selectAll().execute())).not.toContain(
        message,
      );
    });

    it('deletes for real, and keeps the sums (个人信息保护法第四十七条)', async () => {
      const exported = await ask<{ messages: unknown[] }>('GET', '/api/audience/me/export', people['删除'] ?? {});
      expect(exported.messages).toMatchObject([{ clickedAt: null, verdict: null, unsubscribedAt: null }]);
      await ask('DELETE', '/api/audience/me', people['删除'] ?? {});
      expect(await refused('GET', '/api/audience/me', people['删除'] ?? {})).toBe('audience.none');
      const left = await city.store.read.selectFrom('push_deliveries').select('subscriber').execute();
      expect(left).toHaveLength(4);
      const results = await ask<PushResults>('GET', `/api/staff/push/pushes/${push.id}/results`, officer);
      expect(results.sums.matched).toBe(5);
      expect(results.segments).toMatchObject([{ sums: { matched: 5, delivered: 4, suppressed: 1 } }]);
    });
  });
});
