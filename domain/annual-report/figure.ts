import { isReportColumn, isReportRow } from './rows';
import { REMEDY_COLUMNS, REMEDY_ROWS, type AnnualReport, type Figure } from './report';

/** A cell of the report: `{ cell: '3.1', column: 'total' }`, `{ cell: 'review', column: 'upheld' }`. */
export interface CellRef {
  readonly cell: string;
  readonly column: string;
}

/** A cell of the fee income (信息处理费), which stands in no table. */
export const FEE_INCOME: CellRef = { cell: 'feeIncome', column: 'yuan' };

const oneOf = <T extends string>(known: readonly T[], text: string): T | undefined =>
  known.find((each) => each === text);

function figureOfTableTwo({ tableTwo }: AnnualReport, { cell, column }: CellRef): Figure | undefined {
  if (cell === 'regulations' || cell === 'normativeDocuments') {
    const known = oneOf(['made', 'repealed', 'inForce'], column);
    return known && tableTwo[cell][known];
  }
  const known = oneOf(['licensing', 'punishment', 'coercion'], cell);
  if (known) return column === 'decisions' ? tableTwo[known] : undefined;
  return cell === 'fees' && column === 'tenThousandYuan' ? tableTwo.fees : undefined;
}

/**
 * The number in a cell of the report.
 *
 * @returns null where the cell holds 「/」; undefined where the report has no such cell
 * @example figureOf(report, { cell: '3.7', column: 'total' }) // 13810
 */
export function figureOf(report: AnnualReport, ref: CellRef): Figure | undefined {
  const { cell, column } = ref;
  if (isReportRow(cell)) return isReportColumn(column) ? report.tableThree[cell][column] : undefined;
  const remedy = oneOf(REMEDY_ROWS, cell);
  if (remedy) {
    const outcome = oneOf(REMEDY_COLUMNS, column);
    return outcome && report.tableFour[remedy][outcome];
  }
  if (cell === FEE_INCOME.cell) return column === FEE_INCOME.column ? report.feeIncomeYuan : undefined;
  return figureOfTableTwo(report, ref);
}
