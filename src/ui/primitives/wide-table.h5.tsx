import { useScript } from '../../platform/script';
import type { WideTableCell, WideTableProps } from './wide-table-props';

/** A table as it is printed, on a screen that is wide enough; what stands for it on a phone has the class `narrow-only`. */
export function WideTable({ label, rows }: WideTableProps) {
  const convert = useScript();
  return (
    <div className="wide-only">
      <table className="wide-table" aria-label={convert(label)}>
        <tbody>
          {rows.map((cells, at) => (
            <tr key={String(at)}>
              {cells.map((cell, across) => (
                <Cell key={String(across)} {...cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ value, columns, rows, heads }: WideTableCell) {
  const convert = useScript();
  const words = convert(String(value));
  const reach = { colSpan: columns === 1 ? undefined : columns, rowSpan: rows === 1 ? undefined : rows };
  if (heads === null) return <td {...reach}>{words}</td>;
  const scope = heads === 'column' ? (columns > 1 ? 'colgroup' : 'col') : rows > 1 ? 'rowgroup' : 'row';
  return (
    <th {...reach} scope={scope}>
      {words}
    </th>
  );
}
