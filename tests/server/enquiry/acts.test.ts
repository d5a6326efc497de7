import type { DeskEnquiryDone } from '../../../contract/enquiry-desk';
import { onEachEngine } from '../foi/engines';
import { signIn } from '../staff/signed-in';
import { QuestionDesk, type Question } from './question-desk';

const TEXT = '可以。带身份证和户口簿，到镇便民服务中心一楼办，当天办好。';
const ANSWER = { kind: 'answer', text: TEXT } as const;

onEachEngine((engine) => {
  describe('POST /api/staff/enquiries/acts', () => {
    let desk: QuestionDesk;
    beforeAll(async () => {
      desk = await QuestionDesk.open(engine);
    });
    afterAll(() => desk.stop());

    const at = async (question: Question) => ({ id: question.id, version: (await desk.read(question)).version });
    const eventKinds = async (question: Question) => (await desk.history(question)).events.map(({ kind }) => kind);
    const audited = async (question: Question): Promise<string[]> => {
      const { read } = desk.city.store;
      const subject = `enquiry/${question.id}`;
      const rows = await read
        .selectFrom('audit_log')
        .selectAll()
        .where('subject', '=', subject)
        .orderBy('sequence')
        .execute();
      return rows.map(({ action }) => action);
    };

    it('takes a question on, and says who has it; another one takes it over before acting', async () => {
      const question = await desk.ask('低保怎么申请？');
      await desk.act(desk.officer, { kind: 'claim' }, question);
      const claimed = await desk.read(question);
      expect(claimed).toMatchObject({ state: 'claimed', version: 2, acts: ['answer', 'pass-on', 'close', 'release'] });
      expect((await desk.list({ view: 'mine' })).items.map(({ first }) => first.id)).toEqual([question.id]);
      const head = await signIn(desk.city, 'office-head');
      expect((await desk.read(question, head)).acts).toEqual(['claim']);
      const refused = await desk.send(head, ANSWER, [await at(question)]);
      expect([refused.status, refused.json<{ code: string }>().code]).toEqual([409, 'enquiry.claimed-by-other']);
      await desk.act(head, { kind: 'claim' }, question);
      expect((await desk.read(question)).claimedBy?.id).not.toBe(claimed.claimedBy?.id);
      await desk.act(head, { kind: 'release' }, question);
      expect(await desk.read(question)).toMatchObject({ state: 'received', claimedBy: null });
      expect(await eventKinds(question)).toEqual(['claim', 'claim', 'release']);
      expect(await audited(question)).toEqual(['enquiry.claim', 'enquiry.claim', 'enquiry.release']);
    });

    it('passes a question on, with a note, to a department that sees it from then on', async () => {
      const question = await desk.ask('生育津贴多久到账？');
      expect((await desk.office.call(desk.handler, 'GET', `/api/staff/enquiries/${question.id}`)).status).toBe(404);
      await desk.act(desk.officer, { kind: 'pass-on', to: 'yibao', note: '请直接答复。' }, question);
      expect(await desk.read(question, desk.handler)).toMatchObject({ state: 'passed-on', holder: { id: 'yibao' } });
      expect((await desk.standing(question)).holder?.name).toBe('市医疗保障局');
      expect((await desk.history(question)).events).toMatchObject([
        { kind: 'pass-on', to: { id: 'yibao', name: '市医疗保障局' }, words: '请直接答复。' },
      ]);
      const [line] = await desk.city.store.read
        .selectFrom('audit_log')
        .selectAll()
        .orderBy('sequence', 'desc')
        .execute();
      expect(line?.detail).toBe('{"to":"yibao"}');
      const again = await desk.send(desk.handler, { kind: 'pass-on', to: 'yibao' }, [await at(question)]);
      expect(again.json()).toMatchObject({ code: 'enquiry.same-department', field: 'to' });
      const nowhere = await desk.send(desk.handler, { kind: 'pass-on', to: 'nothing' }, [await at(question)]);
      expect(nowhere.json()).toMatchObject({ code: 'enquiry.holder-unknown', field: 'to' });
      // Who passes it on to another department sees it no more, and is told that it was done.
      await desk.act(desk.handler, { kind: 'pass-on', to: 'minzheng' }, question);
      expect((await desk.office.call(desk.handler, 'GET', `/api/staff/enquiries/${question.id}`)).status).toBe(404);
    });

    it('answers with a few words that nobody else reads, and keeps them sealed', async () => {
      const question = await desk.ask('我妈能在镇上办吗？');
      await desk.act(desk.officer, ANSWER, question);
      expect(await desk.read(question)).toMatchObject({ state: 'answered', outcome: { text: TEXT }, due: null });
      expect(await desk.standing(question)).toMatchObject({
        state: 'answered',
        text: TEXT,
        link: null,
        ended: { department: { id: 'zhengfuban' } },
      });
      const { read } = desk.city.store;
      const row = await read
        .selectFrom('enquiries')
        .selectAll()
        .where('id', '=', question.id)
        .executeTakeFirstOrThrow();
      const events = await read
        .selectFrom('enquiry_events')
        .selectAll()
        .where('enquiry_id', '=', question.id)
        .execute();
      expect(JSON.stringify([row, events])).not.toContain('身份证');
      expect((await desk.history(question)).events).toMatchObject([{ kind: 'answer', words: TEXT }]);
    });

    it.each([
      ['', 'enquiry.answer-required'],
      [' \n　', 'enquiry.answer-required'],
      ['答'.repeat(1_001), 'enquiry.answer-too-long'],
    ])('takes no answer of %j', async (text, code) => {
      const question = await desk.ask('怎么答才算答？');
      const answer = await desk.send(desk.officer, { kind: 'answer', text }, [await at(question)]);
      expect(answer.json()).toMatchObject({ status: 422, code, field: 'text' });
      expect(await eventKinds(question)).toEqual([]);
    });

    it('answers with a published page, and says so when that is published no more', async () => {
      const question = await desk.ask('这一问发布在哪里？');
      const link = { kind: 'qa-items', id: 'menzhen-jiezhuan' } as const;
      await desk.act(desk.officer, { kind: 'answer', link }, question);
      expect(await desk.standing(question)).toMatchObject({ link: { ...link, title: '门诊怎么报？' }, text: null });
      await desk.city.store.write((trx) =>
        trx.updateTable('published').set({ state: 'removed' }).where('id', '=', 'qa-items/menzhen-jiezhuan').execute(),
      );
      expect((await desk.standing(question)).link).toEqual({ ...link, title: null });
      expect((await desk.read(question)).outcome).toMatchObject({ link: { title: null } });
      const other = await desk.ask('没有发布的能用来答吗？');
      const missing = { kind: 'answer', link: { kind: 'qa-items', id: 'nothing-of-the-kind' } } as const;
      const refused = await desk.send(desk.officer, missing, [await at(other)]);
      expect(refused.json()).toMatchObject({ status: 422, code: 'enquiry.answer-not-published', field: 'link' });
    });

    it('closes with a reason, and takes a mistaken closing back to where it was', async () => {
      const question = await desk.ask('随便写写');
      await desk.act(desk.officer, { kind: 'pass-on', to: 'yibao' }, question);
      await desk.act(desk.handler, { kind: 'claim' }, question);
      const before = await desk.read(question);
      await desk.act(desk.handler, { kind: 'close', reason: 'no-question' }, question);
      expect(await desk.standing(question)).toMatchObject({ state: 'closed', reason: 'no-question' });
      const more = await desk.send(desk.officer, ANSWER, [await at(question)]);
      expect(more.json()).toMatchObject({ status: 409, code: 'enquiry.ended' });
      // Whoever sees the mistake takes it back; the question goes to the hands it was in.
      await desk.act(desk.officer, { kind: 'reopen' }, question);
      const after = await desk.read(question);
      expect({ ...after, version: 0, acts: [] }).toEqual({ ...before, version: 0, acts: [] });
      expect(await desk.standing(question)).toMatchObject({ state: 'claimed', reason: null, ended: null });
      const twice = await desk.send(desk.officer, { kind: 'reopen' }, [await at(question)]);
      expect(twice.json()).toMatchObject({ status: 409, code: 'enquiry.not-ended' });
    });

    it('lets one of two who act at once through, tells the other, and overwrites nothing', async () => {
      const question = await desk.ask('两个人同时办会怎样？');
      const seen = [await at(question)];
      const head = await signIn(desk.city, 'office-head');
      const deeds = [
        [desk.officer, ANSWER],
        [head, { kind: 'close', reason: 'unfit' }],
        [desk.officer, { kind: 'pass-on', to: 'yibao' }],
        [head, { kind: 'claim' }],
      ] as const;
      const answers = await Promise.all(deeds.map(([who, act]) => desk.send(who, act, seen)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      for (const each of answers.filter(({ status }) => status !== 200))
        expect(each.json()).toMatchObject({ status: 409, code: 'enquiry.changed-meanwhile' });
      expect(await eventKinds(question)).toHaveLength(1);
    });

    it('does once what is sent twenty times, and nothing else under a used key', async () => {
      const question = await desk.ask('点了好几下会怎样？');
      const seen = [await at(question)];
      const key = 'key-of-a-restless-clerk';
      const answers = await Promise.all(Array.from({ length: 20 }, () => desk.send(desk.officer, ANSWER, seen, key)));
      expect(new Set(answers.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1);
      expect(answers[0]?.json<DeskEnquiryDone>().done).toEqual([{ id: question.id, version: 2 }]);
      expect(await eventKinds(question)).toEqual(['answer']);
      const other = await desk.send(desk.officer, { kind: 'close', reason: 'unfit' }, seen, key);
      expect(other.json()).toMatchObject({ status: 409, code: 'enquiry.act-key-used' });
      expect((await desk.read(question)).state).toBe('answered');
    });

    it('answers several at once, each by itself: what is refused for one is done to the rest', async () => {
      const asked = [await desk.ask('几号放假？'), await desk.ask('哪天放假呢？'), await desk.ask('什么时候放假啊')];
      const seen = await Promise.all(asked.map(at));
      const [, taken] = asked as [Question, Question, Question];
      const head = await signIn(desk.city, 'office-head');
      await desk.act(head, { kind: 'claim' }, taken);
      const answer = await desk.send(desk.officer, ANSWER, seen);
      const told = answer.json<DeskEnquiryDone>();
      expect(told.done.map(({ id }) => id)).toEqual([asked[0]?.id, asked[2]?.id]);
      expect(told.refused).toEqual([
        {
          id: taken.id,
          code: 'enquiry.changed-meanwhile',
          title: '刚刚有人办过这个提问，这次没有办。请看过现在的样子再办。',
        },
      ]);
      expect((await desk.standing(taken)).state).toBe('claimed');
      // All of them are taken back at once with what the answer says.
      expect((await desk.send(desk.officer, { kind: 'reopen' }, told.done)).json<DeskEnquiryDone>().done).toHaveLength(
        2,
      );
    });

    it('completes what is missing when it is sent again after a lost answer', async () => {
      const asked = [await desk.ask('甲事问一句'), await desk.ask('乙事问一句')] as const;
      const seen = await Promise.all(asked.map(at));
      const key = 'key-of-an-answer-that-was-lost';
      // As if the server had died between the two.
      const [first] = seen;
      if (!first) throw new Error('two questions were asked');
      await desk.send(desk.officer, ANSWER, [first], key);
      const told = (await desk.send(desk.officer, ANSWER, seen, key)).json<DeskEnquiryDone>();
      expect(told).toEqual({ done: seen.map(({ id, version }) => ({ id, version: version + 1 })), refused: [] });
      for (const each of asked) expect(await eventKinds(each)).toEqual(['answer']);
    });

    it('is done to none where it is refused for the first, and to fifty at most', async () => {
      const asked = [await desk.ask('丙事问一句'), await desk.ask('丁事问一句')];
      const seen = await Promise.all(asked.map(at));
      const stale = seen.map((each, n) => (n === 0 ? { ...each, version: 7 } : each));
      expect((await desk.send(desk.officer, ANSWER, stale)).status).toBe(409);
      for (const each of asked) expect(await eventKinds(each)).toEqual([]);
      const many = Array.from({ length: 51 }, () => seen[0] as (typeof seen)[number]);
      expect((await desk.send(desk.officer, ANSWER, many)).status).toBe(400);
    });

    it('is done by those who answer, and not by an inspector, who sees it all', async () => {
      const question = await desk.ask('督查能答吗？');
      const inspector = await signIn(desk.city, 'inspector');
      expect((await desk.read(question, inspector)).acts).toEqual([]);
      expect((await desk.send(inspector, ANSWER, [await at(question)])).status).toBe(403);
    });
  });
});
