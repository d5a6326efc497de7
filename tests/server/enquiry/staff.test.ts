import type { DeskEnquiries } from '../../../contract/enquiry-desk';
import { onEachEngine } from '../foi/engines';
import { NOW, runCity, type RunningCity } from '../running-city';
import { directory, explainer, policy } from '../small-city';
import { Office } from '../staff/office';
import { signIn, type StaffHeaders } from '../staff/signed-in';

onEachEngine((engine) => {
  describe('registerEnquiryDesk', () => {
    let city: RunningCity;
    let office: Office;
    let officer: StaffHeaders;
    beforeAll(async () => {
      city = await runCity({ engine });
      office = new Office(await city.app.listen({ port: 0, host: '127.0.0.1' }));
      await city.publish('directory', directory);
      await city.publish('policies', policy('menzhen'));
      await city.publish('explainers', explainer('menzhen-tujie', 'menzhen'));
      officer = await signIn(city, 'foi-officer');
    });
    afterAll(() => city.stop());

    let sent = 0;
    const send = async (payload: Record<string, unknown>): Promise<number> => {
      sent += 1;
      city.clock.set(new Date(Date.parse(NOW) + sent * 1_000).toISOString());
      const headers = { 'idempotency-key': `key-of-question-${String(sent).padStart(4, '0')}` };
      const answer = await city.app.inject({ method: 'POST', url: '/api/enquiry', headers, payload });
      return answer.statusCode;
    };
    const read = async (query = ''): Promise<DeskEnquiries> =>
      (await office.must(officer, 'GET', `/api/staff/enquiries${query}`)).json<DeskEnquiries>();

    it('shows general questions, with what they are taken to be about and the phone of who wants an answer', async () => {
      expect(await send({ about: { kind: 'general' }, text: '办残疾证去哪里？' })).toBe(201);
      const about = { kind: 'general', topic: 'yiliao', department: 'yibao' };
      expect(await send({ about, text: '门诊怎么报？', phone: '13800138000' })).toBe(201);
      expect((await read()).items).toMatchObject([
        {
          subject: null,
          topic: { id: 'yiliao', name: '医疗医保' },
          department: { id: 'yibao', name: '临溪市医疗保障局' },
          text: '门诊怎么报？',
          phone: '13800138000',
        },
        { subject: null, topic: null, department: null, text: '办残疾证去哪里？', phone: null },
      ]);
    });

    it('names the published thing that a question is about, for as long as it is shown', async () => {
      expect(await send({ about: { kind: 'explainers', id: 'menzhen-tujie' }, text: '图里的数是哪年的？' })).toBe(201);
      const subject = { kind: 'explainers', id: 'menzhen-tujie', title: 'menzhen-tujie图解' };
      expect((await read()).items[0]).toMatchObject({ subject, topic: null, text: '图里的数是哪年的？' });
      expect((await read('?view=general')).items[0]?.text).toBe('门诊怎么报？');
      await city.store.write((trx) =>
        trx.updateTable('published').set({ state: 'removed' }).where('id', '=', 'explainers/menzhen-tujie').execute(),
      );
      expect((await read()).items[0]?.subject).toEqual({ ...subject, title: null });
    });

    it('turns pages of fifty without missing one or showing one twice', async () => {
      for (let n = 0; n < 60; n += 1) await send({ about: { kind: 'general' }, text: `第${String(n)}问` });
      const first = await read('?view=general');
      expect(first.items).toHaveLength(50);
      const second = await read(`?view=general&cursor=${first.nextCursor ?? ''}`);
      expect(second.nextCursor).toBeNull();
      const ids = [...first.items, ...second.items].map(({ id }) => id);
      expect(new Set(ids).size).toBe(62);
      expect([...ids].sort().reverse()).toEqual(ids);
    });

    it('is read by those who answer, and by nobody else', async () => {
      for (const [role, status] of [
        ['inspector', 200],
        ['handler', 403],
        ['administrator', 403],
      ] as const)
        expect((await office.call(await signIn(city, role), 'GET', '/api/staff/enquiries')).status).toBe(status);
      expect((await office.call(null, 'GET', '/api/staff/enquiries')).status).toBe(401);
      expect((await office.call(officer, 'GET', '/api/staff/enquiries?cursor=x')).status).toBe(400);
    });
  });
});
