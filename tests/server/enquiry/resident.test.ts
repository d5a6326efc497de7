import type { EnquiryStandings } from '../../../contract/enquiry';
import { stateCouncilCalendar } from '../../../domain/calendar';
import { registerEnquiry } from '../../../server/modules/enquiry/resident';
import { onEachEngine } from '../foi/engines';
import { directory } from '../small-city';
import { runResidentApp, type Running } from '../foi/resident-app';

const startsAt = '2026-11-22T15:00:00+08:00';

onEachEngine((engine) => {
  describe('registerEnquiry', () => {
    let running: Running;
    beforeAll(async () => {
      running = await runResidentApp(engine, (app, ground) => {
        registerEnquiry(app, {
          ...ground,
          calendar: stateCouncilCalendar,
          answerWorkingDays: 5,
          countFromMessage: () => Promise.resolve(),
          directory: () => Promise.resolve(directory),
          findSubject: ({ kind, id }) => {
            if (id.startsWith('unknown')) return Promise.resolve(undefined);
            const department = 'yibao';
            return Promise.resolve(kind === 'press-conferences' ? { department, startsAt } : { department });
          },
        });
      });
    });
    beforeEach(() => {
      running.clock.set('2026-11-22T10:00:00+08:00');
    });
    afterAll(() => running.stop());

    const about = { kind: 'qa-items', id: 'menzhen-01' };
    const ask = (key: string, payload: Record<string, unknown>) =>
      running.app.inject({ method: 'POST', url: '/api/enquiry', headers: { 'idempotency-key': key }, payload });
    const kept = (id: string) =>
      running.store.read.selectFrom('enquiries').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

    it('keeps the question and gives a receipt', async () => {
      const answer = await ask('key-of-the-first-question', { about, text: '异地看门诊能报销吗？' });
      expect(answer.statusCode).toBe(201);
      const receipt = answer.json<{ id: string; receivedAt: string }>();
      expect(receipt.receivedAt).toBe('2026-11-22T02:00:00.000Z');
      expect(await kept(receipt.id)).toMatchObject({ question: '异地看门诊能报销吗？', phone_sealed: null });
    });

    it('takes 5,000 characters, emoji and line feeds as they come', async () => {
      const text = `${'问'.repeat(4_989)}\n😀👨‍👩‍👧`;
      const receipt = (await ask('key-of-a-long-question', { about, text })).json<{ id: string }>();
      expect((await kept(receipt.id)).question).toBe(text);
    });

    it('keeps a text with U+0000, without it', async () => {
      const receipt = (await ask('key-of-a-nul-question', { about, text: '能\u0000报吗' })).json<{ id: string }>();
      expect((await kept(receipt.id)).question).toBe('能报吗');
    });

    it('takes 5,000 characters, an emoji being one, and says of more how many fit', async () => {
      expect((await ask('key-of-five-thousand-emoji', { about, text: '😀'.repeat(5_000) })).statusCode).toBe(201);
      const refused = await ask('key-of-one-more-emoji-yet', { about, text: '😀'.repeat(5_001) });
      expect(refused.json()).toMatchObject({ status: 422, code: 'enquiry.text-too-long', field: 'text' });
    });

    it('keeps the phone number sealed', async () => {
      const payload = { about, text: '请回电', phone: '138 0013 8000' };
      const receipt = (await ask('key-with-phone-number', payload)).json<{ id: string }>();
      const { phone_sealed } = await kept(receipt.id);
      // The whole number: three digits may come about by chance in what is sealed.
      expect(phone_sealed).not.toMatch(/138 ?0013 ?8000/);
      const place = { table: 'enquiries', column: 'phone_sealed', id: receipt.id };
      expect(running.cipher.open(phone_sealed ?? '', place)).toBe('138 0013 8000');
    });

    it('gives one receipt to twenty simultaneous sends', async () => {
      const send = () => ask('key-sent-twenty-times', { about, text: '只问一次' });
      const answers = await Promise.all(Array.from({ length: 20 }, send));
      expect(new Set(answers.map((answer) => answer.body)).size).toBe(1);
      expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
      expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(19);
      const rows = await running.store.read
        .selectFrom('enquiries')
        .where('question', '=', '只问一次')
        .selectAll()
        .execute();
      expect(rows).toHaveLength(1);
    });

    it('refuses another question under a used key, and keeps the first', async () => {
      const first = await ask('key-used-for-two-things', { about, text: '第一个问题' });
      const second = await ask('key-used-for-two-things', { about, text: '第二个问题' });
      expect(second.statusCode).toBe(409);
      expect(second.json()).toMatchObject({ code: 'enquiry.key-used' });
      expect((await ask('key-used-for-two-things', { text: '第一个问题', about })).body).toBe(first.body);
    });

    it('takes questions before a press conference until it starts', async () => {
      const conference = { about: { kind: 'press-conferences', id: 'fabuhui-12' }, text: '几岁可以领？' };
      running.clock.set('2026-11-22T14:59:59.999+08:00');
      const before = await ask('key-before-the-conference', conference);
      expect(before.statusCode).toBe(201);
      running.clock.set(startsAt);
      const after = await ask('key-after-the-conference', conference);
      expect(after.statusCode).toBe(409);
      expect(after.json()).toMatchObject({ code: 'enquiry.press-conference-started' });
      // A retry of the one that was in time still gets its receipt.
      expect((await ask('key-before-the-conference', conference)).body).toBe(before.body);
    });

    it('takes a question about nothing that is published, with or without what it is taken to be about', async () => {
      const [topic] = directory.topics;
      const [department] = directory.departments;
      if (!topic || !department) throw new Error('the small city has a topic and a department');
      const bare = await ask('key-of-a-general-question', { about: { kind: 'general' }, text: '办残疾证去哪里？' });
      expect(bare.statusCode).toBe(201);
      expect(await kept(bare.json<{ id: string }>().id)).toMatchObject({
        about_kind: 'general',
        about_id: null,
        topic_id: null,
        department_id: null,
      });
      const about = { kind: 'general', topic: topic.id, department: department.id };
      const placed = await ask('key-of-a-placed-question', { about, text: '门诊怎么报？' });
      expect(await kept(placed.json<{ id: string }>().id)).toMatchObject({
        about_kind: 'general',
        about_id: null,
        topic_id: topic.id,
        department_id: department.id,
      });
    });

    it('lies at once with who published what is asked about, or with whom the resident chose', async () => {
      const follow = await ask('key-of-a-follow-up-question', { about, text: '追问一句' });
      expect(await kept(follow.json<{ id: string }>().id)).toMatchObject({ holder_id: 'yibao', state: 'received' });
      const [department] = directory.departments;
      const chosen = { kind: 'general', department: department?.id };
      const general = await ask('key-of-a-chosen-question', { about: chosen, text: '问一句' });
      expect(await kept(general.json<{ id: string }>().id)).toMatchObject({ holder_id: department?.id });
      const open = await ask('key-of-an-unplaced-question', { about: { kind: 'general' }, text: '问谁好' });
      expect(await kept(open.json<{ id: string }>().id)).toMatchObject({ holder_id: null });
    });

    it('keeps the words that were searched in vain', async () => {
      const payload = { about: { kind: 'general', searched: ' 饕餮 ' }, text: '饕餮归谁管？' };
      const searched = await ask('key-of-a-searched-question', payload);
      expect(await kept(searched.json<{ id: string }>().id)).toMatchObject({ searched: '饕餮' });
      const blank = { about: { kind: 'general', searched: '  ' }, text: '饕餮归谁管？' };
      const none = await ask('key-of-a-blank-search', blank);
      expect(await kept(none.json<{ id: string }>().id)).toMatchObject({ searched: null });
    });

    it('says how questions stand by the keys they were sent with, in their order, and nothing by others', async () => {
      await ask('key-of-the-one-question', { about, text: '第一问' });
      await ask('key-of-the-other-question', { about: { kind: 'general' }, text: '第二问' });
      const look = (keys: readonly string[]) =>
        running.app.inject({ method: 'POST', url: '/api/enquiry/standings', payload: { keys } });
      const keys = ['key-of-the-other-question', 'key-that-nobody-used', 'key-of-the-one-question'];
      const answer = await look(keys);
      expect(answer.headers['cache-control']).toBe('no-store');
      const { items } = answer.json<EnquiryStandings>();
      expect(items.map((item) => item?.holder?.id)).toEqual([undefined, undefined, 'yibao']);
      expect(items[1]).toBeNull();
      // The city promises five working days; 2026-11-22 is a Sunday.
      expect(items[0]).toMatchObject({ state: 'received', dueOn: '2026-11-27', ended: null, link: null, text: null });
      for (const bad of [[], ['short'], Array.from({ length: 51 }, (_, n) => `key-number-${String(n)}-of-many`)])
        expect((await look(bad)).statusCode).toBe(400);
    });

    it.each([
      [{ about: { kind: 'general', topic: 'unknown-topic' }, text: '问' }, 422, 'about.topic'],
      [{ about: { kind: 'general', department: 'unknown-office' }, text: '问' }, 422, 'about.department'],
      [{ about: { kind: 'general', searched: '词'.repeat(201) }, text: '问' }, 400, 'about'],
      [{ about: { kind: 'general', id: 'menzhen-01' }, text: '问' }, 400, 'about'],
      [{ about: { kind: 'qa-items' }, text: '问' }, 400, 'about.id'],
      [{ about, text: '' }, 422, 'text'],
      [{ about, text: ' \n　' }, 422, 'text'],
      [{ about: { kind: 'qa-items', id: 'unknown-1' }, text: '问' }, 422, 'about.id'],
      [{ about, text: '问', phone: 'abc' }, 422, 'phone'],
      [{ about: { kind: 'policies', id: 'a-policy' }, text: '问' }, 400, 'about.kind'],
      [{ about, text: '问', name: '王小明' }, 400, 'name'],
    ])('refuses %j with %d and names %s', async (payload, status, field) => {
      const answer = await ask('key-of-a-refused-form', payload);
      expect(answer.statusCode).toBe(status);
      expect(answer.json()).toMatchObject({ field });
    });

    it('keeps nothing of a refused form, so that its key can be used for the corrected one', async () => {
      expect((await ask('key-of-a-corrected-form', { about, text: '' })).statusCode).toBe(422);
      expect((await ask('key-of-a-corrected-form', { about, text: '更正了' })).statusCode).toBe(201);
    });

    it.each([[undefined], ['too-short'], ['has spaces in the key']])(
      'needs an idempotency key, not %s',
      async (key) => {
        const headers = key === undefined ? {} : { 'idempotency-key': key };
        const answer = await running.app.inject({
          method: 'POST',
          url: '/api/enquiry',
          headers,
          payload: { about, text: '问' },
        });
        expect(answer.statusCode).toBe(400);
        expect(answer.json()).toMatchObject({ field: 'idempotency-key' });
      },
    );
  });
});
