import fc from 'fast-check';
import {
  hundredsOf,
  inWan,
  linesOfBudget,
  readBudgets,
  sheetLinesOf,
  toldOf,
  writtenAmount,
  writtenScope,
  writtenTable,
  writtenWhich,
  writtenYear,
  type BudgetColumn,
  type WordedBudget,
  type WrittenBudgetLine,
} from '../../../domain/budget';
import { anyBudget } from './budgets';
import { changed, linesOf, worded } from './sheets';

const TODAY = '2026-11-24';
const ORGANS = [
  { id: 'yibao', name: '临溪市医疗保障局', shortName: '市医保局' },
  { id: 'jiaoyuju', name: '临溪市教育局', shortName: '市教育局' },
];

const read = (lines: readonly WrittenBudgetLine[]) => readBudgets(lines, ORGANS, TODAY);
/** Each fault as the line of its cell, its column and its code. */
const told = (lines: readonly WrittenBudgetLine[]): string[] =>
  read(lines).flatMap(({ faults }) =>
    faults.map(({ at, column, code }) => `${lines[at]?.name ?? ''} ${column} ${code}`),
  );

/** Words of an office: no space around them, and none of the names that a table keeps for itself. */
const name = fc.stringMatching(/^[一-龥A-Za-z（）]{1,20}科目$/);
const text = fc.stringMatching(/^[一-龥][一-龥，。“”\n\d ]{0,80}。$/);

const anyWorded: fc.Arbitrary<WordedBudget> = fc
  .record({
    budget: anyBudget,
    names: fc.array(name, { minLength: 40, maxLength: 40 }),
    why: text,
    notes: fc.option(text, { nil: undefined }),
    other: fc.boolean(),
    own: fc.record({
      scope: fc.constantFrom('government' as const, 'department' as const),
      department: fc.constantFrom('yibao', 'jiaoyuju'),
      year: fc.integer({ min: 2010, max: 2026 }),
      which: fc.constantFrom('budget' as const, 'final' as const),
    }),
  })
  .map(({ budget, names, why, notes, other, own }) => {
    const named = <T extends { readonly name: string }>(lines: readonly T[]): T[] =>
      lines.map((line, at) => ({ ...line, name: names[at] ?? line.name }));
    const { revenue, expenditure, split, threePublic } = budget;
    const worded: WordedBudget = {
      ...budget,
      ...own,
      sourceId: `${own.scope === 'government' ? 'shiji' : own.department}-${String(own.year)}-${own.which === 'final' ? 'juesuan' : 'yusuan'}`,
      revenue: { ...revenue, lines: named(revenue.lines) },
      expenditure: { ...expenditure, functions: named(expenditure.functions), beside: named(expenditure.beside) },
      ...(split && other ? { split: { ...split, other: '0.00' } } : {}),
      threePublic: { ...threePublic, why },
    };
    return notes === undefined ? worded : { ...worded, notes };
  });

