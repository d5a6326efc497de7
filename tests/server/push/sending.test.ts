import { openidOf, TEMPLATE } from '../../../bench/push-ground';
import { actOnPush } from '../../../server/modules/push/actions/act-on-push';
import { createSender } from '../../../server/modules/push/sending/sender';
import { onEachEngine } from '../foi/engines';
import { SEND, sendingGround, type SendingGround } from './sending-ground';

const MORNING = '2026-11-23T09:00:00+08:00';
const PEOPLE = 5;

onEachEngine((engine) => {
  describe(createSender.name, () => {
    let ground: SendingGround;
    const ends = async (push: number) =>
      (await ground.rows(push)).map(({ state, channel, reason }) => [state, channel, reason].join(' '));
    const all = (end: string): string[] => Array.from({ length: PEOPLE }, () => end);
    const totalGot = (): number =>
      Array.from({ length: PEOPLE }, (_, at) => ground.got(at + 1)).reduce((a, b) => a + b);

    beforeEach(async () => {
      ground = await sendingGround(engine, { people: PEOPLE, now: MORNING });
    }, 30_000);
    afterEach(async () => {
      await ground.mustAddUp();
      await ground.stop();
    });

    it('disturbs nobody between ten in the evening and eight, while the inbox is filled at once', async () => {
      ground.clock.set('2026-11-23T22:00:00+08:00');
      const late = await ground.begin(['wechat']);
      const silent = await ground.begin(['inbox']);
      await ground.at('2026-11-23T22:00:01+08:00');
      await ground.at('2026-11-24T07:59:59+08:00');
      expect(totalGot()).toBe(0);
      expect(await ends(late)).toEqual(all('waiting wechat '));
      expect(await ends(silent)).toEqual(all('delivered inbox '));
      await ground.at('2026-11-24T08:00:00+08:00');
      expect(await ends(late)).toEqual(all('delivered wechat '));
      expect((await ground.push(late)).state).toBe('sent');
    });

    it('disturbs nobody more than three times in seven days; the fourth lies in the inbox, or is not sent', async () => {
      await ground.change('UPDATE wechat_stocks SET stock = 9');
      await ground.change(`INSERT INTO wechat_stock_ledger (id, template, subscriber, change, cause, told_by, paired, at)
        SELECT 'given' || number, 1, number, 8, 'accepted', 'phone', 1, '' FROM subscribers`);
      for (let number = 1; number <= PEOPLE; number += 1) ground.wechat.stock(openidOf(number), TEMPLATE, 9);
      for (const day of ['23', '24', '25']) {
        ground.clock.set(`2026-11-${day}T09:00:00+08:00`);
        await ground.begin(['wechat', 'inbox']);
        await ground.sender.run();
      }
      expect(totalGot()).toBe(3 * PEOPLE);
      const quiet = await ground.begin(['wechat', 'inbox']);
      const none = await ground.begin(['wechat']);
      await ground.sender.run();
      expect(await ends(quiet)).toEqual(all('delivered inbox cap-reached'));
      expect(await ends(none)).toEqual(all('suppressed  cap-reached'));
      ground.clock.set('2026-11-30T09:00:01+08:00');
      const next = await ground.begin(['wechat', 'inbox']);
      await ground.sender.run();
      expect(await ends(next)).toEqual(all('delivered wechat '));
    });

    it('puts what came since together into one message in the morning, for who chose that', async () => {
      await ground.change(`UPDATE subscribers SET frequency = 'daily' WHERE number <= 2`);
      await ground.change(`UPDATE subscribers SET frequency = 'weekly' WHERE number = 3`);
      const first = await ground.begin(['wechat', 'inbox']);
      await ground.sender.run();
      ground.clock.set('2026-11-23T15:00:00+08:00');
      const second = await ground.begin(['wechat', 'inbox']);
      await ground.sender.run();
      expect([1, 2, 3, 4, 5].map(ground.got)).toEqual([0, 0, 0, 1, 1]);
      await ground.at('2026-11-24T08:29:59+08:00');
      expect(ground.got(1)).toBe(0);
      await ground.at('2026-11-24T08:30:00+08:00');
      expect([1, 2, 3].map(ground.got)).toEqual([1, 1, 0]);
      expect((await ends(first)).slice(0, 3)).toEqual(['delivered wechat ', 'delivered wechat ', 'waiting wechat ']);
      expect((await ends(second)).slice(0, 3)).toEqual(['delivered wechat ', 'delivered wechat ', 'waiting wechat ']);
      expect(await ground.stock(1)).toBe(0);
      // The next Monday.
      await ground.at('2026-11-30T08:30:00+08:00');
      expect(ground.got(3)).toBe(1);
      expect((await ground.push(first)).state).toBe('sent');
      expect((await ground.push(second)).state).toBe('sent');
    });

    it('sends nothing more once it is stopped, and gives nobody a copy in the inbox', async () => {
      ground.clock.set('2026-11-23T22:30:00+08:00');
      const push = await ground.begin(['wechat', 'inbox']);
      await ground.sender.run();
      const { id, version } = await ground.push(push);
      const actor = { id: 'staff-1', name: '王芳' } as Parameters<typeof actOnPush>[1];
      const act = { kind: 'stop', reason: '写错了日期' } as const;
      expect(await actOnPush(ground.deps, actor, { id, version, act })).toMatchObject({ ok: true });
      await ground.at('2026-11-24T09:00:00+08:00');
      expect(totalGot()).toBe(0);
      expect(await ends(push)).toEqual(all('suppressed  stopped'));
      expect(await ground.push(push)).toMatchObject({ state: 'stopped', ended_reason: '写错了日期', open: 0 });
    });

    it('is stopped once by 32 who stop it at the same time', async () => {
      ground.clock.set('2026-11-23T22:30:00+08:00');
      const push = await ground.begin(['wechat']);
      await ground.sender.run();
      const { id, version } = await ground.push(push);
      const actors = Array.from({ length: 32 }, (_, at) => ({ id: `staff-${String(at)}`, name: '王芳' }));
      const done = await Promise.all(
        actors.map((actor) =>
          actOnPush(ground.deps, actor as Parameters<typeof actOnPush>[1], {
            id,
            version,
            act: { kind: 'stop', reason: '写错了日期' },
          }),
        ),
      );
      expect(done.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await ends(push)).toEqual(all('suppressed  stopped'));
      const told = ground.store.read.selectFrom('audit_log').selectAll().where('action', '=', 'push.stop');
      expect(await told.execute()).toHaveLength(1);
    });

    it('stops by itself when its page is withdrawn', async () => {
      ground.clock.set('2026-11-23T22:30:00+08:00');
      const push = await ground.begin(['wechat', 'inbox']);
      await ground.sender.run();
      ground.withdrawPage();
      await ground.at('2026-11-24T09:00:00+08:00');
      expect(totalGot()).toBe(0);
      expect(await ends(push)).toEqual(all('suppressed  page-withdrawn'));
      expect(await ground.push(push)).toMatchObject({ state: 'stopped', ended_by_name: '系统', open: 0 });
      const told = ground.store.read.selectFrom('audit_log').selectAll().where('action', '=', 'push.stop');
      expect(await told.execute()).toHaveLength(1);
    });

    it('tells nobody more of a page that is withdrawn while a batch is in hand, and counts the rest as not sent', async () => {
      // The looks before the batch, and those of the first people in it.
      ground.withdrawPage(7);
      const push = await ground.begin(['wechat', 'inbox']);
      await ground.sender.run();
      const got = totalGot();
      expect(got).toBeGreaterThan(0);
      expect(got).toBeLessThan(PEOPLE);
      expect((await ends(push)).sort()).toEqual([
        ...Array.from({ length: got }, () => 'delivered wechat '),
        ...Array.from({ length: PEOPLE - got }, () => 'suppressed  page-withdrawn'),
      ]);
      const sums = { matched: PEOPLE, delivered: got, suppressed: PEOPLE - got, open: 0 };
      expect(await ground.push(push)).toMatchObject({ state: 'stopped', ...sums });
      await ground.at('2026-11-23T09:10:00+08:00');
      expect(totalGot()).toBe(got);
    });

    it('sends no digest of a page that is withdrawn while digests are in hand', async () => {
      await ground.change(`UPDATE subscribers SET frequency = 'daily'`);
      const push = await ground.begin(['wechat', 'inbox']);
      await ground.sender.run();
      expect(await ends(push)).toEqual(all('waiting wechat '));
      ground.withdrawPage(9);
      await ground.at('2026-11-24T08:30:00+08:00');
      const got = totalGot();
      expect(got).toBeGreaterThan(0);
      expect(got).toBeLessThan(PEOPLE);
      await ground.at('2026-11-24T09:00:00+08:00');
      expect(totalGot()).toBe(got);
      expect((await ends(push)).filter((end) => end === 'suppressed  page-withdrawn')).toHaveLength(PEOPLE - got);
      expect(await ground.push(push)).toMatchObject({ state: 'stopped', delivered: got, open: 0 });
    });

    it('lets nobody wait for ever whom WeChat turned away while the push was being stopped', async () => {
      ground.wechat.fail(SEND, 43108, 43108, 43108, 43108, 43108);
      ground.wechat.slow(SEND, () => ({ before: 500, after: 0 }));
      const push = await ground.begin(['wechat', 'inbox']);
      const running = ground.sender.run();
      while (ground.wechat.calls(SEND) < PEOPLE) await new Promise((resolve) => setImmediate(resolve));
      const { id, version } = await ground.push(push);
      const actor = { id: 'staff-1', name: '王芳' } as Parameters<typeof actOnPush>[1];
      const act = { kind: 'stop', reason: '写错了日期' } as const;
      expect(await actOnPush(ground.deps, actor, { id, version, act })).toMatchObject({ ok: true });
      await running;
      await ground.at('2026-11-23T10:00:00+08:00');
      expect(totalGot()).toBe(0);
      expect(await ends(push)).toEqual(all('suppressed  stopped'));
      expect(await ground.push(push)).toMatchObject({ state: 'stopped', open: 0 });
    });

    it('rests till the next day at the limit of a day (45009), and gives back what it did not use', async () => {
      ground.wechat.limit({ daily: 2 });
      const push = await ground.begin(['wechat']);
      await ground.sender.run();
      expect(totalGot()).toBe(2);
      expect((await ends(push)).filter((end) => end === 'waiting wechat ')).toHaveLength(3);
      const calls = ground.wechat.calls(SEND);
      await ground.at('2026-11-23T21:00:00+08:00');
      expect(ground.wechat.calls(SEND)).toBe(calls);
      ground.wechat.limit({ daily: 100 });
      await ground.at('2026-11-24T08:00:00+08:00');
      expect(await ends(push)).toEqual(all('delivered wechat '));
      expect(totalGot()).toBe(PEOPLE);
    });

    it('rests a minute at the limit of a minute (45011)', async () => {
      ground.wechat.limit({ minute: 2 });
      const push = await ground.begin(['wechat']);
      await ground.sender.run();
      expect(totalGot()).toBe(2);
      const calls = ground.wechat.calls(SEND);
      await ground.at('2026-11-23T09:00:59+08:00');
      expect(ground.wechat.calls(SEND)).toBe(calls);
      for (const minute of ['01', '02', '03']) await ground.at(`2026-11-23T09:${minute}:30+08:00`);
      expect(await ends(push)).toEqual(all('delivered wechat '));
    });

    it('believes WeChat and not the ledger where nothing is left (43101)', async () => {
      ground.wechat.fail(SEND, 43101, 43101, 43101, 43101, 43101);
      await ground.change('UPDATE wechat_stocks SET stock = 3');
      await ground.change(`INSERT INTO wechat_stock_ledger (id, template, subscriber, change, cause, told_by, paired, at)
        SELECT 'given' || number, 1, number, 2, 'accepted', 'phone', 1, '' FROM subscribers`);
      const push = await ground.begin(['wechat']);
      await ground.sender.run();
      expect(await ends(push)).toEqual(all('no-consent  no-consent-left'));
      expect(await ground.stock(1)).toBe(0);
    });

    it('tries again a little later where WeChat certainly did not send (43108), and not for ever', async () => {
      ground.wechat.fail(SEND, 43108, 43108, 43108, 43108, 43108);
      const push = await ground.begin(['wechat']);
      await ground.sender.run();
      expect(totalGot()).toBe(0);
      expect(await ends(push)).toEqual(all('waiting wechat '));
      expect(await ground.stock(1)).toBe(1);
      await ground.at('2026-11-23T09:00:14+08:00');
      expect(totalGot()).toBe(0);
      await ground.at('2026-11-23T09:00:15+08:00');
      expect(await ends(push)).toEqual(all('delivered wechat '));

      const bad = await ground.begin(['wechat']);
      await ground.change('UPDATE wechat_stocks SET stock = 1');
      await ground.change(`INSERT INTO wechat_stock_ledger (id, template, subscriber, change, cause, told_by, paired, at)
        SELECT 'given' || number, 1, number, 1, 'accepted', 'phone', 1, '' FROM subscribers`);
      for (const hour of ['10', '11', '12', '13', '14', '15', '16', '17']) {
        ground.wechat.fail(SEND, ...all('').map(() => 43108));
        await ground.at(`2026-11-23T${hour}:30:00+08:00`);
      }
      expect(await ends(bad)).toEqual(all('failed  gave-up'));
      expect((await ground.push(bad)).state).toBe('sent');
    });

    it('tries nobody else when the message itself is refused (47003)', async () => {
      ground.wechat.fail(SEND, 47003, 47003, 47003, 47003, 47003);
      await ground.change(`UPDATE subscribers SET frequency = 'weekly' WHERE number = 5`);
      const push = await ground.begin(['wechat']);
      await ground.sender.run();
      expect(await ends(push)).toEqual(all('failed  message-refused'));
      expect(ground.wechat.calls(SEND)).toBe(4);
      expect(await ground.stock(1)).toBe(1);
    });

    it.each(['lose-answer', 'http-502', 'cut'] as const)(
      'never sends again after a lost answer (%s); after ten minutes the inbox takes it',
      async (fault) => {
        ground.wechat.fail(SEND, ...all('').map(() => fault));
        const push = await ground.begin(['wechat', 'inbox']);
        await ground.sender.run();
        await ground.at('2026-11-23T09:09:59+08:00');
        expect(await ends(push)).toEqual(all('handed wechat '));
        await ground.at('2026-11-23T09:10:00+08:00');
        expect(await ends(push)).toEqual(all('delivered inbox outcome-unknown'));
        expect(totalGot()).toBe(fault === 'lose-answer' ? PEOPLE : 0);
        expect(ground.wechat.calls(SEND)).toBe(PEOPLE);
        expect((await ground.push(push)).state).toBe('sent');
      },
    );

    it('asks anew whoever takes his consent back or pauses while a message waits for him', async () => {
      ground.clock.set('2026-11-23T22:30:00+08:00');
      const push = await ground.begin(['wechat']);
      await ground.sender.run();
      await ground.change('UPDATE subscribers SET notice_version = NULL WHERE number = 1');
      await ground.change('UPDATE subscribers SET paused = 1 WHERE number = 2');
      await ground.change('UPDATE wechat_stocks SET stock = 0 WHERE subscriber = 3');
      await ground.change(`INSERT INTO wechat_stock_ledger (id, template, subscriber, change, cause, told_by, paired, at)
        VALUES ('gone', 1, 3, -1, 'banned', 'event', 0, '')`);
      await ground.at('2026-11-24T08:00:00+08:00');
      expect(await ends(push)).toEqual([
        'suppressed  unsubscribed',
        'suppressed  paused',
        'no-consent  no-consent-left',
        'delivered wechat ',
        'delivered wechat ',
      ]);
    });
  });
});
