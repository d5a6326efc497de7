import { readCell } from './cell';
import type { DatasetField, FieldType } from './field';
import { MOST_FINDABLE } from './field';

const ORDER: readonly FieldType[] = ['date', 'coordinate', 'boolean', 'number'];
/** Numbers that begin with 0 are codes: as numbers they would lose it. */
const CODE = /^0\d/;
/** So few different values are worth filtering by. */
const FEW_VALUES = 30;

function typeOf(filled: readonly string[]): FieldType {
  if (filled.length === 0 || filled.some((cell) => CODE.test(cell.trim()))) return 'text';
  // A column of 1 and 0 counts more often than it says yes and no.
  const plain = filled.every((cell) => /^[01]$/.test(cell.trim()));
  return ORDER.find((type) => !(plain && type === 'boolean') && filled.every((cell) => readCell(cell, type))) ?? 'text';
}

const keyOf = (title: string, at: number, type: FieldType): string => {
  const written = title
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40);
  if (/^[a-z]/.test(written) && written.length > 1) return written;
  return `${type === 'coordinate' ? 'position' : 'field'}_${String(at + 1)}`;
};

/**
 * A dictionary to begin with, from the head and the first rows of a file. People mend it.
 *
 * @param rows - cells in the order of the head
 */
export function guessFields(head: readonly string[], rows: readonly (readonly string[])[]): DatasetField[] {
  const taken = new Set<string>();
  let findable = 0;
  return head.map((title, at) => {
    const cells = rows.map((row) => row[at] ?? '');
    const filled = cells.filter((cell) => cell.trim() !== '');
    const type = typeOf(filled);
    let key = keyOf(title, at, type);
    if (taken.has(key)) key = `field_${String(at + 1)}`;
    taken.add(key);
    const values = new Set(filled).size;
    const groups = type === 'text' && values > 1 && values <= FEW_VALUES && values * 2 <= filled.length;
    const find = findable < MOST_FINDABLE && (groups || type === 'date' || type === 'number');
    if (find) findable += 1;
    const required = cells.length > 0 && filled.length === cells.length;
    return { key, title: title.trim(), type, unit: '', about: '', required, findable: find };
  });
}
