import { randomBytes } from 'node:crypto';
import type { RefusalReviews } from '../../../contract/foi-afterwards';
import type { NoticeView } from '../../../contract/notice';
import { may, STAFF_ROLES } from '../../../domain/staff';
import { openMatter, sealMatter } from '../../../server/modules/foi/matter';
import { eventRow, type FoiRequestRow } from '../../../server/modules/foi/store';
import { createCipher } from '../../../server/platform/cipher';
import { newId } from '../../../server/platform/db/new-id';
import { onEachEngine } from './engines';
import { organisation, person } from './forms';
import { runOffice, type Office, type Sent } from './office';
import { decide, refusalOf, review, sendAndTakeOn, serve } from './stories/story';

const BODY = '2025年度职工医保门诊共济资金收入三亿元，支出二亿八千万元。';
const page = { title: '2025年度门诊共济资金收支', body: BODY, department: 'yibao', topics: ['yiliao'] };
const dataKeys = [{ version: 1, key: randomBytes(32) }];
const cipher = createCipher(dataKeys);
const GROUND = '仍属于本机关内部人事安排，公开会影响工作。';

onEachEngine((engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await runOffice(engine, '2026-03-02', { dataKeys });
  });
  afterEach(() => office.stop());

  const audited = (action: string) =>
    office.store.read.selectFrom('audit_log').selectAll().where('action', '=', action).execute();

  describe('registerMakePublic', () => {
    const makePublic = ({ id }: Sent, body: object = page) =>
      office.ask('office-head', 'POST', `/foi/cases/${id}/public`, body);
    const granted = async (): Promise<Sent> => {
      const sent = await sendAndTakeOn(office);
      await review(office, sent);
      await decide(office, sent, 'granted', { access: '随答复书附上。' });
      await serve(office, sent);
      return sent;
    };
    const notices = () => office.get<{ items: { id: string; title: string }[] }>('/api/notices');

    it('makes what was released to one public for all, without a word of who asked (条例第四十四条)', async () => {
      const sent = await granted();
      const made = await makePublic(sent);
      expect(made.statusCode).toBe(201);
      const { id } = made.json<{ id: string }>();
      await office.published.refresh();
      const notice = await office.get<NoticeView>(`/api/notices/${id}`);
      expect(notice).toMatchObject({ title: page.title, publishedOn: '2026-03-02', department: { id: 'yibao' } });
      expect(notice.body).toContain('依照《政府信息公开条例》第四十四条主动公开');
      const shown = JSON.stringify([notice, await notices()]);
      const { name, phone, email, address } = person.applicant;
      for (const secret of [name, phone, email, address, sent.number, sent.id, '11010519491231002X'])
        expect(shown).not.toContain(secret);
      expect((await office.desk(sent)).madePublic).toEqual({ id, title: page.title });
    });

    it('names the field that says who asked (条例第十五条)', async () => {
      const sent = await granted();
      const refused = (field: string) => ({
        status: 422,
        code: 'foi.public.personal-data',
        article: '条例第十五条',
        field,
      });
      const { name, phone } = person.applicant;
      for (const words of [
        phone,
        '138 1234 5678',
        '１３８１２３４５６７８',
        '139-0000-0001',
        '11010519491231002x',
        name,
      ])
        expect(await refusalOf(makePublic(sent, { ...page, body: `${BODY}联系${words}。` }))).toEqual(refused('body'));
      expect(await refusalOf(makePublic(sent, { ...page, title: `${name}申请的收支` }))).toEqual(refused('title'));
      expect([(await notices()).items, await audited('foi.make-public')]).toEqual([[], []]);
    });

    it('takes only what was released, and takes it once', async () => {
      const open = await office.sendOnline();
      expect(await refusalOf(makePublic(open))).toEqual({
        status: 422,
        code: 'foi.public.nothing-released',
        article: '条例第四十四条',
      });
      const sent = await granted();
      const answers = await Promise.all([1, 2, 3, 4].map(() => makePublic(sent)));
      const made = answers.filter(({ statusCode }) => statusCode === 201);
      expect(made.length).toBeGreaterThanOrEqual(1);
      expect(new Set(made.map(({ body }) => body)).size).toBe(1);
      expect(await refusalOf(makePublic(sent))).toEqual({ status: 422, code: 'foi.public.already' });
      expect(await audited('foi.make-public')).toMatchObject([{ subject: `foi/${sent.number}` }]);
      await office.published.refresh();
      expect((await notices()).items).toHaveLength(1);
    });

    it('refuses a department or a topic that is not there, and one without a topic', async () => {
      const sent = await granted();
      for (const change of [{ department: 'none' }, { topics: ['none'] }, { topics: [] }]) {
        const { statusCode } = await makePublic(sent, { ...page, ...change });
        expect([change, statusCode < 500 && statusCode >= 400]).toEqual([change, true]);
      }
      expect((await office.desk(sent)).madePublic).toBeNull();
    });

    it('is for the head of the office', async () => {
      const sent = await granted();
      const url = `/foi/cases/${sent.id}/public`;
      for (const role of STAFF_ROLES.filter((each) => each !== 'office-head'))
        expect([role, (await office.ask(role, 'POST', url, page)).statusCode]).toEqual([role, 403]);
      expect((await office.app.inject({ method: 'POST', url: `/api/staff${url}`, payload: page })).statusCode).toBe(
        401,
      );
      expect((await office.ask('office-head', 'POST', '/foi/cases/none/public', page)).statusCode).toBe(404);
    });
  });

  describe('registerRefusalReviews', () => {
    const tasks = async (cursor?: string) =>
      (
        await office.ask(
          'foi-officer',
          'GET',
          `/foi/refusal-reviews${cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`}`,
        )
      ).json<RefusalReviews>();
    const lookAgain = ({ id }: Pick<Sent, 'id'>, outcome = 'still-refused') =>
      office.ask('foi-officer', 'POST', `/foi/cases/${id}/refusal-review`, { outcome, ground: GROUND });
    const refused = async (): Promise<Sent> => {
      const sent = await sendAndTakeOn(office);
      await review(office, sent);
      await decide(office, sent, 'refused-internal', { reasons: '内部人事安排。' });
      await serve(office, sent);
      return sent;
    };

    it('has a refusal looked at again in each later year, once (条例第十八条)', async () => {
      const sent = await refused();
      expect(await tasks()).toEqual({ year: 2026, undone: 0, items: [], nextCursor: null });
      expect(await refusalOf(lookAgain(sent))).toMatchObject({
        code: 'foi.refusal-review.not-due',
        article: '条例第十八条',
      });
      office.goTo('2027-01-15');
      const line = { case: sent.id, number: sent.number, reply: 'refused-internal', refusedOn: '2026-03-02' };
      expect(await tasks()).toMatchObject({ year: 2027, undone: 1, items: [{ ...line, review: null }] });
      expect((await lookAgain(sent)).statusCode).toBe(204);
      expect(await refusalOf(lookAgain(sent, 'now-public'))).toEqual({ status: 409, code: 'foi.refusal-review.done' });
      const done = { outcome: 'still-refused', ground: GROUND, at: '2027-01-15T01:00:00.000Z' };
      expect(await tasks()).toMatchObject({ undone: 0, items: [{ ...line, review: done }] });
      const { read } = office.store;
      expect(JSON.stringify(await read.selectFrom('foi_refusal_reviews').selectAll().execute())).not.toContain(GROUND);
      expect(await audited('foi.refusal-review')).toMatchObject([
        { subject: `foi/${sent.number}`, detail: '{"year":2027,"outcome":"still-refused"}' },
      ]);
      office.goTo('2028-01-14');
      expect(await tasks()).toMatchObject({ year: 2028, undone: 1, items: [{ review: null }] });
    });

    it('leaves out what was granted, lapsed or is open', async () => {
      await office.sendOnline(organisation);
      const sent = await sendAndTakeOn(office);
      await review(office, sent);
      await decide(office, sent, 'granted', { access: '随答复书附上。' });
      office.goTo('2027-01-15');
      expect(await tasks()).toMatchObject({ undone: 0, items: [] });
      expect(await refusalOf(lookAgain(sent))).toMatchObject({ code: 'foi.refusal-review.not-due' });
    });

    it('shows the undone first, page by page, each once', async () => {
      const model = await refused();
      const now = office.clock.now();
      const { read } = office.store;
      const row = await read
        .selectFrom('foi_requests')
        .selectAll()
        .where('id', '=', model.id)
        .executeTakeFirstOrThrow();
      const many = Array.from({ length: 109 }, (_, index): FoiRequestRow => {
        const id = newId(now);
        const matter_sealed = sealMatter(cipher, id, openMatter(cipher, row));
        return { ...row, id, number: `2026-${String(1_000 + index)}`, idempotency_hash: id, matter_sealed };
      });
      const by = { id: 'system', name: null };
      const events = many.flatMap(({ id: requestId }) => [
        eventRow({ kind: 'submitted', on: '2026-03-02', channel: 'in-person' }, { requestId, sequence: 1, now, by }),
        eventRow({ kind: 'decided', on: '2026-03-02', reply: 'partly-granted' }, { requestId, sequence: 2, now, by }),
      ]);
      await office.store.write(async (trx) => {
        await trx.insertInto('foi_requests').values(many).execute();
        await trx.insertInto('foi_events').values(events).execute();
      });
      office.goTo('2027-01-15');
      for (const each of [model, many[0]!, many[60]!]) expect((await lookAgain(each)).statusCode).toBe(204);
      const first = await tasks();
      const second = await tasks(first.nextCursor!);
      const third = await tasks(second.nextCursor!);
      expect([first, second, third].map(({ items, undone }) => [items.length, undone])).toEqual([
        [50, 107],
        [50, 107],
        [10, 107],
      ]);
      expect(third.nextCursor).toBeNull();
      const all = [first, second, third].flatMap(({ items }) => items);
      expect(new Set(all.map((item) => item.case)).size).toBe(110);
      expect(all.findIndex((item) => item.review !== null)).toBe(107);
      expect(await refusalOf(office.ask('foi-officer', 'GET', '/foi/refusal-reviews?cursor=none'))).toMatchObject({
        status: 400,
        code: 'request.cursor',
      });
    });

    it('is for those whom the table of permissions names', async () => {
      const sent = await refused();
      office.goTo('2027-01-15');
      for (const role of STAFF_ROLES) {
        const allowed = may([role], 'foi.refusal-review');
        expect([role, (await office.ask(role, 'GET', '/foi/refusal-reviews')).statusCode === 200]).toEqual([
          role,
          allowed,
        ]);
        const url = `/foi/cases/${sent.id}/refusal-review`;
        const { statusCode } = await office.ask(role, 'POST', url, { outcome: 'still-refused', ground: GROUND });
        expect([role, statusCode === 403]).toEqual([role, !allowed]);
      }
    });
  });
});
