import { parse } from 'csv-parse/sync';
import writeExcelFile from 'write-excel-file/node';
import type { BudgetData, BudgetList, BudgetView } from '../../../contract/budget';
import type { BudgetImport, DeskBudgetList } from '../../../contract/budget-desk';
import type { Problem } from '../../../contract/error';
import { readSheet } from '../../../server/modules/budget/sheets/read-sheet';
import { readSheets } from '../../../server/platform/sheets/read-workbook';
import { changed, linesOf, worded } from '../../domain/budget/sheets';
import { onEachEngine } from '../foi/engines';
import { officeOf } from '../proposal/office';
import { runCity, type RunningCity } from '../running-city';
import { directory } from '../small-city';
import { workbookOf } from './sheets';

const IMPORT = '/api/staff/budgets/import';
const ID = 'yibao-2025-juesuan';
const [yibao] = directory.departments;
const jiaoyuju = { ...yibao!, id: 'jiaoyuju', name: '临溪市教育局', shortName: '市教育局' };

const GOOD = linesOf(worded({ department: 'jiaoyuju' }), '市教育局');
const BAD = changed(changed(linesOf(), '收入总计', { amount: '1,20.50' }), '基本支出', { amount: '79.99' });

onEachEngine((engine) => {
  let city: RunningCity;
  let office: ReturnType<typeof officeOf>;
  beforeEach(async () => {
    city = await runCity({ engine });
    await city.publish('directory', { ...directory, departments: [...directory.departments, jiaoyuju] });
    office = officeOf(city);
  }, 30_000);
  afterEach(() => city.stop());

  const preview = async (file: Buffer) => (await office.upload(`${IMPORT}/preview`, file)).json<BudgetImport>();
  const bringIn = async (file: Buffer) => {
    const { plan } = await preview(file);
    return (await office.upload(`${IMPORT}?plan=${plan}`, file)).json<BudgetImport>();
  };
  const total = async () => (await city.get<BudgetList>('/api/budget/list')).total;
  const view = (id = ID) => city.get<BudgetView>(`/api/budgets/${id}`);

  describe('the import of budgets', () => {
    it('publishes what is in order, and tells what is not with line, column and both sums', async () => {
      const file = await workbookOf([...BAD, ...GOOD]);
      const before = await preview(file);
      expect(before).toMatchObject({
        ...{ lines: BAD.length + GOOD.length, budgets: 2, added: 1, updated: 0, unchanged: 0, faulty: 1 },
        titles: { added: ['临溪市教育局2025年部门决算'], updated: [] },
      });
      expect(before.faults).toEqual([
        {
          line: 4,
          name: '临溪市医疗保障局2025年部门决算 收入 收入总计',
          problems: [
            {
              column: '金额（万元）',
              title: '请写不小于 0、最多两位小数的数，单位是万元，例如 1234.50。',
            },
          ],
        },
        {
          line: 7,
          name: '临溪市医疗保障局2025年部门决算 支出（按功能分类） 本年支出合计',
          problems: [
            {
              column: '金额（万元）',
              title: '支出表（基本支出和项目支出）相加和写的本年支出不一样：写的 110.00 万元，各行相加 109.99 万元。',
            },
          ],
        },
      ]);
      // Nothing is done by looking.
      expect(await total()).toBe(0);
      expect(await bringIn(file)).toMatchObject({ added: 1, faulty: 1 });
      expect((await view('jiaoyuju-2025-juesuan')).spent).toBe(11_000);
      expect(await total()).toBe(1);
    });

    it('gives all lines of a faulty budget back as a file that can be brought in once it is mended', async () => {
      const answer = await office.upload(`${IMPORT}/errors.xlsx`, await workbookOf([...GOOD, ...BAD]));
      const back = await readSheet(answer.rawPayload);
      expect(back.ok && back.value.map(({ row }) => row)).toEqual(BAD);
      const cells = await readSheets(answer.rawPayload);
      const told = cells.ok ? cells.value[0]?.rows.slice(1).map(([line, what]) => [line, what !== '']) : [];
      expect(told?.filter(([, isTold]) => isTold)).toEqual([
        [String(GOOD.length + 4), true],
        [String(GOOD.length + 7), true],
      ]);
      const rows = back.ok ? back.value.map(({ row }) => row) : [];
      const mended = changed(changed(rows, '收入总计', { amount: '120.50' }), '基本支出', { amount: '80' });
      expect(await bringIn(await workbookOf(mended))).toMatchObject({ added: 1, faulty: 0 });
    });

    it('corrects what is published when it comes again, keeps its printed file, and leaves alone what is the same', async () => {
      const document = { src: '/media/budgets/yibao.pdf', bytes: 12_345 };
      await city.publish('budgets', { ...worded(), document });
      expect(await preview(await workbookOf(linesOf()))).toMatchObject({ unchanged: 1, updated: 0 });
      const other = changed(changed(linesOf(), '基本支出', { amount: '79' }), '项目支出', { amount: '31' });
      expect(await bringIn(await workbookOf(other))).toMatchObject({
        ...{ added: 0, updated: 1 },
        titles: { updated: ['临溪市医疗保障局2025年部门决算'] },
      });
      expect(await view()).toMatchObject({ split: { basic: 7_900, project: 3_100 }, document });
      expect(await bringIn(await workbookOf(other))).toMatchObject({ updated: 0, unchanged: 1 });
      expect(await total()).toBe(1);
    });

    it('takes the downloaded CSV of last year with its figures changed', async () => {
      await bringIn(await workbookOf(linesOf({ ...worded(), notes: '两段\n说明。' })));
      const { body } = await city.app.inject(`/api/budgets/${ID}/data.csv`);
      // As a spreadsheet opens it: what looks like a number is one.
      const cellOf = (value: string) => (/^\d+(\.\d+)?$/.test(value) ? Number(value) : value);
      const saved = (lines: readonly (readonly string[])[]) =>
        writeExcelFile([{ data: lines.map((line) => line.map((each) => ({ value: cellOf(each) }))), sheet: '1' }]);
      const lines: string[][] = parse(body, { bom: true });
      expect(await preview(await saved(lines).toBuffer())).toMatchObject({ unchanged: 1, faulty: 0 });
      const next = lines.map((line, at) => line.map((each, column) => (at > 0 && column === 1 ? '2026' : each)));
      expect(await bringIn(await saved(next).toBuffer())).toMatchObject({ added: 1 });
      const data = await city.get<BudgetData>('/api/budgets/yibao-2026-juesuan/data.json');
      expect(data.budget).toMatchObject({ notes: '两段\n说明。', split: { basic: '80.00', project: '30.00' } });
    });

    it('publishes nothing but what was previewed', async () => {
      const { plan } = await preview(await workbookOf(GOOD));
      const other = await office.upload(`${IMPORT}?plan=${plan}`, await workbookOf(linesOf()));
      expect([other.statusCode, other.json<Problem>().code]).toEqual([409, 'budget.import.changed-meanwhile']);
      expect(await total()).toBe(0);
    });

    it.each([
      ['a file that is no sheet', () => Promise.resolve(Buffer.from('%PDF-1.7\n')), /^(file|budget)\./],
      ['a sheet without its columns', () => workbookOf(GOOD, ['甲', '乙']), /^budget\.import\.columns-missing$/],
      ['a sheet without lines', () => workbookOf([]), /^budget\.import\.no-rows$/],
    ])('refuses %s', async (_what, make, code) => {
      const answer = await office.upload(`${IMPORT}/preview`, await make());
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
      expect(answer.json<Problem>().code).toMatch(code);
    });

    it('is written to the audit log with how many of each there were', async () => {
      await bringIn(await workbookOf([...BAD, ...GOOD]));
      const rows = await city.store.read
        .selectFrom('audit_log')
        .select(['subject', 'detail'])
        .where('action', '=', 'budget.import')
        .execute();
      expect(rows.map(({ subject, detail }) => [subject, JSON.parse(detail)])).toEqual([
        ['budgets', { added: 1, updated: 0, unchanged: 0, faulty: 1 }],
      ]);
    });

    it('is for who manages it; others may look', async () => {
      const file = await workbookOf(GOOD);
      expect((await office.upload(`${IMPORT}/preview`, file, 'inspector')).statusCode).toBe(403);
      expect((await office.get('inspector', '/api/staff/budgets')).statusCode).toBe(200);
      expect((await office.get('handler', '/api/staff/budgets')).statusCode).toBe(403);
    });

    it('hands out a sheet to fill in that has every column', async () => {
      const answer = await office.get('foi-officer', '/api/staff/budgets/empty.xlsx');
      const empty = await readSheet(answer.rawPayload);
      // All columns are there, so it is the lines that are missed.
      expect(empty.ok ? '' : empty.refusal.code).toBe('budget.import.no-rows');
    });
  });

  describe('budgets on the desk', () => {
    const desk = async (search = '') =>
      (await office.get('inspector', `/api/staff/budgets${search}`)).json<DeskBudgetList>();

    it('are listed with who lacks this year’s budget and last year’s final account', async () => {
      await bringIn(await workbookOf([...GOOD, ...linesOf(worded({ year: 2026, which: 'budget' }))]));
      const { items, missing, counts } = await desk();
      expect(items.map(({ id }) => id)).toEqual(['yibao-2026-yusuan', 'jiaoyuju-2025-juesuan']);
      expect(counts).toEqual({ all: 2, late: 0 });
      expect(missing.map(({ year, which, organs }) => [year, which, organs.map(({ id }) => id)])).toEqual([
        [2026, 'budget', ['government', 'jiaoyuju']],
        [2025, 'final', ['government', 'yibao']],
      ]);
    });

    it('are late where they were published more than 20 days after the approval (预算法第十四条)', async () => {
      const late = changed(GOOD, '公开日期', { text: '2026年9月10日' });
      await bringIn(await workbookOf([...linesOf(), ...late]));
      expect((await desk('?view=late')).items.map(({ id }) => id)).toEqual(['jiaoyuju-2025-juesuan']);
      expect((await desk()).counts).toEqual({ all: 2, late: 1 });
      expect((await office.get('inspector', '/api/staff/budgets?cursor=nothing')).statusCode).toBe(400);
    });
  });
});
