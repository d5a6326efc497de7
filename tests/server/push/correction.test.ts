import type { OwnPushes } from '../../../contract/audience-inbox';
import type { Pushes, PushView } from '../../../contract/push';
import type { Segment } from '../../../contract/segment';
import { onEachEngine } from '../foi/engines';
import { untilCompared } from '../lineage/until-compared';
import { explainer } from '../small-city';
import { CorrectionCity, pathOf } from './correction-city';
import { BODY } from './corrected-policy';

onEachEngine((engine) => {
  describe('the correction of a push', () => {
    let on: CorrectionCity;
    let segment: Segment;
    let first: PushView;
    let draft: PushView;

    beforeAll(async () => {
      on = await CorrectionCity.open(engine);
      for (const [name, consents] of [
        ['甲', 3],
        ['没同意', 0],
        ['退订', 2],
        ['删除', 1],
      ] as const)
        await on.subscribes(name, consents);
      ({ push: first, segment } = await on.pushes());
    }, 90_000);
    afterAll(() => on.stop());

    it('is not to be had while nothing has changed', async () => {
      expect(first.sums).toMatchObject({ matched: 4, delivered: 3, noConsent: 1 });
      expect(first).toMatchObject({ change: null, corrects: null, decisions: [] });
      expect(await on.refused('POST', pathOf(first, '/correction'), on.officer)).toBe('push.not-changed');
      expect([await on.changes(), await on.tasks()]).toEqual([[], []]);
      await on.amended(BODY.replace('目的', '宗旨'));
      expect([await on.changes(), await on.tasks()]).toEqual([[], []]);
    });

    it('is a task as soon as the clause that the page cites has changed', async () => {
      await on.amended(BODY.replace('一百元', '两百元'));
      const sentences = ['《banfa》第二条改过了'];
      const [change] = await on.changes();
      expect(change).toMatchObject({ about: { id: 'tujie' }, received: 3, isCorrected: false, correction: null });
      expect(change?.sentences.map((each) => each.replace(/《.*》/, '《banfa》'))).toEqual(sentences);
      expect((await on.seen(first)).change).toEqual(change);
      const { items } = await on.ask<Pushes>('GET', '/api/staff/push/pushes', on.officer);
      expect(items).toMatchObject([{ id: first.id, isChanged: true, isCorrection: false }]);
      expect(await on.tasks()).toMatchObject([
        { address: `/staff/push/push?id=${first.id}`, step: expect.stringContaining('3 人收到过') },
      ]);
    });

    it('is begun by who may push, and is one draft when eight ask at once', async () => {
      expect(await on.refused('POST', pathOf(first, '/correction'), on.publisher)).toBe('staff.not-allowed');
      expect(await on.refused('POST', '/api/staff/push/pushes/nobody-knows-it/correction', on.officer)).toBe(
        'push.unknown',
      );
      await on.city.publish('explainers', { ...explainer('tujie', 'banfa', 'art-2'), summary: '涨到两百元。' });
      await untilCompared(on.city.store);
      const asked = await Promise.all(
        Array.from({ length: 8 }, () => on.call('POST', pathOf(first, '/correction'), on.officer)),
      );
      expect(asked.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
      const drafts = asked.map((answer) => answer.json<PushView>());
      expect(new Set(drafts.map(({ id }) => id)).size).toBe(1);
      [draft = first] = drafts;
      expect(draft).toMatchObject({
        state: 'draft',
        title: expect.stringMatching(/^更正：/),
        segments: [],
        channels: ['wechat'],
        template: { fields: { thing1: expect.stringMatching(/^更正：/), date2: '2026年11月22日' } },
        corrects: { pushes: [{ id: first.id, delivered: 3 }] },
      });
      expect(draft.text).toContain('第二条改过了。请以现在的内容为准');
      expect((await on.seen(first)).change?.correction).toMatchObject({ id: draft.id, isWritten: false });
      expect(await on.tasks()).toMatchObject([{ address: `/staff/push/push?id=${draft.id}` }]);
    });

    it('goes once to exactly those who were delivered it and still agree, past the weekly cap, whatever segments are asked for', async () => {
      const { version, title, text, channels, template: chosen, startsAt } = draft;
      await on.subscribes('后来的', 1);
      const body = { version, title, text, segments: [segment.id], channels, template: chosen, startsAt };
      draft = await on.ask<PushView>('PUT', pathOf(draft), on.officer, body);
      expect(draft.segments).toEqual([]);
      await on.ask('POST', '/api/audience/me/revocation', on.people['退订'] ?? {}, {});
      await on.ask('DELETE', '/api/audience/me', on.people['删除'] ?? {});
      const sent = await on.goesOut(draft);
      expect(sent.sums).toEqual({ matched: 2, delivered: 1, noConsent: 0, failed: 0, suppressed: 1, open: 0 });
      expect(on.got('甲')).toBe(2);
      expect(on.got('后来的')).toBe(0);
      expect([await on.changes(), await on.tasks()]).toEqual([[], []]);
      expect((await on.seen(first)).decisions).toMatchObject([{ correction: { id: draft.id }, reason: null }]);
    });

    it('says in the inbox what it corrects, and at the earlier message that it was corrected', async () => {
      const { items } = await on.inbox('甲');
      expect(items).toMatchObject([
        {
          corrects: { title: '补贴每月一百元', changes: [{ link: { kind: 'policies', id: 'banfa' } }] },
          correctedBy: null,
        },
        { corrects: null, correctedBy: { title: draft.title, link: { kind: 'explainers', id: 'tujie' } } },
      ]);
      const why = '因为你收到过2026年11月22日的推送《补贴每月一百元》，它所依据的条款后来改了，所以收到这条。';
      expect(items[0]?.why).toBe(why);
      const own = async (name: string) =>
        (await on.ask<OwnPushes>('GET', '/api/audience/me/pushes', on.people[name] ?? {})).items[0]?.sentence;
      expect(await own('后来的')).toContain('你没有收到过原来的消息');
      expect(await own('退订')).toMatch(/条款后来改了，但没有发给你：你撤回了同意/);
    });

    it('is asked for anew by a later change, and may be declined with a reason that is kept', async () => {
      await on.amended(BODY.replace('一百元', '三百元'));
      const [change] = await on.changes();
      expect(change?.pushes.map(({ id }) => id)).toEqual([draft.id, first.id]);
      expect(change?.received).toBe(2);
      const path = pathOf(first, '/no-correction');
      expect(await on.refused('POST', path, on.officer, { reason: ' ' })).toBe('push.reason-needed');
      expect(await on.refused('POST', path, on.publisher, { reason: '只改了错字' })).toBe('staff.not-allowed');
      const view = await on.ask<PushView>('POST', path, on.officer, { reason: '上调部分另有推送。' });
      expect(view).toMatchObject({ change: null, decisions: [{ reason: '上调部分另有推送。' }, { reason: null }] });
      expect([await on.changes(), await on.tasks()]).toEqual([[], []]);
      expect(await on.refused('POST', path, on.officer, { reason: '再来一次' })).toBe('push.not-changed');
      const audits = await on.city.store.read
        .selectFrom('audit_log')
        .select('subject')
        .where('action', '=', 'push.no-correction')
        .execute();
      expect(audits.map(({ subject }) => subject).sort()).toEqual([draft, first].map(({ id }) => `push/${id}`).sort());
    });

    it('leads to what stands at the address of something withdrawn', async () => {
      await on.city.publisher.withdraw({
        kind: 'explainers',
        id: 'tujie',
        reason: 'content-wrong',
        explanation: '金额写错，正在核实。',
        standing: 'never-valid',
        actor: 'test',
      });
      await untilCompared(on.city.store);
      await on.city.published.refresh();
      expect((await on.changes())[0]).toMatchObject({ about: { title: null }, sentences: ['原来的内容已经撤下'] });
      const begun = await on.ask<PushView>('POST', pathOf(first, '/correction'), on.officer);
      expect(begun.text).toContain('请不要再照它办');
      const sent = await on.goesOut(begun);
      expect(sent.sums).toMatchObject({ matched: 2, delivered: 1, suppressed: 1, open: 0 });
      const { items } = await on.inbox('甲');
      expect(items[0]).toMatchObject({ link: { kind: 'explainers', id: 'tujie' }, goneSentence: null });
      expect(items[0]?.why).toContain('后来撤下了');
      expect(await on.changes()).toEqual([]);
    });
  });
});
