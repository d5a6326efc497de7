import { ok, refuse, type Refusal, type Result } from '../result';
import type { AnnualReport, Figure, RemedyColumn, TableThree, TableTwo2019 } from './report';
import { REMEDY_COLUMNS } from './report';
import { APPLICANT_COLUMNS, OUTCOME_ROWS, REPORT_ROWS, type ReportRow } from './rows';

/** A row as it is brought in: the six kinds of applicant in the order of the table, and their sum. */
interface ImportRow {
  readonly code: string;
  readonly values: readonly number[];
  readonly total: number;
}

/** The report on a past year, as it is brought in. */
export interface ImportedTables {
  readonly year: number;
  readonly table2: {
    readonly regulations: readonly Figure[];
    readonly normativeDocuments: readonly Figure[];
    readonly licensing: Figure;
    readonly punishment: Figure;
    readonly coercion: Figure;
    readonly fees: Figure;
    readonly form2019?: TableTwo2019;
  };
  readonly table3: readonly ImportRow[];
  readonly table4: Readonly<Record<'review' | 'direct' | 'afterReview', readonly number[]>>;
  readonly feeIncomeYuan?: Figure;
}

export type ImportRefusal = Refusal<'report.rows'>;

const triple = ([made = null, repealed = null, inForce = null]: readonly Figure[]) => ({ made, repealed, inForce });

const five = (numbers: readonly number[]): Record<RemedyColumn, number> =>
  Object.fromEntries(REMEDY_COLUMNS.map((column, index) => [column, numbers[index] ?? 0])) as Record<
    RemedyColumn,
    number
  >;

const line = ({ values, total }: ImportRow): TableThree['1'] =>
  Object.fromEntries([
    ...APPLICANT_COLUMNS.map((column, index) => [column, values[index] ?? 0]),
    ['total', total],
  ]) as TableThree['1'];

const NOTHING: ImportRow = { code: '', values: [], total: 0 };
const LAST_OUTCOME: ReportRow = '3.6.3';
/** 其他处理, which the form of 2019 does not divide. */
const UNDIVIDED = '3.6';

/**
 * The report of a past year from its tables. Whether it adds up is asked by `checkReport`.
 *
 * @returns a refusal where a row is missing, unknown or there twice
 * @source 国办公开办函〔2021〕30号；国办公开办函〔2019〕60号
 */
export function importReport(tables: ImportedTables): Result<AnnualReport, ImportRefusal> {
  const byCode = new Map(tables.table3.map((row) => [row.code, row]));
  const layout = byCode.has(UNDIVIDED) ? '2019' : '2021';
  const divided = OUTCOME_ROWS.filter((row) => row.startsWith(`${UNDIVIDED}.`));
  const expected: readonly string[] =
    layout === '2021'
      ? REPORT_ROWS
      : [...REPORT_ROWS.filter((row) => !(divided as readonly string[]).includes(row)), UNDIVIDED];
  const complete = byCode.size === tables.table3.length && byCode.size === expected.length;
  if (!complete || !expected.every((code) => byCode.has(code)))
    return refuse({ code: 'report.rows', field: 'table3', article: '国办公开办函〔2021〕30号' });
  const { table2, table4 } = tables;
  const rowOf = (row: ReportRow): ImportRow =>
    byCode.get(row) ?? (row === LAST_OUTCOME ? byCode.get(UNDIVIDED) : undefined) ?? NOTHING;
  return ok({
    year: tables.year,
    layout,
    tableTwo: {
      ...table2,
      regulations: triple(table2.regulations),
      normativeDocuments: triple(table2.normativeDocuments),
    },
    tableThree: Object.fromEntries(REPORT_ROWS.map((row) => [row, line(rowOf(row))])) as TableThree,
    tableFour: {
      review: five(table4.review),
      direct: five(table4.direct),
      afterReview: five(table4.afterReview),
    },
    feeIncomeYuan: tables.feeIncomeYuan ?? null,
  });
}
