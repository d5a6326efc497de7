import {
  codeOf,
  head,
  holder,
  officer,
  other,
  reviewer,
  runCoHandling,
  stranger,
  TODAY,
  WISH,
  type CoHandlingDesk,
} from './co-handling-desk';
import { onEachEngine } from './engines';
import { newKey } from './forms';

const CANARY = '不可外泄的一句话甲乙丙丁';
const OPINION = { opinion: 'may-disclose', reason: '名单已经公示过' };

onEachEngine((engine) => {
  describe('co-handling of a case (会办)', () => {
    let desk: CoHandlingDesk;
    beforeAll(async () => {
      desk = await runCoHandling(engine);
    });
    beforeEach(() => desk.running.clock.set(`${TODAY}T09:00:00+08:00`));
    afterAll(() => desk.stop());

    it('shows the case to the department that is asked, and changes no date and no event of it (条例第三十三条)', async () => {
      const sent = await desk.held();
      expect(codeOf(await desk.call(other, 'GET', `/cases/${sent.id}`))).toEqual([404, 'foi.desk.case-not-found']);
      const before = await desk.seen(holder, sent);
      const after = (await desk.ask(holder, sent)).json<typeof before>();
      expect([after.sequence, after.history, after.clock]).toEqual([before.sequence, before.history, before.clock]);
      expect(after.coHandling.items).toMatchObject([
        { department: { id: 'minzheng' }, wish: WISH, state: 'open', dueOn: '2026-03-05', mayCancel: true },
      ]);
      const seen = await desk.seen(other, sent);
      expect([seen.sight, seen.coHandling.ask, seen.coHandling.items[0]?.mayAnswer]).toEqual(['asked', null, true]);
      expect(seen.line.asked).toEqual({ kind: 'co-handling', dueOn: '2026-03-05', overdue: false });
      expect(seen.actions.filter(({ allowed }) => allowed)).toEqual([]);
      expect((await desk.call(stranger, 'GET', `/cases/${sent.id}`)).statusCode).toBe(404);
    });

    it('stands in the queue of the department that is asked, by its own last day, with its count', async () => {
      const [later, sooner] = [await desk.held(), await desk.held()];
      const before = (await desk.queue(other, { view: 'asked' })).counts.asked;
      await desk.asked(later, { dueOn: '2026-03-10' });
      await desk.asked(sooner, { dueOn: '2026-03-03' });
      desk.running.clock.set('2026-03-04T09:00:00+08:00');
      const page = await desk.queue(other, { view: 'asked', limit: 100 });
      expect(page.counts.asked).toBe(before + 2);
      const ids = page.items.map(({ id }) => id);
      expect(ids.indexOf(sooner.id)).toBeLessThan(ids.indexOf(later.id));
      expect(page.items.find(({ id }) => id === sooner.id)?.asked).toMatchObject({ overdue: true });
      expect(page.items.find(({ id }) => id === later.id)?.asked).toMatchObject({ overdue: false });
      const walked: string[] = [];
      for (let cursor: string | null = null; ;) {
        const next: typeof page = await desk.queue(other, { view: 'asked', limit: 1, ...(cursor ? { cursor } : {}) });
        walked.push(...next.items.map(({ id }) => id));
        cursor = next.nextCursor;
        if (cursor === null) break;
      }
      expect(walked).toEqual(ids);
      // It is found among all by its number, and is none of those that the department has to reply to.
      const found = await desk.queue(other, { view: 'all', words: later.number });
      expect(found.items.map(({ id }) => id)).toEqual([later.id]);
      expect((await desk.queue(other, { view: 'open' })).items).toEqual([]);
      expect((await desk.queue(stranger, { view: 'all' })).items).toEqual([]);
    });

    it('lets a department that is asked read and comment, and refuses every act of the case', async () => {
      const sent = await desk.held();
      await desk.asked(sent);
      const commented = await desk.call(other, 'POST', `/cases/${sent.id}/comments`, { text: '正在查档。' });
      expect(commented.statusCode).toBe(200);
      const acts = [
        { kind: 'assigned', department: 'minzheng' },
        { kind: 'handed-over', to: 'minzheng' },
        { kind: 'third-party-asked', consultation: 'c1' },
        { kind: 'other-organ-asked', consultation: 'c1' },
        { kind: 'other-organ-answered', consultation: 'c1', opinion: 'agrees' },
        { kind: 'decided', reply: 'granted' },
      ];
      for (const act of acts)
        expect([act.kind, codeOf(await desk.act(other, sent, act))]).toEqual([act.kind, [403, 'foi.desk.only-asked']]);
      for (const path of ['claim', 'applicant'])
        expect(codeOf(await desk.call(other, 'POST', `/cases/${sent.id}/${path}`))).toEqual([
          403,
          'foi.desk.only-asked',
        ]);
      expect(codeOf(await desk.ask(other, sent, { departments: ['no-requests'] }))).toEqual([
        403,
        'foi.co-handling.not-asking',
      ]);
    });

    it('takes one opinion of 32 simultaneous ones, and shows it to the holder at once', async () => {
      const sent = await desk.held();
      const id = await desk.asked(sent);
      const answers = await Promise.all(Array.from({ length: 32 }, () => desk.close(other, id, 'opinion', OPINION)));
      expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
      expect(answers.filter((answer) => codeOf(answer)[1] === 'foi.co-handling.not-open')).toHaveLength(31);
      const [item] = (await desk.seen(holder, sent)).coHandling.items;
      expect(item).toMatchObject({ state: 'answered', closedBy: 'other', closedOn: TODAY, ...OPINION });
      const audited = await desk.running.store.read
        .selectFrom('audit_log')
        .select(['actor', 'detail'])
        .where('action', '=', 'foi.co-handling.answered')
        .where('subject', '=', `foi/${sent.number}`)
        .execute();
      expect(audited).toMatchObject([{ actor: 'other' }]);
      // Who has answered goes on reading, and is asked no more.
      expect((await desk.seen(other, sent)).line.asked).toBeNull();
    });

    it('asks a department once at a time, whoever asks at the same time, and once for a key', async () => {
      const sent = await desk.held();
      const both = { departments: ['minzheng', 'no-requests'] };
      const answers = await Promise.all(Array.from({ length: 8 }, () => desk.ask(holder, sent, both)));
      expect(answers.map(codeOf).filter(([, code]) => code === 'foi.co-handling.already-asked')).toHaveLength(7);
      expect((await desk.seen(holder, sent)).coHandling.items).toHaveLength(2);
      const again = await desk.held();
      const key = newKey();
      for (const answer of await Promise.all(Array.from({ length: 4 }, () => desk.ask(holder, again, {}, key))))
        expect(answer.statusCode).toBe(200);
      expect((await desk.seen(holder, again)).coHandling.items).toHaveLength(1);
      expect(codeOf(await desk.ask(holder, again, { wish: '别的话' }, key))).toEqual([
        409,
        'foi.idempotency-key-reused',
      ]);
    });

    it('is asked by the FOI office and the holder alone, of departments that there are, with words', async () => {
      const sent = await desk.held();
      expect((await desk.ask(stranger, sent)).statusCode).toBe(404);
      expect((await desk.ask(head, sent)).statusCode).toBe(403);
      expect(codeOf(await desk.ask(holder, sent, { departments: ['yibao'] }))).toEqual([
        422,
        'foi.co-handling.holds-it',
      ]);
      expect(codeOf(await desk.ask(holder, sent, { departments: ['nowhere'] }))).toEqual([
        422,
        'foi.department-unknown',
      ]);
      expect(codeOf(await desk.ask(holder, sent, { wish: '　 ' }))).toEqual([422, 'foi.co-handling.wish-needed']);
      expect(codeOf(await desk.ask(holder, sent, { wish: '字'.repeat(501) }))).toEqual([
        422,
        'foi.co-handling.wish-too-long',
      ]);
      expect((await desk.ask(officer, sent, { wish: '😀'.repeat(500) })).statusCode).toBe(200);
    });

    it('takes no last day before today or after the last day to reply (条例第三十三条)', async () => {
      const sent = await desk.held();
      const { replyDueOn } = (await desk.seen(holder, sent)).clock;
      expect(replyDueOn).toBe('2026-03-30');
      for (const [dueOn, code] of [
        ['2026-03-01', 'foi.co-handling.due-past'],
        ['2026-03-31', 'foi.co-handling.due-after-reply'],
      ] as const)
        expect(codeOf(await desk.ask(holder, sent, { dueOn }))).toEqual([422, code]);
      expect((await desk.ask(holder, sent, { dueOn: '2026-03-30' })).statusCode).toBe(200);
      desk.running.clock.set('2026-04-01T09:00:00+08:00');
      const late = await desk.ask(holder, sent, { departments: ['no-requests'] });
      expect(late.json()).toMatchObject({ coHandling: { items: [{}, { dueOn: '2026-04-01' }] } });
    });

    it('is given back with a reason, and the department then sees the case no more', async () => {
      const sent = await desk.held();
      const id = await desk.asked(sent);
      expect(codeOf(await desk.close(other, id, 'return', { reason: '' }))).toEqual([
        422,
        'foi.co-handling.reason-needed',
      ]);
      expect(codeOf(await desk.close(holder, id, 'return', { reason: '不是我们的' }))).toEqual([
        403,
        'foi.co-handling.not-asked',
      ]);
      const key = newKey();
      for (let time = 0; time < 2; time += 1)
        expect((await desk.close(other, id, 'return', { reason: '不属于我部门' }, key)).statusCode).toBe(204);
      expect((await desk.call(other, 'GET', `/cases/${sent.id}`)).statusCode).toBe(404);
      expect((await desk.seen(holder, sent)).coHandling.items).toMatchObject([
        { state: 'returned', reason: '不属于我部门' },
      ]);
      // It can be asked again, of the same department.
      expect((await desk.ask(holder, sent)).statusCode).toBe(200);
    });

    it('is taken back by those who may ask, and by nobody else', async () => {
      const sent = await desk.held();
      const id = await desk.asked(sent);
      expect(codeOf(await desk.close(other, id, 'cancel'))).toEqual([403, 'foi.co-handling.not-asking']);
      expect(codeOf(await desk.close(stranger, id, 'cancel'))).toEqual([404, 'foi.co-handling.not-found']);
      expect((await desk.close(holder, id, 'cancel')).statusCode).toBe(200);
      expect((await desk.call(other, 'GET', `/cases/${sent.id}`)).statusCode).toBe(404);
      expect(codeOf(await desk.close(officer, id, 'cancel'))).toEqual([409, 'foi.co-handling.not-open']);
    });

    it('ends by itself when the case is decided, withdrawn, or comes to that department, in the same transaction', async () => {
      const decided = await desk.held();
      await desk.asked(decided);
      await desk.act(reviewer, decided, { kind: 'legal-review', opinion: 'agrees' });
      expect((await desk.act(head, decided, { kind: 'decided', reply: 'granted' })).statusCode).toBe(200);
      const withdrawn = await desk.held();
      await desk.asked(withdrawn);
      await desk.running.app.inject({
        method: 'POST',
        url: '/api/foi/act',
        headers: { 'idempotency-key': newKey() },
        payload: { number: withdrawn.number, code: withdrawn.code, act: 'withdrawn' },
      });
      const moved = await desk.held();
      await desk.asked(moved);
      await desk.act(holder, moved, { kind: 'handed-over', to: 'minzheng' });
      for (const sent of [decided, withdrawn, moved]) {
        const { items, ask } = (await desk.seen(officer, sent)).coHandling;
        expect([items[0]?.state, ask === null]).toEqual(['not-needed', sent !== moved]);
      }
      expect(codeOf(await desk.ask(holder, decided))).toEqual([409, 'foi.co-handling.too-late']);
      expect((await desk.call(other, 'GET', `/cases/${withdrawn.id}`)).statusCode).toBe(404);
    });

    it('stands beside the time that departments held the case, which adds up as before (条例第四十五条)', async () => {
      const sent = await desk.held();
      const id = await desk.asked(sent, { dueOn: '2026-03-10' });
      desk.running.clock.set('2026-03-06T09:00:00+08:00');
      await desk.close(other, id, 'opinion', OPINION);
      desk.running.clock.set('2026-03-12T09:00:00+08:00');
      const { clock, coHandling } = await desk.seen(holder, sent);
      expect(coHandling.items.map(({ days }) => days)).toEqual([4]);
      expect(clock.holdings.map(({ days }) => days)).toEqual([10]);
    });

    it('seals what is wanted, the opinion and the reason', async () => {
      const sent = await desk.held();
      const id = await desk.asked(sent, { wish: CANARY });
      await desk.close(other, id, 'opinion', { opinion: 'no-records', reason: CANARY });
      desk.running.clock.set(`${TODAY}T09:01:00+08:00`);
      const back = await desk.asked(sent);
      await desk.close(other, back, 'return', { reason: CANARY });
      const { read } = desk.running.store;
      const kept = JSON.stringify([
        await read.selectFrom('foi_co_handling').selectAll().execute(),
        await read.selectFrom('foi_co_handling_acts').selectAll().execute(),
        await read.selectFrom('audit_log').selectAll().execute(),
        await read.selectFrom('outbox').selectAll().execute(),
      ]);
      expect(kept).not.toContain(CANARY);
      const { items } = (await desk.seen(holder, sent)).coHandling;
      expect(items.map(({ wish, reason }) => [wish, reason])).toEqual([
        [CANARY, CANARY],
        [WISH, CANARY],
      ]);
    });
  });
});
