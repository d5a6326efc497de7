import type { PowerContent } from '../../../contract/power';
import { writtenPower, POWER_COLUMN_KEYS, POWER_COLUMNS } from '../../../domain/power/import';

/** A spreadsheet would run a cell that begins so as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

const cell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The list as CSV, as it is brought in, with what was taken off it. The mark in front tells Excel that it is UTF-8. @source RFC 4180 */
export function csvOf(powers: readonly PowerContent[], organName: (id: string) => string): string {
  const heading = [...POWER_COLUMN_KEYS.map((key) => POWER_COLUMNS[key]), '撤下日期', '撤下原因'];
  const lines = powers.map(({ sourceId: _sourceId, withdrawn, ...item }) => {
    const row = writtenPower(item, organName(item.organ));
    return [...POWER_COLUMN_KEYS.map((key) => row[key]), withdrawn?.on ?? '', withdrawn?.reason ?? ''];
  });
  return `\uFEFF${[heading, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}
