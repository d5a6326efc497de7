import { sumOfOutcomes } from './count-ledger';
import type { CellRef } from './figure';
import { error, warning, type Finding } from './finding';
import { wrongNumbers } from './numbers';
import {
  REMEDY_ROWS,
  remedyRowLabel,
  type AnnualReport,
  type DocumentFigures,
  type TableFour,
  type TableThree,
} from './report';
import {
  APPLICANT_COLUMNS,
  columnLabel,
  nameOfRow,
  OUTCOME_ROWS,
  REPORT_COLUMNS,
  REPORT_ROWS,
  type ReportColumn,
  type ReportRow,
} from './rows';

const cell = (row: string, column: string): CellRef => ({ cell: row, column });

/** R1: what came in is what was done and what is left. @source 国办公开办函〔2021〕30号附件 */
function inAndOut(table: TableThree, column: ReportColumn): Finding[] {
  const into = table['1'][column] + table['2'][column];
  const out = table['3.7'][column] + table['4'][column];
  if (into === out) return [];
  const cells = (['1', '2', '3.7', '4'] as const).map((row) => cell(row, column));
  const sentence = `“${columnLabel[column]}”列：第一项加第二项是 ${into}，第三项加第四项是 ${out}，两者应当相等。`;
  return [error('R1', cells, sentence)];
}

/** R2: the 21 rows add up to 总计. */
function outcomes(table: TableThree, column: ReportColumn): Finding[] {
  const sum = sumOfOutcomes(table, column);
  if (sum === table['3.7'][column]) return [];
  const cells = [...OUTCOME_ROWS, '3.7'].map((row) => cell(row, column));
  const sentence = `“${columnLabel[column]}”列：各项办理结果相加是 ${sum}，“（七）总计”写的是 ${table['3.7'][column]}。`;
  return [error('R2', cells, sentence)];
}

/** R3: the kinds of applicant add up to 总计, row by row. */
function applicants(table: TableThree, row: ReportRow): Finding[] {
  const sum = APPLICANT_COLUMNS.reduce((total, column) => total + table[row][column], 0);
  if (sum === table[row].total) return [];
  const cells = REPORT_COLUMNS.map((column) => cell(row, column));
  return [error('R3', cells, `“${nameOfRow(row)}”：各类申请人相加是 ${sum}，“总计”列写的是 ${table[row].total}。`)];
}

/** R4: what was carried over from last year is what last year carried over. */
function carriedOver(table: TableThree, last: TableThree, lastYear: number): Finding[] {
  return REPORT_COLUMNS.flatMap((column) => {
    const [now, before] = [table['2'][column], last['4'][column]];
    if (now === before) return [];
    const differ = `${now > before ? '多' : '少'} ${Math.abs(now - before)} 件`;
    const sentence = `“${columnLabel[column]}”列：上年结转是 ${now} 件，${lastYear} 年年报结转下年度的是 ${before} 件，${differ}，请在报告中说明原因。`;
    return [warning('R4', [cell('2', column), cell('4', column)], sentence)];
  });
}

/** R6: what is written is what the cases say. */
function asCounted(report: AnnualReport, counted: Pick<AnnualReport, 'tableThree'>): Finding[] {
  return REPORT_ROWS.flatMap((row) =>
    REPORT_COLUMNS.flatMap((column) => {
      const [written, inLedger] = [report.tableThree[row][column], counted.tableThree[row][column]];
      if (written === inLedger) return [];
      const sentence = `“${nameOfRow(row)}”的“${columnLabel[column]}”写的是 ${written}，系统台账里是 ${inLedger} 件。`;
      return [error('R6', [cell(row, column)], sentence)];
    }),
  );
}

/** T4: ended and under way add up to 总计. */
function remedySums(table: TableFour): Finding[] {
  return REMEDY_ROWS.flatMap((row) => {
    const { upheld, corrected, other, pending, total } = table[row];
    const sum = upheld + corrected + other + pending;
    if (sum === total) return [];
    const cells = (['upheld', 'corrected', 'other', 'pending', 'total'] as const).map((column) => cell(row, column));
    return [error('T4', cells, `“${remedyRowLabel[row]}”：前四项相加是 ${sum}，“总计”写的是 ${total}。`)];
  });
}

/** T2: in force now = in force then + made − repealed. The rule is the practice of cities, not of the form. */
function inForce(name: string, ref: string, now: DocumentFigures, before: DocumentFigures): Finding[] {
  if (now.inForce === null || now.made === null || now.repealed === null || before.inForce === null) return [];
  const expected = before.inForce + now.made - now.repealed;
  if (expected === now.inForce) return [];
  const cells = (['made', 'repealed', 'inForce'] as const).map((column) => cell(ref, column));
  const sum = `上年 ${before.inForce} 件加本年制发 ${now.made} 件减本年废止 ${now.repealed} 件是 ${expected} 件`;
  return [warning('T2', cells, `${name}现行有效写的是 ${now.inForce} 件，${sum}，请核对。`)];
}

function acrossYears(report: AnnualReport, last: AnnualReport): Finding[] {
  const [now, before] = [report.tableTwo, last.tableTwo];
  return [
    ...carriedOver(report.tableThree, last.tableThree, last.year),
    ...inForce('规章', 'regulations', now.regulations, before.regulations),
    ...inForce('行政规范性文件', 'normativeDocuments', now.normativeDocuments, before.normativeDocuments),
  ];
}

/**
 * Everything in the numbers of a report that does not add up.
 *
 * @param beside - `lastYear`: the report on the year before, where there is one; `counted`: what the cases say
 * @returns errors and warnings; none when all is well
 * @source 国办公开办函〔2021〕30号附件（勾稽关系）
 */
export function checkReport(
  report: AnnualReport,
  beside: {
    readonly lastYear?: AnnualReport | undefined;
    readonly counted?: Pick<AnnualReport, 'tableThree'> | undefined;
  } = {},
): Finding[] {
  const { tableThree } = report;
  return [
    ...wrongNumbers(report),
    ...REPORT_COLUMNS.flatMap((column) => inAndOut(tableThree, column)),
    ...REPORT_COLUMNS.flatMap((column) => outcomes(tableThree, column)),
    ...REPORT_ROWS.flatMap((row) => applicants(tableThree, row)),
    ...remedySums(report.tableFour),
    ...(beside.counted ? asCounted(report, beside.counted) : []),
    ...(beside.lastYear ? acrossYears(report, beside.lastYear) : []),
  ];
}
