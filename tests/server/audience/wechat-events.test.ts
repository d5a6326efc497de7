import { createHash } from 'node:crypto';
import { readSubscribeEvent } from '../../../server/modules/audience/wechat-events';
import { registerWechatMessages } from '../../../server/modules/audience/wechat-route';
import { stocks } from '../../../server/modules/audience/stock';
import { insertSubscriber } from '../../../server/modules/audience/subscriber';
import type { AudienceDeps, HeldDeliveries } from '../../../server/modules/audience/deps';
import { createMessagePush } from '../../../server/platform/wechat/message-push';
import { onEachEngine } from '../foi/engines';
import { runResidentApp } from '../foi/resident-app';

const TOKEN = 'token-of-message-push';
const OPENID = `o${'x'.repeat(27)}`;
const TEMPLATE = 'T'.repeat(43);
const aes = Buffer.alloc(32, 5).toString('base64').slice(0, 43);
const query = { timestamp: '1764000000', nonce: 'n1' };
const sha1 = (...parts: string[]): string => createHash('sha1').update(parts.sort().join('')).digest('hex');
const signed = `timestamp=${query.timestamp}&nonce=${query.nonce}&signature=${sha1(TOKEN, query.timestamp, query.nonce)}`;

const told = (event: string, line: object, createdAt = '1764000001') => ({
  ToUserName: 'gh_1',
  FromUserName: OPENID,
  CreateTime: createdAt,
  MsgType: 'event',
  Event: event,
  List: line,
});
const popup = (status: string, at?: string) =>
  told('subscribe_msg_popup_event', [{ TemplateId: TEMPLATE, SubscribeStatusString: status, PopupScene: '0' }], at);

