export interface WideTableCell {
  readonly value: string | number;
  readonly columns: number;
  readonly rows: number;
  readonly heads: 'column' | 'row' | null;
}

export interface WideTableProps {
  /** Accessible name. */
  readonly label: string;
  /** Rows of cells; those covered by another are left out. */
  readonly rows: readonly (readonly WideTableCell[])[];
}
