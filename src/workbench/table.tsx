import type { ReactNode } from 'react';

interface Row {
  readonly key: string;
  /** One for each head; the first names the row. */
  readonly cells: readonly ReactNode[];
}

interface Props {
  /** What the table lists, for a screen reader. */
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
}

/** A list as a table; on a phone each row is a card, with the head of the column before each cell. */
export const Table = ({ label, heads, rows }: Props) => (
  <div className="w-scroll t-cards" tabIndex={0} role="region" aria-label={label}>
    {/* Said outright, because a table that is laid out as cards is none to some browsers. */}
    <table className="w-table" role="table">
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head} scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells: [first, ...cells] }) => (
          <tr key={key} role="row">
            <th scope="row" role="rowheader">
              {first}
            </th>
            {cells.map((cell, at) => (
              <td key={heads[at + 1]} role="cell">
                {/* Said by the column's head already. */}
                <span className="t-head" aria-hidden="true">
                  {heads[at + 1]}
                </span>
                <div className="t-cell">{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
