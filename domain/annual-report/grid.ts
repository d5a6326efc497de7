import type { Figure } from './report';

/** A cell of a table to be shown: its words or number, how far it reaches, and whether it heads a row or a column. */
export interface GridCell {
  readonly value: string | number;
  readonly columns: number;
  readonly rows: number;
  readonly heads: 'column' | 'row' | null;
}

/** A table to be shown, the same for a page, a document and a sheet. Cells covered by another are left out. */
export interface Grid {
  readonly caption: string;
  readonly width: number;
  /** Rows at the top that hold headings only. */
  readonly headingRows: number;
  readonly rows: readonly (readonly GridCell[])[];
}

const cellOf =
  (heads: GridCell['heads']) =>
  (value: string, columns = 1, rows = 1): GridCell => ({
    value,
    columns,
    rows,
    heads,
  });

/** Heads the columns below it. */
export const columnHead = cellOf('column');
/** Heads the row to its right. */
export const rowHead = cellOf('row');

/** A number, or 「/」 where there is none. */
export const figureCell = (figure: Figure, columns = 1): GridCell => ({
  value: figure ?? '/',
  columns,
  rows: 1,
  heads: null,
});
