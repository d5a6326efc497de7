import type { DeskQueue } from '../../../contract/foi-queue';
import { openStore } from '../../../server/platform/db/open-store';
import { onEachEngine } from '../foi/engines';
import { runOffice, type Office } from '../foi/office';
import { fillFirstSlice, type FirstSlice } from './first-slice';

onEachEngine((engine) => {
  describe('migration 0008, over cases of the first slice', () => {
    let office: Office;
    let before: FirstSlice;
    beforeAll(async () => {
      const place = await engine.place();
      before = await fillFirstSlice(place, 3);
      office = await runOffice(engine, '2026-03-09', { place, dataKeys: before.dataKeys });
    });
    afterAll(() => office.stop());

    it('opens each by the number and code that its receipt bore (条例第三十一条)', async () => {
      for (const [index, each] of before.cases.entries()) {
        const view = await office.lookUp(each);
        expect(view).toMatchObject({
          number: each.number,
          state: 'received',
          submittedAt: '2026-03-02T01:00:00.000Z',
          receivedOn: '2026-03-02',
          replyDueOn: '2026-03-30',
          remainingWorkingDays: 15,
          applicant: { name: '王*明' },
          information: { description: `第${String(index + 1)}件申请`, ...(index === 1 ? { title: "名录'2'" } : {}) },
          department: { id: 'yibao', name: '市医疗保障局' },
          letters: [],
        });
        expect(view.history.map(({ what }) => what)).toEqual([
          '你提交了申请',
          '已收到。回执就是双方确认，这一天是收到申请之日，答复期限从第二天起算',
        ]);
        const wrong = await office.tryApplicant(
          { ...each, code: before.cases[(index + 1) % 3]!.code },
          '/api/foi/lookup',
          {},
        );
        expect(wrong.statusCode).toBe(404);
      }
    });

    it('seals what they ask for when the server starts (个人信息保护法第五十一条)', async () => {
      const rows = await office.store.read
        .selectFrom('foi_requests')
        .select(['clear_title', 'clear_document_number', 'clear_description', 'matter_sealed'])
        .execute();
      expect(rows).toHaveLength(3);
      for (const { matter_sealed, ...clear } of rows) {
        expect(matter_sealed).toMatch(/^v1\./);
        expect(Object.values(clear)).toEqual([null, null, null]);
      }
    });

    it('finds them on the desk, by name too, as soon as the day’s index is kept', async () => {
      const search = async (query: object) =>
        (await office.ask('foi-officer', 'POST', '/foi/queue', query)).json<DeskQueue>();
      const { items, counts } = await search({});
      expect(items.map(({ number }) => number).sort()).toEqual(['2026-0001', '2026-0002', '2026-0003']);
      expect(counts).toMatchObject({ open: 3, unassigned: 3 });
      expect((await search({ words: '王小明' })).items).toHaveLength(3);
      expect((await search({ words: '2026-0002' })).items).toMatchObject([
        { title: "名录'2'", replyDueOn: '2026-03-30' },
      ]);
    });

    it('goes on with the numbers, and takes acts on the old cases (条例第四十五条)', async () => {
      const sent = await office.sendOnline();
      expect(sent.number).toBe('2026-0004');
      const [old] = before.cases;
      const { line, history } = await office.act('foi-officer', old!, { kind: 'assigned', department: 'yibao' });
      expect(line).toMatchObject({ state: 'in-hand', channel: 'online' });
      expect(history.map(({ kind, by }) => [kind, by])).toMatchObject([
        ['submitted', '申请人'],
        ['receipt-confirmed', '系统'],
        ['assigned', expect.any(String)],
      ]);
      expect(await office.applicant(old!, { act: 'withdrawn' })).toMatchObject({ state: 'withdrawn' });
    });

    it('is done once: another start changes nothing', async () => {
      const count = async () => (await office.store.read.selectFrom('foi_events').select('id').execute()).length;
      const earlier = await count();
      await (await openStore(office.place.config)).close();
      expect(await count()).toBe(earlier);
    });
  });
});