onEachEngine((engine) => {
  describe(registerWechatMessages.name, () => {
    let running: Awaited<ReturnType<typeof runResidentApp>>;
    let person: number;
    const confirmed: Parameters<HeldDeliveries['confirm']>[1][] = [];

    const begin = async (encodingAesKey?: string): Promise<void> => {
      const messagePush = createMessagePush({ token: TOKEN, encodingAesKey, appId: 'wx1' });
      running = await runResidentApp(engine, (app, ground) => {
        const deliveries = {
          confirm: (_trx: unknown, each: (typeof confirmed)[number]) => Promise.resolve(void confirmed.push(each)),
        };
        registerWechatMessages(app, { ...ground, messagePush, deliveries } as unknown as AudienceDeps);
      });
      const { store, cipher, keyedHash, clock } = running;
      const identity = { hash: keyedHash.hash('openid', OPENID), openid: OPENID };
      person = (await store.write((trx) => insertSubscriber(trx, { cipher }, identity, clock.now()))).number;
      const template = {
        number: 1,
        template_id: TEMPLATE,
        title: '',
        kind: 'one-off',
        fields: '[]',
        example: '',
      } as const;
      const row = { ...template, in_use: 1, told_at: clock.now().toISOString() };
      await store.write((trx) => trx.insertInto('wechat_templates').values(row).execute());
    };
    const post = (payload: string, address = signed, type = 'application/json') =>
      running.app.inject({
        method: 'POST',
        url: `/api/wechat/messages?${address}`,
        headers: { 'content-type': type },
        payload,
      });
    const stock = async () =>
      running.store.read
        .selectFrom('wechat_stocks')
        .select(['stock', 'state'])
        .where('subscriber', '=', person)
        .executeTakeFirst();

    beforeEach(() => {
      confirmed.length = 0;
    });
    afterEach(() => running.stop());

    it('answers the first look at the address only when it is signed', async () => {
      await begin();
      const look = (address: string) => running.app.inject(`/api/wechat/messages?${address}&echostr=hello`);
      expect((await look(signed)).body).toBe('hello');
      expect((await look(signed.replace(/.$/, 'z'))).statusCode).toBe(403);
      expect((await post(JSON.stringify(popup('accept')), signed.replace(/.$/, 'z'))).statusCode).toBe(403);
      expect(await stock()).toBeUndefined();
    });

    it('counts an event once, though it comes three times, and also three at once', async () => {
      await begin();
      for (let times = 0; times < 3; times += 1)
        expect((await post(JSON.stringify(popup('accept')))).body).toBe('success');
      expect(await stock()).toEqual({ stock: 1, state: 'open' });
      const next = JSON.stringify(popup('accept', '1764009999'));
      running.clock.set('2026-11-22T11:00:00+08:00');
      const answers = await Promise.all([post(next), post(next), post(next)]);
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
      expect(await stock()).toEqual({ stock: 2, state: 'open' });
    });

    it('reads XML, where the list lies one deeper', async () => {
      await begin();
      const xml = `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[${OPENID}]]></FromUserName>
        <CreateTime>1764000001</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[subscribe_msg_popup_event]]></Event>
        <SubscribeMsgPopupEvent><List><TemplateId><![CDATA[${TEMPLATE}]]></TemplateId>
        <SubscribeStatusString><![CDATA[accept]]></SubscribeStatusString><PopupScene>0</PopupScene></List></SubscribeMsgPopupEvent></xml>`;
      for (let times = 0; times < 3; times += 1) expect((await post(xml, signed, 'text/xml')).body).toBe('success');
      expect(await stock()).toEqual({ stock: 1, state: 'open' });
    });

    it('calibrates the ledger: a no in the settings takes back what was allowed, a no in the dialog does not', async () => {
      await begin();
      await post(JSON.stringify(popup('accept', '1')));
      await post(JSON.stringify(popup('accept', '2')));
      await post(JSON.stringify(popup('reject', '3')));
      expect(await stock()).toEqual({ stock: 2, state: 'open' });
      const change = [{ TemplateId: TEMPLATE, SubscribeStatusString: 'reject' }];
      await post(JSON.stringify(told('subscribe_msg_change_event', change, '4')));
      expect(await stock()).toEqual({ stock: 0, state: 'banned' });
      const { store, clock } = running;
      expect(await store.write((trx) => stocks.take(trx, 1, [person], clock.now()))).toEqual(new Set());
      const ledger = await store.read.selectFrom('wechat_stock_ledger').select('change').execute();
      expect(ledger.reduce((sum, { change: each }) => sum + each, 0)).toBe(0);
    });

    it('hands on what became of a message, once', async () => {
      await begin();
      const line = { TemplateId: TEMPLATE, MsgID: '1864323726461255680', ErrorCode: '0', ErrorStatus: 'success' };
      for (let times = 0; times < 3; times += 1) await post(JSON.stringify(told('subscribe_msg_sent_event', line)));
      const refused = { ...line, MsgID: '1864323726461255681', ErrorCode: 43101 };
      await post(JSON.stringify(told('subscribe_msg_sent_event', refused)));
      expect(confirmed).toMatchObject([
        { subscriber: person, template: 1, arrived: true },
        { subscriber: person, template: 1, arrived: false },
      ]);
    });

    it('in secure mode opens what is signed and meant for this mini-program alone', async () => {
      await begin(aes);
      const seal = (appId: string) => {
        const push = createMessagePush({ token: TOKEN, encodingAesKey: aes, appId });
        return push.seal(JSON.stringify(popup('accept')), query.timestamp, query.nonce);
      };
      const send = ({ Encrypt, MsgSignature }: ReturnType<typeof seal>) =>
        post(
          JSON.stringify({ ToUserName: 'gh_1', Encrypt }),
          `${signed}&msg_signature=${MsgSignature}&encrypt_type=aes`,
        );
      expect((await send(seal('wx2'))).statusCode).toBe(403);
      // The signature of plain mode says nothing about the body.
      expect((await post(JSON.stringify(popup('accept')))).statusCode).toBe(403);
      expect(await stock()).toBeUndefined();
      expect((await send(seal('wx1'))).body).toBe('success');
      expect(await stock()).toEqual({ stock: 1, state: 'open' });
    });
  });
});

describe(readSubscribeEvent.name, () => {
  it('passes over every other message, and whatever has no sender', () => {
    expect(readSubscribeEvent({ MsgType: 'text', Content: 'hello', FromUserName: OPENID })).toBeUndefined();
    expect(readSubscribeEvent({ ...popup('accept'), FromUserName: '' })).toBeUndefined();
    expect(readSubscribeEvent({ ...popup('accept'), List: 'x' })?.lines).toEqual([]);
  });
});
