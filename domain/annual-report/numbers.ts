import type { CellRef } from './figure';
import { figureOf, FEE_INCOME } from './figure';
import { error, type Finding } from './finding';
import { REMEDY_COLUMNS, REMEDY_ROWS, type AnnualReport } from './report';
import { REPORT_COLUMNS, REPORT_ROWS } from './rows';

const refs = (rows: readonly string[], columns: readonly string[]): CellRef[] =>
  rows.flatMap((cell) => columns.map((column) => ({ cell, column })));

/** Cells that count things. */
const COUNTS: readonly CellRef[] = [
  ...refs(REPORT_ROWS, REPORT_COLUMNS),
  ...refs(REMEDY_ROWS, REMEDY_COLUMNS),
  ...refs(['regulations', 'normativeDocuments'], ['made', 'repealed', 'inForce']),
  ...refs(['licensing', 'punishment', 'coercion'], ['decisions']),
];

/** Cells that hold money. */
const AMOUNTS: readonly CellRef[] = [{ cell: 'fees', column: 'tenThousandYuan' }, FEE_INCOME];

const isCount = (number: number): boolean => Number.isSafeInteger(number) && number >= 0;
const isAmount = (number: number): boolean => Number.isFinite(number) && number >= 0;

const wrongIn = (report: AnnualReport, cells: readonly CellRef[], isRight: (number: number) => boolean): CellRef[] =>
  cells.filter((ref) => {
    const figure = figureOf(report, ref);
    return figure !== null && (figure === undefined || !isRight(figure));
  });

/** R5: counts are whole numbers of 0 or more; amounts are 0 or more. @source 国办公开办函〔2021〕30号 */
export function wrongNumbers(report: AnnualReport): Finding[] {
  const [counts, amounts] = [wrongIn(report, COUNTS, isCount), wrongIn(report, AMOUNTS, isAmount)];
  return [
    ...counts.map((ref) =>
      error('R5', [ref], `表格里件数应当是不小于 0 的整数，现在是 ${String(figureOf(report, ref))}。`),
    ),
    ...amounts.map((ref) => error('R5', [ref], `金额应当不小于 0，现在是 ${String(figureOf(report, ref))}。`)),
  ];
}
