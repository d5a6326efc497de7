import { useEditing } from '../editing/editing';
import { beneath } from '../editing/form-spec';
import { at, inserted, listAt, removed, withAt, type Place } from '../editing/place';
import { Remarks } from '../editing/remarks';
import type { SheetRows } from '../paste/sheet-rows';
import { PasteTable } from './paste-table';

interface Row {
  readonly cells: readonly string[];
}

const MAX_COLUMNS = 6;

/** 表格: the first row of what is pasted names the columns. */
export function TableForm({ place }: { readonly place: Place }) {
  const { content, change, faultAt } = useEditing();
  const block = at(content, place);
  const columns = listAt<string>(block, 'columns');
  const rows = listAt<Row>(block, 'rows');
  const put = (nextColumns: readonly string[], nextRows: readonly Row[]): void =>
    change(place, withAt(withAt(block, 'columns', nextColumns), 'rows', nextRows));
  const take = ([head = [], ...body]: SheetRows): void => {
    const width = Math.min(head.length, MAX_COLUMNS);
    if (width > 0)
      put(
        head.slice(0, width),
        body.map((cells) => ({ cells: cells.slice(0, width) })),
      );
  };
  const setCell = (row: number, column: number, text: string): void =>
    put(
      columns,
      rows.map((each, index) =>
        index === row
          ? { ...each, cells: columns.map((_, cell) => (cell === column ? text : (each.cells[cell] ?? ''))) }
          : each,
      ),
    );
  const fault = faultAt(beneath(place, 'rows')) ?? faultAt(beneath(place, 'columns'));
  return (
    <div className="w-form" data-place={beneath(place, 'rows')} tabIndex={-1}>
      <PasteTable onRows={take} />
      {fault && <p className="w-fault">{fault.title}</p>}
      <Remarks place={beneath(place, 'rows')} />
      <div className="w-scroll" tabIndex={0} role="region" aria-label="表格">
        <table className="w-table p-grid">
          <thead>
            <tr>
              {columns.map((name, column) => (
                <th key={column} scope="col">
                  <input
                    aria-label={`第 ${String(column + 1)} 列的列名`}
                    value={name}
                    onChange={({ target }) =>
                      put(
                        columns.map((each, index) => (index === column ? target.value : each)),
                        rows,
                      )
                    }
                  />
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ cells }, row) => (
              <tr key={row}>
                {columns.map((name, column) => (
                  <td key={column}>
                    <input
                      aria-label={`第 ${String(row + 1)} 行${name}`}
                      value={cells[column] ?? ''}
                      onChange={({ target }) => setCell(row, column, target.value)}
                    />
                  </td>
                ))}
                <td>
                  <button
                    type="button"
                    className="w-button quiet p-tool"
                    aria-label={`删除第 ${String(row + 1)} 行`}
                    disabled={rows.length === 1}
                    onClick={() => put(columns, removed(rows, row))}
                  >
                    ×
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SizeTools columns={columns} rows={rows} put={put} />
    </div>
  );
}

interface SizeProps {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly put: (columns: readonly string[], rows: readonly Row[]) => void;
}

/** One row more, one column more or less. */
const SizeTools = ({ columns, rows, put }: SizeProps) => (
  <div className="w-row">
    <button
      type="button"
      className="w-button quiet"
      onClick={() => put(columns, inserted(rows, rows.length, { cells: columns.map(() => '') }))}
    >
      ＋ 加一行
    </button>
    {columns.length < MAX_COLUMNS && (
      <button
        type="button"
        className="w-button quiet"
        onClick={() =>
          put(
            [...columns, ''],
            rows.map((each) => ({ ...each, cells: [...each.cells, ''] })),
          )
        }
      >
        ＋ 加一列
      </button>
    )}
    {columns.length > 1 && (
      <button
        type="button"
        className="w-button quiet"
        onClick={() =>
          put(
            columns.slice(0, -1),
            rows.map((each) => ({ ...each, cells: each.cells.slice(0, columns.length - 1) })),
          )
        }
      >
        去掉最后一列
      </button>
    )}
  </div>
);