describe('readBudgets', () => {
  it('gives back every budget that was written as lines, whatever it is', () => {
    fc.assert(
      fc.property(anyWorded, (budget) => {
        const organ = ORGANS.find(({ id }) => id === budget.department)?.name ?? '';
        const [got, ...more] = read(sheetLinesOf(budget, organ));
        expect(got?.faults).toEqual([]);
        expect(got?.budget).toEqual(budget);
        expect(more).toEqual([]);
      }),
    );
  });

  it('gives back a budget that has no 基本支出 where it is the government’s', () => {
    const { split: _split, ...budget } = worded({ scope: 'government' });
    expect(read(linesOf(budget))[0]).toMatchObject({
      title: '临溪市医疗保障局2025年政府决算',
      budget: { sourceId: 'shiji-2025-juesuan' },
    });
  });

  it('takes several budgets from one sheet, whatever stands between their lines', () => {
    const [one, two] = [linesOf(), linesOf(worded({ department: 'jiaoyuju' }), 'jiaoyuju')];
    const mixed = one.flatMap((line, at) => [line, ...two.slice(at, at + 1)]);
    const read2 = read([...mixed, ...two.slice(one.length)]);
    expect(read2.map(({ budget }) => budget?.sourceId)).toEqual(['yibao-2025-juesuan', 'jiaoyuju-2025-juesuan']);
  });

  it.each<[string, string, Partial<WrittenBudgetLine>, string[]]>([
    ['a table that there is none of', '收入总计', { table: '收支' }, ['table budget.line.table']],
    ['what is no amount', '卫生健康支出', { amount: '约80' }, ['amount budget.line.amount']],
    ['an amount below nothing', '卫生健康支出', { amount: '-79.99' }, ['amount budget.line.amount']],
    ['a third decimal', '卫生健康支出', { amount: '79.995' }, ['amount budget.line.amount']],
    ['an empty amount', '基本支出', { amount: '' }, ['amount budget.line.amount']],
    ['the year before of “三公”经费', '公务接待费', { before: '' }, ['before budget.line.amount']],
    ['a class that is none', '卫生健康支出', { code: '2101' }, ['code budget.line.code']],
    ['a day that is none', '批准日期', { text: '2026-02-30' }, ['text budget.approved-date']],
    ['a day to come', '公开日期', { text: '2027-01-01' }, ['text budget.line.date-future']],
    ['a publication before the approval', '公开日期', { text: '2026-08-19' }, ['text budget.published-early']],
    ['no reason', '“三公”经费变化原因', { text: '' }, ['text budget.line.text-needed']],
    ['words beside a figure, which would be lost', '收入总计', { text: '其中' }, ['text budget.line.not-wanted']],
    ['a line of words that there is none of', '“三公”经费变化原因', { name: '备注' }, ['name budget.line.unknown']],
    ['an unknown expense', '公务接待费', { name: '会议费' }, ['name budget.line.unknown']],
    ['a sum that is wrong', '收入总计', { amount: '120' }, ['amount budget.revenue-sum']],
  ])('tells of %s with its line and column', (_what, of, change, wanted) => {
    const lines = changed(linesOf(), of, change);
    expect(told(lines)).toEqual(expect.arrayContaining(wanted.map((each) => `${change.name ?? of} ${each}`)));
    expect(read(lines)[0]?.budget).toBeNull();
  });

  it('tells of every fault at once, and of no sum of which a part could not be read', () => {
    const lines = changed(
      changed(changed(linesOf(), '卫生健康支出', { amount: '八十' }), '合计', { before: '5' }),
      '公开日期',
      { text: '9月1日' },
    );
    expect(told(lines)).toEqual([
      '卫生健康支出 amount budget.line.amount',
      '合计 before budget.three-public-before-sum',
      '公开日期 text budget.published-date',
    ]);
  });

  it('says of a sum what is written and what comes out', () => {
    const [group] = read(changed(linesOf(), '本年支出合计', { amount: '1,10０.00' }));
    expect(group?.faults.map(toldOf)).toContainEqual({
      column: '金额（万元）',
      title: '支出表（按功能分类）各行相加和写的本年支出不一样：写的 1100.00 万元，各行相加 110.00 万元。',
    });
  });

  it('names the lines that are lacking', () => {
    const lines = linesOf().filter((line) => !['收入总计', '公务接待费', '说明', '公开日期'].includes(line.name));
    const [group] = read(lines);
    expect(group?.faults.map(toldOf)).toEqual([
      {
        column: '项目',
        title: '这一份少了这些行：收入表的收入总计；“三公”经费表的公务接待费；公开情况表的公开日期。',
      },
    ]);
  });

  it('takes neither of two lines that say the same', () => {
    const lines = linesOf();
    expect(told([...lines, ...lines.filter(({ name: of }) => of === '基本支出')])).toEqual([
      '基本支出 name budget.line.twice',
    ]);
    const first = lines.find(({ code }) => code === '208')!;
    expect(told([...lines, { ...first, amount: '0' }])).toEqual(['社会保障和就业支出 code budget.code-twice']);
  });

  it.each<[BudgetColumn, string]>([
    ['organ', ''],
    ['organ', '市交通局'],
    ['scope', '全市'],
    ['year', '205'],
    ['which', '草案'],
  ])('tells once of lines that do not say which budget they are of (%s: %s)', (column, wrong) => {
    const good = linesOf(worded({ department: 'jiaoyuju' }), '市教育局');
    const groups = read([...good, ...linesOf().map((line) => ({ ...line, [column]: wrong }))]);
    expect(groups.map(({ budget }) => budget?.sourceId)).toEqual(['jiaoyuju-2025-juesuan', undefined]);
    expect(groups[1]?.faults).toEqual([{ at: good.length, column, code: `budget.line.${column}` }]);
  });

  it('keeps a line with a slip in the budget that it stands in, which is not published without it', () => {
    const notes = { ...worded(), notes: '说明一下。' };
    const lines = changed(linesOf(notes), '说明', { year: '20225' });
    const groups = read([...linesOf(worded({ department: 'jiaoyuju' }), '市教育局'), ...lines]);
    expect(groups.map(({ budget }) => budget === null)).toEqual([false, true]);
    expect(groups[1]?.lines).toHaveLength(lines.length);
    expect(groups[1]?.faults.map(({ column, code }) => [column, code])).toEqual([['year', 'budget.line.year']]);
  });

  it('takes no budget of the government that two organs bring in', () => {
    const { split: _split, ...budget } = worded({ scope: 'government' });
    const groups = read([...linesOf(budget), ...linesOf(budget, '市教育局')]);
    expect(groups.map(({ faults }) => faults.map(({ code }) => code))).toEqual([
      ['budget.line.two-organs'],
      ['budget.line.two-organs'],
    ]);
  });

  it('loses no line: each is of exactly one budget', () => {
    const cell = fc.constantFrom('市医保局', '市教育局', '', '谁', '2025', '部门', '决算', '收入', '1', '收入总计');
    const line = fc.record(
      Object.fromEntries(
        ['organ', 'scope', 'year', 'which', 'table', 'code', 'name', 'amount', 'before', 'text'].map((key) => [
          key,
          cell,
        ]),
      ),
    ) as unknown as fc.Arbitrary<WrittenBudgetLine>;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const places = read(lines).flatMap((group) => [...group.lines]);
        expect(places.sort((a, b) => a - b)).toEqual(lines.map((_line, at) => at));
      }),
    );
  });
});

