import fc from 'fast-check';
import {
  articleRowSentence,
  planGazetteImport,
  wholeNumber,
  type ArticleRowCode,
  type GazetteColumn,
  type WrittenArticle,
} from '../../../domain/gazette';
import { aRow, below } from './contents';

const TODAY = '2026-11-22';
const plan = (...rows: readonly WrittenArticle[]) =>
  planGazetteImport(rows, TODAY, (number) => number === '临政办发〔2026〕12号');
const outcomes = (...rows: readonly WrittenArticle[]): string[] => plan(...rows).outcomes.map(({ outcome }) => outcome);
const faultsOf = (row: WrittenArticle): [GazetteColumn, ArticleRowCode][] =>
  plan(row).outcomes.flatMap((outcome) =>
    outcome.outcome === 'faulty'
      ? outcome.faults.map(({ column, code }): [GazetteColumn, ArticleRowCode] => [column, code])
      : [],
  );

describe('planGazetteImport', () => {
  it('makes an issue of the rows that name it and of those below that leave it to them', () => {
    const { issues, outcomes: told } = plan(
      aRow(),
      below({ from: '4', to: '', section: '人事任免', title: '任免通知' }),
    );
    expect(told).toEqual([
      { outcome: 'ready', key: '2026-06' },
      { outcome: 'ready', key: '2026-06' },
    ]);
    expect(issues).toMatchObject([
      {
        key: '2026-06',
        total: 16,
        publishedOn: '2026-11-20',
        articles: [
          { from: 1, to: 3, section: '市政府文件' },
          { from: 4, to: 4, section: '人事任免' },
        ],
      },
    ]);
  });

  it.each<[string, Partial<WrittenArticle>, GazetteColumn, ArticleRowCode]>([
    ['a year in two figures', { year: '26' }, 'year', 'gazette.row.year'],
    ['a number in words', { number: '六' }, 'number', 'gazette.row.number'],
    ['no total number', { total: '' }, 'total', 'gazette.row.total'],
    ['a day that is none', { publishedOn: '2026-02-30' }, 'publishedOn', 'gazette.row.date'],
    ['a day to come', { publishedOn: '2026-11-23' }, 'publishedOn', 'gazette.row.date-future'],
    ['a section that is none', { section: '领导讲话' }, 'section', 'gazette.row.section'],
    ['no title', { title: ' ' }, 'title', 'gazette.row.title'],
    ['a page that is none', { from: '封面' }, 'from', 'gazette.row.page'],
    ['a last page before the first', { from: '5', to: '3' }, 'to', 'gazette.row.page'],
    ['no text', { text: '' }, 'text', 'gazette.row.text-needed'],
    ['a special issue without a reason', { number: '增刊', total: '' }, 'reason', 'gazette.row.reason-needed'],
    ['a special issue that is counted', { number: '增刊', reason: '防汛' }, 'total', 'gazette.row.total-not-wanted'],
  ])('finds %s, in its column', (_what, change, column, code) => {
    expect(faultsOf(aRow(change))).toEqual([[column, code]]);
    expect(articleRowSentence[code]).toMatch(/。$/);
  });

  it('takes the text of a policy document that is published under the number', () => {
    expect(outcomes(aRow({ text: '', documentNumber: '临政办发〔2026〕12号' }))).toEqual(['ready']);
  });

  it('reads special issues, and numbers as people write them', () => {
    const special = { total: '', reason: '防汛' };
    expect(plan(aRow({ ...special, number: '增刊2' })).issues.map(({ key }) => key)).toEqual(['2026-zengkan-2']);
    expect(plan(aRow({ number: '第６期', total: '总第16期' })).issues.map(({ key }) => key)).toEqual(['2026-06']);
    expect([wholeNumber('第 5 页'), wholeNumber('0'), wholeNumber('5a')]).toEqual([5, undefined, undefined]);
  });

  it('holds back the rows of an issue of which one is faulty, and no other issue', () => {
    const other = aRow({ number: '5', total: '15', publishedOn: '2026-10-30' });
    expect(outcomes(other, aRow(), below({ from: '4', to: '4', title: '' }))).toEqual(['ready', 'held', 'faulty']);
  });

  it('tells the row before which pages are missing', () => {
    const torn = plan(aRow(), below({ from: '6', to: '7', title: '后一篇' }));
    expect(torn.outcomes).toMatchObject([
      { outcome: 'held' },
      {
        outcome: 'faulty',
        faults: [{ column: 'from', sentence: '《后一篇》（第6—7页）前面缺第4—5页，可能漏了文章。' }],
      },
    ]);
    expect(torn.issues).toEqual([]);
  });

  it('holds back the issues beside a row that does not say where it belongs', () => {
    const lost = aRow({ year: '不详', from: '4', to: '4' });
    expect(outcomes(aRow(), lost)).toEqual(['held', 'faulty']);
    expect(outcomes(lost, aRow())).toEqual(['faulty', 'held']);
  });

  it('finds rows of one issue that contradict each other', () => {
    const told = plan(aRow(), aRow({ from: '4', to: '4', total: '17' })).outcomes[1];
    expect(told).toMatchObject({ outcome: 'faulty', faults: [{ column: 'total', code: 'gazette.row.issue-differs' }] });
  });

  it('gives each row one outcome, and brings in exactly the rows that are ready', () => {
    const cell = fc.constantFrom('', '1', '2', '2026', '增刊', '2026-11-20', '市政府文件', '大事记', '原因', '正文。');
    const wild = fc.record({
      year: cell,
      number: cell,
      total: cell,
      publishedOn: cell,
      section: cell,
      from: cell,
      to: cell,
      text: cell,
    });
    const some = fc.array(
      fc.oneof(
        wild.map((change) => aRow(change)),
        fc.integer({ min: 1, max: 4 }).map((page) => below({ from: String(page), to: String(page) })),
        fc.integer({ min: 1, max: 3 }).map((number) => aRow({ number: String(number), total: String(number) })),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (rows) => {
        const { outcomes: told, issues } = plan(...rows);
        expect(told).toHaveLength(rows.length);
        const ready = told.filter(({ outcome }) => outcome === 'ready').length;
        expect(issues.reduce((sum, { articles }) => sum + articles.length, 0)).toBe(ready);
      }),
    );
  });
});
