import { formatDocumentNumber } from '../../document-number';
import type { LetterKind } from './letter';

/** The mark of each kind in its 机关代字; each kind has its own sequence. */
const KIND_MARK: Readonly<Record<LetterKind, string>> = {
  'registration-receipt': '登',
  'amendment-notice': '补',
  'extension-notice': '延',
  'third-party-letter': '征',
  'other-organ-letter': '函',
  'third-party-notice': '告',
  'reasons-notice': '理',
  'deferral-notice': '缓',
  'fee-notice': '费',
  reply: '答',
  'lapse-notice': '止',
  'correction-reply': '更',
};

/** 代字 of a kind of letter, for example 临公开答. */
export const letterCode = (kind: LetterKind, organCode = '临公开'): string => `${organCode}${KIND_MARK[kind]}`;

/**
 * Number of a letter (发文字号).
 *
 * @param sequence - from 1, without gaps, of its kind and year
 * @throws RangeError when the year or the sequence is none
 * @source 党政机关公文格式 GB/T 9704-2012
 * @example letterNumber('reply', 2026, 12) // '临公开答〔2026〕12号'
 */
export function letterNumber(kind: LetterKind, year: number, sequence: number, organCode?: string): string {
  if (!Number.isSafeInteger(sequence) || sequence < 1 || sequence > 99_999)
    throw new RangeError(`a letter's sequence runs from 1, got ${String(sequence)}`);
  if (!Number.isSafeInteger(year) || year < 1900 || year > 2099)
    throw new RangeError(`not a year of a document number: ${String(year)}`);
  return formatDocumentNumber({ form: 'ordinary', organCode: letterCode(kind, organCode), year, number: sequence });
}

/** How the number stands on a preview: 临公开答〔2026〕__号. */
export const blankLetterNumber = (kind: LetterKind, year: number, organCode?: string): string =>
  `${letterCode(kind, organCode)}〔${String(year)}〕__号`;
