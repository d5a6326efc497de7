import type { PushView } from '../../../contract/push';
import { countRows } from '../../../server/modules/push/sending/finish';
import { onEachEngine } from '../foi/engines';
import { CorrectionCity, pathOf, SEND } from './correction-city';
import { BODY } from './corrected-policy';

const NAMES = ['甲', '乙', '丙', '丁', '戊'] as const;
const MINUTE_MS = 60_000;

onEachEngine((engine) => {
  describe('a correction that is stopped half-way', () => {
    let on: CorrectionCity;
    let first: PushView;
    let stopped: PushView;

    /** How many messages each got, the most first: which of them go first is a matter of chance. */
    const got = () => NAMES.map((name) => on.got(name)).sort((a, b) => b - a);
    const begins = () => on.ask<PushView>('POST', pathOf(first, '/correction'), on.officer);
    const stops = async (push: PushView): Promise<PushView> => {
      const { version } = await on.seen(push);
      const ending = { version, reason: '写错了日期' };
      return on.ask<PushView>('POST', pathOf(push, '/stop'), on.officer, ending);
    };
    /** WeChat lets so many more through and then turns away till the next minute. */
    const sendsOnly = async (push: PushView, people: number): Promise<void> => {
      on.wechat.limit({ minute: on.wechat.calls(SEND) + people });
      await on.isApproved(push);
      await on.until(push, ({ sums, resting }) => sums.delivered === people && resting.length > 0);
      on.wechat.limit({ minute: Infinity });
    };
    const untilCalled = async (calls: number): Promise<void> => {
      for (let tries = 0; tries < 300 && on.wechat.calls(SEND) < calls; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 100));
      expect(on.wechat.calls(SEND)).toBe(calls);
    };
    /** The rest that WeChat asked for is over. */
    const rested = (): void => on.later(2 * MINUTE_MS);
    const mustAddUp = async (push: PushView): Promise<void> => {
      const row = await on.city.store.read
        .selectFrom('pushes')
        .selectAll()
        .where('id', '=', push.id)
        .executeTakeFirstOrThrow();
      const { sums } = await on.seen(push);
      expect(await countRows(on.city.store.read, row.number)).toEqual(sums);
    };

    beforeAll(async () => {
      on = await CorrectionCity.open(engine);
      for (const name of NAMES) await on.subscribes(name, 6);
      ({ push: first } = await on.pushes());
      await on.amended(BODY.replace('一百元', '两百元'));
    }, 90_000);
    afterAll(() => on.stop());

    it('keeps what it did in its sums, and nobody waits for it any more', async () => {
      expect(got()).toEqual([1, 1, 1, 1, 1]);
      stopped = await begins();
      await sendsOnly(stopped, 2);
      const view = await stops(stopped);
      expect(view).toMatchObject({ state: 'stopped', ended: { reason: '写错了日期' } });
      expect(view.sums).toEqual({ matched: 5, delivered: 2, noConsent: 0, failed: 0, suppressed: 3, open: 0 });
      await mustAddUp(stopped);
      expect(got()).toEqual([2, 2, 1, 1, 1]);
    });

    it('makes the change a task again, which says how many are still to be told', async () => {
      const changes = await on.changes();
      expect(changes).toMatchObject([{ about: { id: 'tujie' }, received: 3, wasStopped: true, correction: null }]);
      expect(changes[0]?.pushes.map(({ id }) => id)).toEqual([first.id]);
      expect((await on.seen(first)).change).toEqual(changes[0]);
      // Who got it was told what it says: it is not out of date itself.
      expect((await on.seen(stopped)).change).toBeNull();
      const [task, ...others] = await on.tasks();
      expect(others).toEqual([]);
      expect(task).toMatchObject({ address: `/staff/push/push?id=${first.id}` });
      expect(task?.step).toBe('上一次更正没有发完，还有 3 人没有收到：给他们发更正，或者写明为什么不用发');
    });

    it('is followed by one to exactly those who were not told, and the change is settled by it', async () => {
      rested();
      const next = await begins();
      expect(next.id).not.toBe(stopped.id);
      expect(next.corrects?.pushes.map(({ id }) => id)).toEqual([first.id]);
      const sent = await on.goesOut(next);
      expect(sent.sums).toEqual({ matched: 3, delivered: 3, noConsent: 0, failed: 0, suppressed: 0, open: 0 });
      expect(got()).toEqual([2, 2, 2, 2, 2]);
      await mustAddUp(sent);
      expect([await on.changes(), await on.tasks()]).toEqual([[], []]);
      expect((await on.seen(next)).change).toBeNull();
    });

    it('keeps nobody from being told of what changes after it', async () => {
      await on.amended(BODY.replace('一百元', '三百元'));
      const half = await begins();
      await sendsOnly(half, 2);
      await stops(half);
      expect((await on.changes())[0]?.received).toBe(3);
      await on.amended(BODY.replace('一百元', '四百元'));
      expect((await on.changes())[0]?.received).toBe(5);
      rested();
      const sent = await on.goesOut(await begins());
      expect(sent.sums).toMatchObject({ matched: 5, delivered: 5, open: 0 });
      expect(got()).toEqual([4, 4, 3, 3, 3]);
      expect(await on.changes()).toEqual([]);
    });

    it('is waited for while some of it is without an answer, so that nobody is told twice', async () => {
      await on.amended(BODY.replace('一百元', '五百元'));
      const half = await begins();
      const before = on.wechat.calls(SEND);
      on.wechat.fail(SEND, ...NAMES.map(() => 'lose-answer' as const));
      await on.isApproved(half);
      await untilCalled(before + NAMES.length);
      const view = await stops(half);
      expect(view.sums.open).toBeGreaterThan(0);
      expect(await on.refused('POST', pathOf(first, '/correction'), on.officer)).toBe('push.still-in-hand');
      on.later(11 * MINUTE_MS);
      const settled = await on.until(half, ({ sums }) => sums.open === 0);
      expect(settled.sums.matched).toBe(5);
      await mustAddUp(settled);
      expect((await begins()).state).toBe('draft');
    });
  });
});
