import {
  checkReport,
  checkSections,
  draftSections,
  importReport,
  type AnnualReport,
  type ImportedTables,
} from '../../../domain/annual-report';
import { itWithShared, readShared } from '../shared-cases';
import { aCase, finishedSections, imported, reportOn, smallImport } from './reports';

const codesOf = (report: AnnualReport, beside?: Parameters<typeof checkReport>[1]): string[] => [
  ...new Set(checkReport(report, beside).map(({ code }) => code)),
];

/** The report with one number changed. */
const withCell = (report: AnnualReport, row: keyof AnnualReport['tableThree'], column: string, to: number) => ({
  ...report,
  tableThree: { ...report.tableThree, [row]: { ...report.tableThree[row], [column]: to } },
});

describe('checkReport', () => {
  const small = imported(smallImport());

  it('finds nothing in a report that adds up (国办公开办函〔2021〕30号)', () => {
    expect(checkReport(small)).toEqual([]);
  });

  it('finds a changed total of 3.6.3 in the column and in the row: R2 and R3', () => {
    expect(codesOf(withCell(small, '3.6.3', 'total', 5))).toEqual(['R2', 'R3']);
  });

  it('finds a first row that does not fit: R1, in that column only', () => {
    const found = checkReport(withCell(withCell(small, '1', 'naturalPerson', 96), '1', 'total', 97));
    expect(found.map(({ code, cells }) => [code, cells[0]])).toEqual([
      ['R1', { cell: '1', column: 'naturalPerson' }],
      ['R1', { cell: '1', column: 'total' }],
    ]);
    expect(found[0]!.sentence).toBe('“自然人”列：第一项加第二项是 100，第三项加第四项是 99，两者应当相等。');
  });

  it.each([-1, 1.5, Number.NaN])('takes %p for no count: R5', (wrong) => {
    expect(codesOf(withCell(small, '2', 'otherOrg', wrong))).toContain('R5');
  });

  it('finds a fourth table that does not add up: T4', () => {
    const review = { ...small.tableFour.review, total: 7 };
    expect(codesOf({ ...small, tableFour: { ...small.tableFour, review } })).toEqual(['T4']);
  });

  it('warns when last year carried over another number, and says how much they differ: R4', () => {
    const now = imported({ ...smallImport(2025) });
    const found = checkReport(now, { lastYear: small });
    expect(found.every(({ code, severity }) => code === 'R4' || (code === 'T2' && severity === 'warning'))).toBe(true);
    expect(found.find(({ code }) => code === 'R4')).toMatchObject({
      severity: 'warning',
      sentence: '“自然人”列：上年结转是 4 件，2024 年年报结转下年度的是 5 件，少 1 件，请在报告中说明原因。',
    });
  });

  it('warns when what is in force does not follow from last year: T2', () => {
    const found = checkReport(imported(smallImport(2025)), { lastYear: small }).filter(({ code }) => code === 'T2');
    expect(found.map(({ cells }) => cells[2])).toEqual([
      { cell: 'regulations', column: 'inForce' },
      { cell: 'normativeDocuments', column: 'inForce' },
    ]);
  });

  it('finds a number that the cases do not give: R6', () => {
    const counted = reportOn([aCase('a'), aCase('b', { row: '3.2' })]);
    const report = withCell(counted, '3.2', 'naturalPerson', 2);
    expect(checkReport(report, { counted }).find(({ code }) => code === 'R6')?.sentence).toBe(
      '“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”的“自然人”写的是 2，系统台账里是 1 件。',
    );
  });

  itWithShared('law/annual-report-sample.json', 'passes the figures of a real city, until one is changed', () => {
    const sample = { year: 2025, ...readShared('law/annual-report-sample.json') } as ImportedTables;
    const report = imported(sample);
    expect(checkReport(report)).toEqual([]);
    expect(report.tableThree['3.6.3'].total).toBe(965);
    expect(codesOf(withCell(report, '3.6.3', 'total', 966))).toEqual(['R2', 'R3']);
  });
});

describe('importReport', () => {
  it('takes the form of 2019 with 其他处理 in one row (国办公开办函〔2019〕60号)', () => {
    const tables = smallImport(2020);
    const table3 = tables.table3
      .filter(({ code }) => code !== '3.6.1' && code !== '3.6.2')
      .map((row) => (row.code === '3.6.3' ? { ...row, code: '3.6' } : row));
    const report = imported({ ...tables, table3 });
    expect(report.layout).toBe('2019');
    expect(report.tableThree['3.6.3'].total).toBe(4);
    expect(checkReport(report)).toEqual([]);
  });

  it('refuses a report in which a row is missing, unknown or there twice', () => {
    const tables = smallImport();
    const [first, ...others] = tables.table3;
    for (const table3 of [others, [...others, { ...first!, code: '9' }], [...others, others[0]!]])
      expect(importReport({ ...tables, table3 })).toMatchObject({ ok: false, refusal: { code: 'report.rows' } });
  });
});

describe('checkSections', () => {
  const report = reportOn([aCase('a')]);

  it('finds what is still to be written in a draft, and nothing in a finished one (条例第五十条)', () => {
    const found = checkSections(draftSections(), report);
    expect(found.map(({ code }) => code)).toEqual(['S1', 'S1', 'S1', 'S1', 'S1']);
    expect(checkSections(finishedSections(), report)).toEqual([]);
  });

  it('wants the fee income in the last section, even when it is 0 (国办函〔2020〕109号)', () => {
    const without = finishedSections().map((paragraphs, index) => (index === 5 ? [['没有其他事项。']] : paragraphs));
    expect(checkSections(without, report).map(({ code }) => code)).toEqual(['S2']);
  });

  it('finds a cell that is not in the report, and warns of a number typed by hand', () => {
    const texts = finishedSections().map((paragraphs, index) =>
      index === 4 ? [['共办结12件', { cell: '3.9', column: 'total' }]] : paragraphs,
    );
    expect(checkSections(texts, report).map(({ code, severity }) => [code, severity])).toEqual([
      ['S4', 'warning'],
      ['S3', 'error'],
    ]);
  });
});
