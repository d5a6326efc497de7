import { cellValue, type DatasetField } from '../../../../domain/dataset';

/** A spreadsheet would run a cell that begins so as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell of CSV. What was checked to be a number stays one: -5 is no formula. @source RFC 4180 */
export const csvCell = (text: string, isNumber = false): string => {
  const safe = !isNumber && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The mark in front tells Excel that it is UTF-8. */
export const csvHead = (fields: readonly DatasetField[]): string =>
  `\uFEFF${fields.map(({ title }) => csvCell(title)).join(',')}\r\n`;

// A latitude may be below zero, but begins after the longitude: a coordinate that begins with a sign is a place.
const isPlain = ({ type }: DatasetField): boolean => type === 'number' || type === 'coordinate';

export const csvLine = (fields: readonly DatasetField[], cells: readonly string[]): string =>
  `${fields.map((field, at) => csvCell(cells[at] ?? '', isPlain(field))).join(',')}\r\n`;

/** A row by the names of its fields. */
export const rowObject = (fields: readonly DatasetField[], cells: readonly string[]) =>
  Object.fromEntries(fields.map(({ key, type }, at) => [key, cellValue(cells[at] ?? '', type)]));

export const JSON_HEAD = '[';
export const JSON_TAIL = '\n]\n';

/** One row a line. @param n - from 1 */
export const jsonLine = (fields: readonly DatasetField[], cells: readonly string[], n: number): string =>
  `${n === 1 ? '' : ','}\n${JSON.stringify(rowObject(fields, cells))}`;