describe('linesOfBudget', () => {
  it('writes every amount with two decimals', () => {
    const figures = linesOfBudget(worded()).filter(({ amount }) => amount !== '');
    expect(figures.map(({ amount }) => amount)).toEqual(figures.map(({ amount }) => inWan(hundredsOf(amount))));
  });
});

describe('writtenAmount', () => {
  it.each([
    ['1,234.50', '1234.50'],
    ['1 234.5', '1234.50'],
    ['１，２３４．５０', '1234.50'],
    ['0', '0.00'],
    ['12.500', '12.50'],
    ['36839.760000000002', '36839.76'],
    ['12,34', undefined],
    ['1.234', undefined],
    ['1.2345678', undefined],
    ['-1', undefined],
    ['', undefined],
    ['1万', undefined],
    ['1e5', undefined],
    ['9999999999', undefined],
  ])('%s', (written, amount) => {
    expect(writtenAmount(written)).toBe(amount);
  });
});

describe('the words of a line', () => {
  it('are read as offices write them', () => {
    expect(['2026', '2026年', '２０２６年度', '1900', '二〇二六'].map(writtenYear)).toEqual([
      ...[2026, 2026, 2026],
      ...[undefined, undefined],
    ]);
    expect(['政府', '部门', '部门预算', '全市'].map(writtenScope)).toEqual([
      'government',
      'department',
      'department',
      undefined,
    ]);
    expect(['预算', '部门决算', '草案'].map(writtenWhich)).toEqual(['budget', 'final', undefined]);
    expect(['"三公"经费', '支出(按功能分类)', ' 收入 ', '表'].map(writtenTable)).toEqual([
      ...['threePublic', 'functions', 'revenue'],
      undefined,
    ]);
  });
});
