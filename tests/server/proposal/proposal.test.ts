import type { Problem } from '../../../contract/error';
import type {
  DeskProposalList,
  ProposalImport,
  ProposalList,
  ProposalStatisticsView,
  ProposalView,
} from '../../../contract/proposal';
import { PROPOSAL_COLUMNS } from '../../../domain/proposal';
import { readSheet } from '../../../server/modules/proposal/sheets/read-sheet';
import { aRow } from '../../domain/proposal/rows';
import { onEachEngine } from '../foi/engines';
import { runCity, type RunningCity } from '../running-city';
import { directory } from '../small-city';
import { officeOf, workbook } from './office';

const IMPORT = '/api/staff/proposals/import';
const OPEN = { answeredOn: '', result: '', reply: '', satisfaction: '', documentNumber: '' };

onEachEngine((engine) => {
  let city: RunningCity;
  let office: ReturnType<typeof officeOf>;
  beforeEach(async () => {
    city = await runCity({ engine });
    await city.publish('directory', directory);
    office = officeOf(city);
  }, 30_000);
  afterEach(() => city.stop());

  const preview = async (file: Buffer) => (await office.upload(`${IMPORT}/preview`, file)).json<ProposalImport>();
  const bringIn = async (file: Buffer) => {
    const { plan } = await preview(file);
    return (await office.upload(`${IMPORT}?plan=${plan}`, file)).json<ProposalImport>();
  };
  const list = (search = '') => city.get<ProposalList>(`/api/proposal/list${search}`);

  describe('the import of proposals', () => {
    it('publishes good rows, tells bad ones with row and sentence, and loses none', async () => {
      const rows = Array.from({ length: 120 }, (_, at) =>
        aRow({ number: String(at + 1), ...(at % 40 === 7 ? { assignedOn: '2026-02-30' } : {}) }),
      );
      const file = await workbook(rows);
      const before = await preview(file);
      expect(before).toMatchObject({ rows: 120, added: 117, updated: 0, unchanged: 0, faulty: 3 });
      expect(before.faults.map(({ line }) => line)).toEqual([9, 49, 89]);
      expect(before.faults[0]?.problems).toEqual([
        { column: '交办日期', title: '交办日期不存在，请按 2026-03-10 的样子写。' },
      ]);
      // Nothing is done by looking.
      expect((await list()).total).toBe(0);
      expect(await bringIn(file)).toMatchObject({ added: 117, faulty: 3 });
      expect((await list()).total).toBe(117);
      expect(await preview(file)).toMatchObject({ added: 0, unchanged: 117, faulty: 3 });
    });

    it('gives the faulty rows back as a file that can be brought in once it is mended', async () => {
      const bad = aRow({ number: '2', disclosure: '保密', host: '' });
      const answer = await office.upload(`${IMPORT}/errors.xlsx`, await workbook([aRow(), bad]));
      const back = await readSheet(answer.rawPayload);
      expect(back.ok && back.value.map(({ row }) => row)).toEqual([bad]);
      const mended = await workbook([{ ...bad, disclosure: '全文公开', host: '市医保局' }]);
      expect(await bringIn(mended)).toMatchObject({ added: 1, faulty: 0 });
    });

    it('corrects what is published when the same number comes again, and shows the correction at once', async () => {
      await bringIn(await workbook([aRow(OPEN)]));
      const path = '/api/proposals/jianyi-5-3-012';
      expect(await city.get<ProposalView>(path)).toMatchObject({ answeredOn: null, dueOn: '2026-05-27', result: null });
      expect((await list('?result=open')).total).toBe(1);
      expect(await bringIn(await workbook([aRow()]))).toMatchObject({ added: 0, updated: 1 });
      expect(await city.get<ProposalView>(path)).toMatchObject({
        answeredOn: '2026-05-20',
        result: 'done',
        department: { id: 'yibao', name: '临溪市医疗保障局' },
        reply: expect.stringContaining('银发窗口') as string,
      });
      expect((await list('?result=open')).total).toBe(0);
      expect((await list('?result=done')).items).toMatchObject([{ id: 'jianyi-5-3-012' }]);
    });

    it('publishes nothing but what was previewed', async () => {
      const { plan } = await preview(await workbook([aRow()]));
      const other = await office.upload(`${IMPORT}?plan=${plan}`, await workbook([aRow({ title: '换了标题' })]));
      expect([other.statusCode, other.json<Problem>().code]).toEqual([409, 'proposal.import.changed-meanwhile']);
      expect((await list()).total).toBe(0);
    });

    it.each([
      ['a file that is no sheet', () => Promise.resolve(Buffer.from('%PDF-1.7\n')), /^(file|proposal)\./],
      ['a sheet without its columns', () => workbook([aRow()], ['甲', '乙']), /^proposal\.import\.columns-missing$/],
      ['a sheet without rows', () => workbook([]), /^proposal\.import\.no-rows$/],
    ])('refuses %s', async (_what, make, code) => {
      const answer = await office.upload(`${IMPORT}/preview`, await make());
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
      expect(answer.json<Problem>().code).toMatch(code);
    });

    it('is for who manages it; others may look', async () => {
      const file = await workbook([aRow()]);
      expect((await office.upload(`${IMPORT}/preview`, file, 'inspector')).statusCode).toBe(403);
      expect((await office.get('inspector', '/api/staff/proposals')).statusCode).toBe(200);
      expect((await office.get('handler', '/api/staff/proposals')).statusCode).toBe(403);
    });

    it('hands out a sheet to fill in that has every column', async () => {
      const answer = await office.get('foi-officer', '/api/staff/proposals/empty.xlsx');
      const empty = await readSheet(answer.rawPayload);
      // All columns are there, so it is the rows that are missed.
      expect(empty.ok ? '' : empty.refusal.code).toBe('proposal.import.no-rows');
      expect(Object.keys(PROPOSAL_COLUMNS)).toHaveLength(20);
    });
  });

  describe('proposals for residents', () => {
    beforeEach(async () => {
      const told = await bringIn(
        await workbook([
          aRow(),
          aRow({ number: '13', host: '市民政局', result: 'B', title: '关于社区食堂的建议' }),
          aRow({ number: '14', form: '政协提案', year: '2025', session: '五届二次', result: 'C' }),
          // Due on 10 June; answered on the 11th.
          aRow({ number: '15', assignedOn: '2026-03-10', answeredOn: '2026-06-11' }),
          aRow({ number: '16', assignedOn: '2026-11-01', ...OPEN }),
          aRow({ number: '17', assignedOn: '2026-03-10', ...OPEN }),
          aRow({ number: '18', disclosure: '不公开', withheldReason: '涉及国家秘密', reply: '' }),
        ]),
      );
      expect(told).toMatchObject({ added: 7, faulty: 0 });
    }, 30_000);

    it('are found by year, form, host, result and words, and say what each choice leaves', async () => {
      expect((await list('?year=2025')).items).toMatchObject([{ id: 'tian-5-2-014' }]);
      expect((await list('?form=suggestion')).total).toBe(6);
      expect((await list(`?host=${encodeURIComponent('市民政局')}`)).items).toMatchObject([{ number: 13 }]);
      expect((await list(`?q=${encodeURIComponent('社区食堂')}`)).total).toBe(1);
      const { facets } = await list('?year=2026&result=done');
      expect(facets.results).toEqual([
        { value: 'done', count: 3 },
        { value: 'open', count: 2 },
        { value: 'planned', count: 1 },
      ]);
      expect(facets.years).toEqual([{ value: 2026, count: 3 }]);
    });

    it('are each on one page of the list', async () => {
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const got: ProposalList = await list(`?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
        seen.push(...got.items.map(({ id }) => id));
        cursor = got.nextCursor;
      }
      expect(new Set(seen).size).toBe(7);
      expect(seen).toHaveLength(7);
      expect((await city.app.inject('/api/proposal/list?cursor=nothing')).statusCode).toBe(400);
    });

    it('are counted by year: answered in time, late, still open, overdue', async () => {
      const figures = await city.get<ProposalStatisticsView>('/api/proposal/statistics?year=2026');
      expect(figures).toMatchObject({
        years: [2026, 2025],
        total: 6,
        answered: 4,
        inTime: 3,
        late: 1,
        pending: 1,
        overdue: 1,
        results: { done: 3, planned: 1, limited: 0, reference: 0 },
      });
      expect((await city.get<ProposalStatisticsView>('/api/proposal/statistics?year=2012')).total).toBe(0);
    });

    it('say why a reply is not disclosed, and never send it', async () => {
      const view = await city.get<ProposalView>('/api/proposals/jianyi-5-3-018');
      expect(view).toMatchObject({ disclosure: 'withheld', withheldReason: '涉及国家秘密' });
      expect(view).not.toHaveProperty('reply');
    });

    it('are on the desk with what is due soonest first', async () => {
      const desk = (await office.get('foi-officer', '/api/staff/proposals')).json<DeskProposalList>();
      expect(desk.counts).toEqual({ all: 7, open: 2, overdue: 1, late: 1, dissatisfied: 0 });
      expect(desk.items.slice(0, 2).map(({ number }) => number)).toEqual([17, 16]);
      const late = (await office.get('foi-officer', '/api/staff/proposals?view=late')).json<DeskProposalList>();
      expect(late.items.map(({ number }) => number)).toEqual([15]);
    });
  });
});
