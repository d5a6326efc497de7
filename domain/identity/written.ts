/**
 * A number as people type it, made plain: full-width digits and letters become half width, spaces and zero-width marks go,
 * letters become capitals.
 *
 * @example plainNumber(' 11010519491231002x ') // '11010519491231002X'
 */
export function plainNumber(typed: string): string {
  return typed
    .replace(/[\uff01-\uff5e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b-\u200d\u2060]/g, '')
    .toUpperCase();
}
