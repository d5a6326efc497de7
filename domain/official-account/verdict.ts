/**
 * What an errcode of the account means for the work in hand: `later` ask again after a pause; `draft-gone` what we hold of it
 * lies there no more; `refused` somebody has to mend something first, whose words are in `why`.
 */
export type AccountVerdict =
  { readonly kind: 'later' } | { readonly kind: 'draft-gone' } | { readonly kind: 'refused'; readonly why: RefusedWhy };

/** Content to be mended here, settings to be mended at the account, or something only its own pages can do. */
export type RefusedWhy =
  | 'content'
  | 'words-long'
  | 'picture'
  | 'not-allowed'
  | 'address-not-listed'
  | 'credentials'
  | 'frozen'
  | 'checks'
  | 'by-hand'
  | 'save-by-hand'
  | 'other';

const LATER = new Set([-1, 44990, 44991, 44993, 45009, 45011]);

const WHY: Readonly<Record<number, RefusedWhy>> = {
  40001: 'credentials',
  40005: 'picture',
  40009: 'picture',
  40013: 'credentials',
  40125: 'credentials',
  40164: 'address-not-listed',
  40243: 'frozen',
  44003: 'content',
  45003: 'words-long',
  45004: 'words-long',
  45166: 'content',
  47001: 'content',
  48001: 'not-allowed',
  53404: 'words-long',
  53405: 'words-long',
  53406: 'words-long',
  53503: 'checks',
  53504: 'by-hand',
  53505: 'save-by-hand',
  89503: 'address-not-listed',
  89506: 'address-not-listed',
  89507: 'address-not-listed',
};

const MEDIA_GONE = 40007;

/** @source 微信 6.4 通用返回、公众号草稿与发布的错误码 (law.md 6.4, 6.5) */
export function verdictOf(errcode: number): AccountVerdict {
  if (LATER.has(errcode)) return { kind: 'later' };
  if (errcode === MEDIA_GONE) return { kind: 'draft-gone' };
  return { kind: 'refused', why: WHY[errcode] ?? 'other' };
}
