import type { BudgetData, BudgetList, BudgetView } from '../../../contract/budget';
import type { Problem } from '../../../contract/error';
import { identityOfBudget, type WrittenBudget } from '../../../domain/budget';
import { aBudget } from '../../domain/budget/budgets';
import { onEachEngine } from '../foi/engines';
import { runCity, type RunningCity } from '../running-city';
import { directory } from '../small-city';

/** With the words that a published one needs. */
const written = (more: Partial<WrittenBudget> = {}, why = '车用得少了。') => {
  const budget = aBudget(more);
  return {
    ...budget,
    sourceId: more.sourceId ?? identityOfBudget(budget),
    threePublic: { ...budget.threePublic, why },
  };
};

onEachEngine((engine) => {
  let city: RunningCity;
  beforeEach(async () => {
    city = await runCity({ engine });
    await city.publish('directory', directory);
  }, 30_000);
  afterEach(() => city.stop());

  const view = (id: string) => city.get<BudgetView>(`/api/budgets/${id}`);
  const list = (search = '') => city.get<BudgetList>(`/api/budget/list${search}`);
  const publish = async (...budgets: readonly Partial<WrittenBudget>[]) => {
    for (const each of budgets)
      expect(await city.publish('budgets', written(each))).toMatchObject({ state: 'published' });
  };

  describe('a published budget', () => {
    it('says in one sentence how much and what for, and holds every amount exactly (条例第二十条第七项)', async () => {
      await publish({});
      expect(await view('yibao-2025-juesuan')).toMatchObject({
        title: '临溪市医疗保障局2025年部门决算',
        summary: '2025年一共花了 110 万元，主要花在卫生健康（72.7%）、社会保障和就业（27.3%）。',
        spent: 11_000,
        revenue: { total: 12_050 },
        expenditure: {
          total: 12_050,
          functions: [
            { code: '208', amount: 3_001 },
            { code: '210', amount: 7_999 },
          ],
        },
        split: { basic: 8_000, project: 3_000, other: 0 },
        threePublic: { total: 320, hosting: 20, before: { total: 400 }, why: '车用得少了。' },
        yearBefore: null,
        counterpart: null,
      });
    });

    it('shows the year before and the other one of its year, whichever came first', async () => {
      await publish({}, { which: 'budget' }, { year: 2024 });
      expect(await view('yibao-2025-juesuan')).toMatchObject({
        yearBefore: { id: 'yibao-2024-juesuan', title: '临溪市医疗保障局2024年部门决算', spent: 11_000 },
        counterpart: { id: 'yibao-2025-yusuan', threePublic: { total: 320 } },
      });
      expect(await view('yibao-2025-yusuan')).toMatchObject({
        yearBefore: null,
        counterpart: { id: 'yibao-2025-juesuan' },
      });
    });

    it('of the government bears the name of the city, and needs no 基本支出', async () => {
      const { split: _split, ...budget } = written({ scope: 'government', year: 2026, which: 'budget' });
      await city.publish('budgets', budget);
      expect(await view('shiji-2026-yusuan')).toMatchObject({ title: '临溪市2026年政府预算', split: null });
    });

    it('takes the place of the one that was published before it', async () => {
      await publish({});
      const mended = written({ split: { basic: '79', project: '31' } });
      expect(await city.publish('budgets', mended)).toMatchObject({ state: 'published', edition: 2 });
      expect((await view('yibao-2025-juesuan')).split).toMatchObject({ basic: 7_900 });
      expect((await list()).total).toBe(1);
    });
  });

  describe('a budget that contradicts itself', () => {
    it('is refused with the table, the written and the computed sum, and nothing of it is published', async () => {
      const outcome = await city.publish('budgets', written({ split: { basic: '80', project: '29.99' } }));
      expect(outcome).toEqual({
        state: 'refused',
        refusals: [
          {
            code: 'budget.split-sum',
            field: 'expenditure.spent',
            found: '写的 110.00 万元，各行相加 109.99 万元',
          },
        ],
      });
      expect((await list()).total).toBe(0);
    });

    it('is refused where an amount is no text in 万元 with at most two decimals', async () => {
      const { split: _split, ...budget } = written();
      for (const basic of ['80.001', 80, '-1', '1,000']) {
        const outcome = await city.publish('budgets', { ...budget, split: { basic, project: '30' } });
        expect(outcome).toMatchObject({
          state: 'refused',
          refusals: [{ code: 'publishing.shape', field: 'split.basic' }],
        });
      }
    });

    it('is refused where its department is not in the directory', async () => {
      const outcome = await city.publish('budgets', written({ department: 'nobody' }));
      expect(outcome).toMatchObject({ state: 'refused', refusals: [{ code: 'publishing.unknown-department' }] });
    });
  });

  describe('the list of budgets', () => {
    beforeEach(async () => {
      await publish({ year: 2024 }, { which: 'budget' }, {}, { year: 2026, which: 'budget' }, { scope: 'government' });
    });
    const ids = async (search: string) => (await list(search)).items.map(({ id }) => id);

    it('has the newest year first, the government before its departments, and what was spent before what was planned', async () => {
      expect(await ids('')).toEqual([
        'yibao-2026-yusuan',
        'shiji-2025-juesuan',
        'yibao-2025-juesuan',
        'yibao-2025-yusuan',
        'yibao-2024-juesuan',
      ]);
    });

    it('is narrowed by organ, year and kind, and says what each choice leaves', async () => {
      expect(await ids('?organ=government')).toEqual(['shiji-2025-juesuan']);
      expect(await ids('?year=2025&organ=yibao')).toEqual(['yibao-2025-juesuan', 'yibao-2025-yusuan']);
      expect(await ids('?which=budget')).toEqual(['yibao-2026-yusuan', 'yibao-2025-yusuan']);
      const { facets } = await list('?year=2025&which=final');
      expect(facets).toEqual({
        organs: [
          { id: 'government', name: '全市（政府）', count: 1 },
          { id: 'yibao', name: '临溪市医疗保障局', count: 1 },
        ],
        years: [
          { year: 2025, count: 2 },
          { year: 2024, count: 1 },
        ],
        whiches: [
          { which: 'budget', count: 1 },
          { which: 'final', count: 2 },
        ],
      });
    });

    it('gives each on one page, and refuses a cursor that is none of its own', async () => {
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: BudgetList = await list(`?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect(new Set(seen).size).toBe(5);
      const answer = await city.app.inject('/api/budget/list?cursor=nothing');
      expect([answer.statusCode, answer.json<Problem>().code]).toEqual([400, 'request.cursor']);
    });

    it.each(['?year=1800', '?which=plan', '?limit=0'])('refuses %s', async (search) => {
      expect((await city.app.inject(`/api/budget/list${search}`)).statusCode).toBe(400);
    });
  });

  describe('the files of a budget', () => {
    beforeEach(() => publish({}));

    it('hold as CSV every figure of every table, in a file that Excel takes for UTF-8', async () => {
      const answer = await city.app.inject('/api/budgets/yibao-2025-juesuan/data.csv');
      expect(answer.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(answer.headers['content-disposition']).toContain('yibao-2025-juesuan.csv');
      const lines = answer.body.slice(1).split('\r\n');
      const name = '临溪市医疗保障局2025年部门决算,2025,决算';
      expect(lines[0]).toBe('名称,年度,类别,表,科目编码,项目,金额（万元）,上年（万元）,单位,范围,文字');
      const of = '临溪市医疗保障局,部门';
      expect(lines).toContain(`${name},收入,,年初结转和结余,20.50,,${of},`);
      expect(lines).toContain(`${name},支出（按功能分类）,210,卫生健康支出,79.99,,${of},`);
      expect(lines).toContain(`${name},“三公”经费,,公务接待费,0.20,1.00,${of},`);
      expect(lines).toContain(`${name},公开情况,,批准日期,,,${of},2026-08-20`);
      expect(lines).toHaveLength(20);
    });

    it('hold as JSON what was written, amounts as text', async () => {
      const data = await city.get<BudgetData>('/api/budgets/yibao-2025-juesuan/data.json');
      expect(data).toEqual({
        title: '临溪市医疗保障局2025年部门决算',
        unit: '万元',
        budget: written(),
      });
    });

    it.each(['csv', 'json'])('are not there as %s where the budget is not', async (format) => {
      expect((await city.app.inject(`/api/budgets/yibao-1999-juesuan/data.${format}`)).statusCode).toBe(404);
    });
  });
});
