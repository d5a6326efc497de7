import { plainNumber, readResidentId } from '../identity';
import type { DatasetField } from './field';

/** What of a person a cell seems to hold. */
export type PersonalKind = 'resident-id' | 'mobile';

const RESIDENT_ID = /(?<!\d)\d{17}[\dX](?!\d)/g;
const MOBILE = /(?<!\d)(?:86)?1[3-9]\d{9}(?!\d)/;

const ID_HEAD = /身份证|公民身份号码|居民身份号码|证件号码?|护照号/;
const MOBILE_HEAD = /手机|移动电话|个人电话|本人电话/;

/**
 * Whether a text holds an identity number (its check digit counts) or a mainland mobile number, alone or among words.
 *
 * @source 个人信息保护法第四条、第二十八条；条例第十五条
 */
export function personalIn(text: string): PersonalKind | null {
  // Most cells are too short or hold no digits in a row.
  if (text.length < 11 || !/[\d\uff10-\uff19]/.test(text)) return null;
  const plain = plainNumber(text);
  if (plain.match(RESIDENT_ID)?.some((number) => readResidentId(number).ok) === true) return 'resident-id';
  return MOBILE.test(plain.replaceAll('-', '')) ? 'mobile' : null;
}

/**
 * Whether a column's name says that it holds such numbers.
 *
 * @example personalHead('联系人手机号') // 'mobile'
 */
export function personalHead(title: string): PersonalKind | null {
  if (ID_HEAD.test(title)) return 'resident-id';
  return MOBILE_HEAD.test(title) ? 'mobile' : null;
}

/** A quantity with a unit may have eleven digits and be nobody's number. */
export const isQuantity = ({ type, unit }: Pick<DatasetField, 'type' | 'unit'>): boolean =>
  type === 'coordinate' || type === 'date' || (type === 'number' && unit !== '');

/** So many filled cells say what a column is. */
const ENOUGH_CELLS = 5;

/**
 * The columns that may not be published: their name says so, or half of their filled cells are such numbers.
 *
 * @param rows - the first rows, cells in the order of the fields
 */
export function personalColumns(
  fields: readonly Pick<DatasetField, 'title' | 'type' | 'unit'>[],
  rows: readonly (readonly string[])[],
): { readonly at: number; readonly kind: PersonalKind }[] {
  return fields.flatMap((field, at) => {
    const head = personalHead(field.title);
    if (head) return [{ at, kind: head }];
    if (isQuantity(field)) return [];
    const filled = rows.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '');
    const found = filled.map(personalIn).filter((kind) => kind !== null);
    const [kind] = found;
    return kind && filled.length >= ENOUGH_CELLS && found.length * 2 >= filled.length ? [{ at, kind }] : [];
  });
}
