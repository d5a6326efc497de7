import type { ReportDraft } from '../../../contract/annual-report';
import type { CellRef } from '../../../domain/annual-report/figure';
import { REMEDY_COLUMNS, REMEDY_ROWS, remedyLabel, remedyRowLabel } from '../../../domain/annual-report/report';
import { columnLabel, nameOfRow, REPORT_COLUMNS, REPORT_ROWS } from '../../../domain/annual-report/rows';
import { cellId, cellName } from './cell-name';

interface Props {
  readonly draft: ReportDraft;
  readonly onCell: (cell: CellRef) => void;
}

interface CellProps extends Props {
  readonly cell: CellRef;
  readonly value: number;
}

/** A number that opens the cases that it counts. */
function Cell({ cell, value, draft, onCell }: CellProps) {
  const wrong = draft.findings.some(
    ({ severity, cells }) =>
      severity === 'error' && cells.some((each) => each.cell === cell.cell && each.column === cell.column),
  );
  return (
    <td className={wrong ? 'y-cell wrong' : 'y-cell'} id={cellId(cell)}>
      {draft.source === 'ledger' ? (
        <button
          type="button"
          aria-label={`${cellName(cell)}：${String(value)}，看是哪些办件`}
          onClick={() => onCell(cell)}
        >
          {value}
        </button>
      ) : (
        value
      )}
    </td>
  );
}

/** 收到和处理政府信息公开申请情况. */
export function TableThree(props: Props) {
  const { tableThree } = props.draft.report;
  return (
    <section className="w-card" aria-labelledby="table-three">
      <h2 id="table-three">表三 收到和处理政府信息公开申请情况</h2>
      <div className="w-scroll" tabIndex={0} role="region" aria-label="表三">
        <table className="w-table y-table">
          <thead>
            <tr>
              <th scope="col">项目</th>
              {REPORT_COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {columnLabel[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {REPORT_ROWS.map((row) => (
              <tr key={row}>
                <th scope="row">{nameOfRow(row)}</th>
                {REPORT_COLUMNS.map((column) => (
                  <Cell key={column} {...props} cell={{ cell: row, column }} value={tableThree[row][column]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** 政府信息公开行政复议、行政诉讼情况. */
export function TableFour(props: Props) {
  const { tableFour } = props.draft.report;
  return (
    <section className="w-card" aria-labelledby="table-four">
      <h2 id="table-four">表四 行政复议、行政诉讼情况</h2>
      <div className="w-scroll" tabIndex={0} role="region" aria-label="表四">
        <table className="w-table y-table">
          <thead>
            <tr>
              <th scope="col">项目</th>
              {REMEDY_COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {remedyLabel[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {REMEDY_ROWS.map((row) => (
              <tr key={row}>
                <th scope="row">{remedyRowLabel[row]}</th>
                {REMEDY_COLUMNS.map((column) => (
                  <Cell key={column} {...props} cell={{ cell: row, column }} value={tableFour[row][column]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
