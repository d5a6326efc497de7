import { onEachEngine } from '../foi/engines';
import { signIn } from '../staff/signed-in';
import { QuestionDesk } from './question-desk';

onEachEngine((engine) => {
  describe('POST /api/staff/enquiries/list', () => {
    let desk: QuestionDesk;
    beforeAll(async () => {
      desk = await QuestionDesk.open(engine);
    });
    afterAll(() => desk.stop());

    it('shows what is asked, with what it is taken to be about, what was searched, and a masked phone', async () => {
      await desk.ask('办残疾证去哪里？', { about: { kind: 'general', searched: '残疾证' } });
      const about = { kind: 'general', topic: 'yiliao', department: 'yibao' };
      await desk.ask('门诊怎么报？', { about, phone: '13800138000' });
      const { items, counts } = await desk.list();
      expect(items.map(({ first }) => first)).toMatchObject([
        { subject: null, searched: '残疾证', topic: null, department: null, holder: null, phone: null },
        {
          subject: null,
          searched: null,
          topic: { id: 'yiliao', name: '医疗' },
          department: { id: 'yibao', name: '市医疗保障局' },
          holder: { id: 'yibao', name: '市医疗保障局' },
          text: '门诊怎么报？',
          phone: '138******00',
          state: 'received',
          version: 1,
        },
      ]);
      expect(counts).toMatchObject({ open: 2, mine: 0, answered: 0, all: 2 });
    });

    it('names no deadline of its own: only by when the inspection wants an answer', async () => {
      const { items } = await desk.list();
      expect(items[0]?.first.due).toEqual({ on: '2027-02-22', ground: 'inspection', phase: 'in-time' });
    });

    it('names the published thing that a question is about, for as long as it is shown', async () => {
      const question = await desk.ask('图里的数是哪年的？', { about: { kind: 'explainers', id: 'menzhen-tujie' } });
      const subject = { kind: 'explainers', id: 'menzhen-tujie', title: 'menzhen-tujie图解' };
      expect(await desk.read(question)).toMatchObject({ subject, holder: { id: 'yibao' } });
      const state = (to: 'removed' | 'shown') =>
        desk.city.store.write((trx) =>
          trx.updateTable('published').set({ state: to }).where('id', '=', 'explainers/menzhen-tujie').execute(),
        );
      await state('removed');
      expect((await desk.read(question)).subject).toEqual({ ...subject, title: null });
      await state('shown');
    });

    it('puts those together that ask the same, under the oldest, and lists them nowhere else', async () => {
      const first = await desk.ask('老旧小区加装电梯，一楼不同意怎么办？');
      await desk.ask('公积金能不能提取出来交房租？');
      const second = await desk.ask('请问一下，小区加装电梯一楼不同意怎么办呢');
      const { items } = await desk.list();
      const group = items.find((each) => each.first.id === first.id);
      expect(group?.others.map(({ id }) => id)).toEqual([second.id]);
      const ids = items.flatMap((each) => [each.first.id, ...each.others.map(({ id }) => id)]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength((await desk.list()).counts.open);
    });

    it('finds words anywhere in the question, all of them, each character standing for itself', async () => {
      const odd = await desk.ask('报销 100%_吗\\');
      const found = async (words: string) =>
        (await desk.list({ words })).items.flatMap(({ first, others }) => [first.id, ...others.map(({ id }) => id)]);
      expect(await found('0%_吗\\')).toEqual([odd.id]);
      expect(await found('电梯 一楼')).toHaveLength(2);
      expect(await found('电梯 租房')).toEqual([]);
      expect((await desk.list({ words: '电梯' })).counts).toMatchObject({ open: 2, all: 2 });
    });

    it('narrows down by the department it lies with, and by lying with none', async () => {
      const at = async (department: string) =>
        (await desk.list({ department })).items.map(({ first }) => first.holder?.id);
      expect(new Set(await at('yibao'))).toEqual(new Set(['yibao']));
      expect(new Set(await at('none'))).toEqual(new Set([undefined]));
      expect(await at('minzheng')).toEqual([]);
    });

    it('turns pages without missing one or showing one twice, the oldest first while they wait', async () => {
      const before = (await desk.list()).counts.open;
      // Each about something else: 千字文.
      const words = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈';
      for (const word of words) await desk.ask(`${word}${word}？`);
      const seen: string[] = [];
      let cursor: string | undefined;
      for (;;) {
        const page = await desk.list(cursor === undefined ? {} : { cursor });
        expect(page.items.length).toBeLessThanOrEqual(30);
        seen.push(...page.items.flatMap(({ first, others }) => [first.id, ...others.map(({ id }) => id)]));
        if (page.nextCursor === null) break;
        cursor = page.nextCursor;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(before + Array.from(words).length);
      const firsts = (await desk.list()).items.map(({ first }) => first.id);
      expect([...firsts].sort()).toEqual(firsts);
      const all = (await desk.list({ view: 'all' })).items.map(({ first }) => first.id);
      expect([...all].sort().reverse()).toEqual(all);
    });

    it('is read by those who answer, and by nobody else', async () => {
      for (const [role, status] of [
        ['inspector', 200],
        ['office-head', 200],
        ['legal-reviewer', 403],
        ['administrator', 403],
      ] as const) {
        const who = await signIn(desk.city, role);
        expect((await desk.office.call(who, 'POST', '/api/staff/enquiries/list', {})).status).toBe(status);
      }
      expect((await desk.office.call(null, 'POST', '/api/staff/enquiries/list', {})).status).toBe(401);
      const odd = await desk.office.call(desk.officer, 'POST', '/api/staff/enquiries/list', { cursor: 'x' });
      expect(odd.status).toBe(400);
    });

    it('shows a handler what lies with the own department, counted for itself, and hides the rest', async () => {
      const own = await desk.list({}, desk.handler);
      const holders = own.items.flatMap(({ first, others }) => [first, ...others]).map(({ holder }) => holder?.id);
      expect(new Set(holders)).toEqual(new Set(['yibao']));
      expect(own.counts.open).toBe(holders.length);
      const elsewhere = await desk.ask('结婚登记要带什么？', { about: { kind: 'general', department: 'minzheng' } });
      for (const [method, path] of [
        ['GET', ''],
        ['POST', '/phone'],
      ] as const) {
        const answer = await desk.office.call(desk.handler, method, `/api/staff/enquiries/${elsewhere.id}${path}`);
        expect([path, answer.status]).toEqual([path, 404]);
      }
      const taken = await desk.send(desk.handler, { kind: 'claim' }, [{ id: elsewhere.id, version: 1 }]);
      expect(taken.status).toBe(404);
    });

    it('shows the whole phone to who answers, each look in the audit log, and to nobody else', async () => {
      const { id } = await desk.ask('请打电话给我', { phone: '138 0013 8000' });
      const path = `/api/staff/enquiries/${id}/phone`;
      const inspector = await signIn(desk.city, 'inspector');
      expect((await desk.office.call(inspector, 'POST', path)).status).toBe(403);
      expect((await desk.office.must(desk.officer, 'POST', path)).json()).toEqual({ phone: '138 0013 8000' });
      const looks = await desk.city.store.read
        .selectFrom('audit_log')
        .selectAll()
        .where('action', '=', 'enquiry.see-phone')
        .execute();
      expect(looks.map(({ subject }) => subject)).toEqual([`enquiry/${id}`]);
      const none = await desk.ask('不用回电');
      expect((await desk.office.call(desk.officer, 'POST', `/api/staff/enquiries/${none.id}/phone`)).status).toBe(404);
    });
  });
});
