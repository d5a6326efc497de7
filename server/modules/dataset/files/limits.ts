/** Excel itself takes ten times as many; phones do not. */
export const MOST_XLSX_ROWS = 100_000;
