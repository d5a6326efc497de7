import { isCivilDate } from '../calendar/civil-date';
import type { FieldType } from './field';

/** Longest text of one cell, in UTF-16 units. */
export const MOST_CELL = 2_000;

const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;
const DATE = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/;
const YES = new Set(['是', '有', 'true', '1', 'yes', 'y', '√']);
const NO = new Set(['否', '无', '没有', 'false', '0', 'no', 'n', '×']);
const COORDINATE = /^[([]?\s*(-?\d{1,3}(?:\.\d{1,10})?)\s*[,，;；\s]\s*(-?\d{1,2}(?:\.\d{1,10})?)\s*[)\]]?$/;

/** Full-width digits, signs and letters as half-width ones. */
const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));

function numberIn(text: string): string | null {
  const written = narrow(text).replaceAll(' ', '');
  if (!NUMBER.test(written)) return null;
  const value = Number(written.replaceAll(',', ''));
  // More digits than a number holds would come back as other digits.
  const digits = written.replace(/\D/g, '').replace(/^0+/, '').length;
  return Number.isFinite(value) && digits <= 15 ? String(value) : null;
}

function dateIn(text: string): string | null {
  const found = DATE.exec(narrow(text));
  if (!found) return null;
  const [, year = '', month = '', day = ''] = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}

function truthIn(text: string): string | null {
  const said = narrow(text).toLowerCase();
  if (YES.has(said)) return '是';
  return NO.has(said) ? '否' : null;
}

function placeIn(text: string): string | null {
  const found = COORDINATE.exec(narrow(text));
  if (!found) return null;
  const [longitude, latitude] = [Number(found[1]), Number(found[2])];
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? `${String(longitude)},${String(latitude)}` : null;
}

/**
 * A cell as it is kept: trimmed, numbers without separators, dates `YYYY-MM-DD`, 是 or 否, `longitude,latitude`.
 *
 * @returns null when the text is none of that type; an empty cell stays empty whatever its type
 * @example readCell('2026年3月5日', 'date') // '2026-03-05'
 */
export function readCell(text: string, type: FieldType): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  switch (type) {
    case 'text':
      return trimmed.length <= MOST_CELL ? trimmed : null;
    case 'number':
      return numberIn(trimmed);
    case 'date':
      return dateIn(trimmed);
    case 'boolean':
      return truthIn(trimmed);
    case 'coordinate':
      return placeIn(trimmed);
  }
}

/** A kept cell as a value of JSON: a number, a truth, `[longitude, latitude]`, or text; null where it is empty. */
export function cellValue(kept: string, type: FieldType): string | number | boolean | number[] | null {
  if (kept === '') return null;
  if (type === 'number') return Number(kept);
  if (type === 'boolean') return kept === '是';
  return type === 'coordinate' ? kept.split(',').map(Number) : kept;
}
