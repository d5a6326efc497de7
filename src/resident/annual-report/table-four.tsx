import {
  REMEDY_COLUMNS,
  REMEDY_ROWS,
  remedyLabel,
  remedyRowLabel,
  type AnnualReport,
} from '../../../domain/annual-report/report';
import { tableFourGrid } from '../../../domain/annual-report/table-grids';
import { Box } from '../../ui/primitives/box';
import { WideTable } from '../../ui/primitives/wide-table';
import { Figures } from './table-two';

/** Two of the three are lawsuits, which their own words do not say. */
const nameOf = (row: (typeof REMEDY_ROWS)[number]): string =>
  row === 'review' ? remedyRowLabel[row] : `行政诉讼：${remedyRowLabel[row]}`;

/** 行政复议、行政诉讼情况. @source 国办公开办函〔2021〕30号 */
export function TableFour({ report }: { readonly report: AnnualReport }) {
  const grid = tableFourGrid(report);
  return (
    <>
      <WideTable label={grid.caption} rows={grid.rows} />
      <Box className="narrow-only stack-small">
        {REMEDY_ROWS.map((row) => (
          <Box key={row} className="report-card">
            <Box as="h3">{nameOf(row)}</Box>
            <Figures
              figures={[...REMEDY_COLUMNS].reverse().map((column) => ({
                name: remedyLabel[column],
                value: report.tableFour[row][column],
              }))}
            />
          </Box>
        ))}
      </Box>
    </>
  );
}
