import type { SheetRows } from './sheet-rows';

/** What a chart is drawn from: each series has one value for each label. */
export interface ChartTable {
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** From the cells (`12%`), where they all say the same. */
  readonly unit?: string;
}

export interface ChartReading {
  /** What could be read; where a cell is no number, 0 stands in its place until it is mended. */
  readonly table: ChartTable | null;
  readonly faults: readonly string[];
}

export const MAX_LABELS = 24;
export const MAX_SERIES = 4;

const narrow = (text: string): string =>
  text.replace(/[０-９．，％－＋]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));

/** 1,234.5 — １２％ — −3; null where a person has to look. */
export function readNumber(cell: string): { readonly value: number; readonly unit: string } | null {
  const text = narrow(cell).replace(/[\s,]/g, '').replace(/^[−–]/, '-');
  const [, digits = '', unit = ''] = /^([+-]?\d+(?:\.\d+)?)(%|‰|元|万元|亿元|人|万人|个|件|户|天)?$/.exec(text) ?? [];
  return digits === '' ? null : { value: Number(digits), unit };
}

const spot = (row: number, column: number): string => `第 ${String(row + 1)} 行第 ${String(column + 1)} 列`;

function headOf(rows: SheetRows): { readonly head: readonly string[] | null; readonly body: SheetRows } {
  const [first = [], ...rest] = rows;
  const isHead = rest.length > 0 && first.slice(1).every((cell) => readNumber(cell) === null);
  return isHead ? { head: first, body: rest } : { head: null, body: rows };
}

/**
 * A chart from a table that was pasted: labels in the first column, one series in each further one, their names in the first
 * row where that has any. Says of each cell that cannot be taken where it stands and what it says.
 */
export function chartFrom(rows: SheetRows): ChartReading {
  const width = rows[0]?.length ?? 0;
  if (rows.length === 0) return { table: null, faults: ['没有读到表格。请在电子表格里选中几行几列，复制后贴在这里。'] };
  if (width < 2) return { table: null, faults: ['只读到一列。至少要两列：第一列是名称，后面每列是一组数。'] };
  const { head, body } = headOf(rows);
  const above = head === null ? 0 : 1;
  const faults: string[] = [];
  const units = new Set<string>();
  const take = (cell: string, row: number, column: number): number => {
    const number = readNumber(cell);
    if (number) units.add(number.unit);
    else faults.push(cell === '' ? `${spot(row, column)}是空的。` : `${spot(row, column)}“${cell}”不是数。`);
    return number?.value ?? 0;
  };
  body.forEach(([label = ''], row) => {
    if (label === '') faults.push(`${spot(row + above, 0)}没有名称。`);
  });
  const columns = Array.from({ length: width - 1 }, (_, index) => index + 1);
  const series = columns.map((column) => ({
    name: head?.[column] || (width === 2 ? '数值' : `第 ${String(column)} 组`),
    values: body.map((row, index) => take(row[column] ?? '', index + above, column)),
  }));
  if (body.length > MAX_LABELS) faults.push(`有 ${String(body.length)} 行，图上最多放 ${String(MAX_LABELS)} 行。`);
  if (series.length > MAX_SERIES)
    faults.push(`有 ${String(series.length)} 组数，图上最多放 ${String(MAX_SERIES)} 组。`);
  const [unit = ''] = units.size === 1 ? units : [];
  return { table: { labels: body.map(([label = '']) => label), series, ...(unit === '' ? {} : { unit }) }, faults };
}
