import { useState } from 'react';
import { useEditing } from '../editing/editing';
import { beneath } from '../editing/form-spec';
import { at, inserted, listAt, removed, textAt, withAt, type Place } from '../editing/place';
import { Remarks } from '../editing/remarks';
import { chartFrom, MAX_LABELS, MAX_SERIES, readNumber } from '../paste/chart-table';
import type { SheetRows } from '../paste/sheet-rows';
import { PasteTable } from './paste-table';

interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

/** The numbers of a chart: pasted as a table, mended in the table. */
export function ChartForm({ place }: { readonly place: Place }) {
  const { content, change, faultAt } = useEditing();
  const [faults, setFaults] = useState<readonly string[]>([]);
  const block = at(content, place);
  const labels = listAt<string>(block, 'labels');
  const series = listAt<Series>(block, 'series');
  const put = (next: { labels?: readonly string[]; series?: readonly Series[]; unit?: string }): void =>
    change(
      place,
      Object.entries(next).reduce((before, [field, value]) => withAt(before, field, value), block),
    );
  const take = (rows: SheetRows): void => {
    const { table, faults: found } = chartFrom(rows);
    setFaults(found);
    if (!table) return;
    put({
      labels: table.labels.slice(0, MAX_LABELS),
      series: table.series
        .slice(0, MAX_SERIES)
        .map(({ name, values }) => ({ name, values: values.slice(0, MAX_LABELS) })),
      ...(table.unit !== undefined && textAt(block, 'unit') === '' ? { unit: table.unit } : {}),
    });
  };
  const fault = faultAt(beneath(place, 'series')) ?? faultAt(beneath(place, 'labels'));
  return (
    <div className="w-form" data-place={beneath(place, 'series')} tabIndex={-1}>
      <PasteTable onRows={take} />
      {faults.length > 0 && (
        <div className="w-note warn" role="alert">
          <p>贴进来的表有 {faults.length} 处要看，不是数的先记成 0，请在下面改：</p>
          <ul>
            {faults.slice(0, 8).map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
      {fault && <p className="w-fault">{fault.title}</p>}
      <Remarks place={beneath(place, 'series')} />
      {series.length > 0 && <NumberTable labels={labels} series={series} put={put} />}
    </div>
  );
}

interface TableProps {
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly put: (next: { labels?: readonly string[]; series?: readonly Series[] }) => void;
}

/** The numbers as they will be drawn; each cell can be written in. */
function NumberTable({ labels, series, put }: TableProps) {
  const setLabel = (row: number, text: string): void =>
    put({ labels: labels.map((each, index) => (index === row ? text : each)) });
  const setName = (column: number, name: string): void =>
    put({ series: series.map((each, index) => (index === column ? { ...each, name } : each)) });
  const setValue = (column: number, row: number, value: number): void =>
    put({
      series: series.map((each, index) =>
        index === column
          ? { ...each, values: labels.map((_, at) => (at === row ? value : (each.values[at] ?? 0))) }
          : each,
      ),
    });
  const addRow = (): void =>
    put({
      labels: inserted(labels, labels.length, ''),
      series: series.map((each) => ({ ...each, values: [...each.values, 0] })),
    });
  const removeRow = (row: number): void =>
    put({
      labels: removed(labels, row),
      series: series.map((each) => ({ ...each, values: removed(each.values, row) })),
    });
  return (
    <>
      <div className="w-scroll" tabIndex={0} role="region" aria-label="图上的数">
        <table className="w-table p-grid">
          <thead>
            <tr>
              <th scope="col">名称</th>
              {series.map(({ name }, column) => (
                <th key={column} scope="col">
                  <input
                    aria-label={`第 ${String(column + 1)} 组数的名称`}
                    value={name}
                    onChange={({ target }) => setName(column, target.value)}
                  />
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {labels.map((label, row) => (
              <tr key={row}>
                <th scope="row">
                  <input
                    aria-label={`第 ${String(row + 1)} 行的名称`}
                    value={label}
                    onChange={({ target }) => setLabel(row, target.value)}
                  />
                </th>
                {series.map(({ name, values }, column) => (
                  <td key={column}>
                    <NumberCell
                      label={`${label} ${name}`}
                      value={values[row] ?? 0}
                      onChange={(value) => setValue(column, row, value)}
                    />
                  </td>
                ))}
                <td>
                  <button
                    type="button"
                    className="w-button quiet p-tool"
                    aria-label={`删除${label || `第 ${String(row + 1)} 行`}`}
                    disabled={labels.length === 1}
                    onClick={() => removeRow(row)}
                  >
                    ×
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {labels.length < MAX_LABELS && (
        <div>
          <button type="button" className="w-button quiet" onClick={addRow}>
            ＋ 加一行
          </button>
        </div>
      )}
    </>
  );
}

interface CellProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number as it is typed: `-` and `1.` are on the way to one. */
function NumberCell({ label, value, onChange }: CellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && readNumber(typed) === null;
  return (
    <input
      aria-label={label}
      aria-invalid={isWrong || undefined}
      inputMode="decimal"
      value={typed ?? String(value)}
      onChange={({ target }) => {
        setTyped(target.value);
        const number = readNumber(target.value);
        if (number) onChange(number.value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
