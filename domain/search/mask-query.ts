/** Longest search that is counted; what is longer is a letter to somebody and not a search. */
export const COUNTED_CHARACTERS = 40;

/** Stands where something was that could be a person's. */
export const MASK = '…';

const HAN_DIGITS = '〇零一二三四五六七八九幺';
/** Passports and permits begin with letters; an id number may end with X. */
const NUMBERS = /[a-z]{0,2}\d{5,}x?/g;
/** 139 1234 5678, 0599-0000201. A date or a document number has fewer digits. */
const PARTED_NUMBERS = /[a-z]{0,2}\d(?:[\s\-–—.·_/()]{0,2}\d){6,}x?/g;
const HAN_NUMBERS = new RegExp(`[${HAN_DIGITS}](?:[\\s\\-—]?[${HAN_DIGITS}]){4,}`, 'g');
const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu;

/**
 * A search as it may be counted: in one form, and without what could point to a person: runs of five digits and more,
 * phone and id numbers however they are parted, addresses of mail.
 *
 * @param query - as typed
 * @returns undefined when it is empty or too long to be counted
 * @example maskQuery('身份证350702199001011234 补办') // '身份证… 补办'
 */
export const maskQuery = (query: string): string | undefined => {
  const plain = query
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  const masked = plain
    .replace(MAIL, MASK)
    .replace(PARTED_NUMBERS, MASK)
    .replace(NUMBERS, MASK)
    .replace(HAN_NUMBERS, MASK);
  const length = Array.from(masked).length;
  return length === 0 || length > COUNTED_CHARACTERS ? undefined : masked;
};
