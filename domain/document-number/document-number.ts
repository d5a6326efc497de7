import { ok, refuse, type Refusal, type Result } from '../result';

/** A document number (发文字号): 国办发〔2019〕54号, or that of an order (令) or public notice (公告): 国务院令第711号. */
export type DocumentNumber =
  | { readonly form: 'ordinary'; readonly organCode: string; readonly year: number; readonly number: number }
  | {
      readonly form: 'order';
      /** With 令 or 公告, for example 国务院令. */
      readonly organCode: string;
      readonly year: number | null;
      readonly number: number;
      /** How the year stands: 〔2021〕, 2021年, or not at all. */
      readonly yearForm: 'bracket' | 'plain' | 'none';
      /** Whether 第 stands before the number. */
      readonly ordinal: boolean;
    };

export type DocumentNumberFault =
  /** Brackets other than 〔〕 round the year. */
  | 'document-number.bracket'
  /** 第 before the number, or zeros in front of it. */
  | 'document-number.ordinal-or-zero'
  | 'document-number.format';

const ORDINARY = /^([\u4e00-\u9fa5A-Za-z（）、·]{2,30})〔((?:19|20)\d{2})〕([1-9]\d{0,4})号$/;
const ORDER =
  /^([\u4e00-\u9fa5]{2,30}(?:令|公告))(?:第(\d{1,4})号|〔((?:19|20)\d{2})〕(第?)([1-9]\d{0,3})号|(\d{4})年第(\d{1,3})号)$/;

/**
 * A document number as it should be written: spaces out, any bracket round the year made 〔〕, digits half width.
 *
 * 第 and zeros in front of the number are mistakes that this leaves, because taking them out could name another document.
 *
 * @source 党政机关公文格式 GB/T 9704-2012；党政机关公文处理工作条例
 * @example normaliseDocumentNumber('国办发 [2019] 54 号') // '国办发〔2019〕54号'
 */
export function normaliseDocumentNumber(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
    .replace(/[[(【（『〔［]((?:19|20)\d{2})[\])】）』〕］]/g, '〔$1〕');
}

/**
 * Reads a document number that is written as the rules ask.
 *
 * @returns a refusal that says what is not to the rules; `normaliseDocumentNumber` mends brackets and spaces first
 * @source 党政机关公文格式 GB/T 9704-2012
 * @example parseDocumentNumber('国办发〔2019〕54号') // { ok: true, value: { form: 'ordinary', organCode: '国办发', … } }
 */
export function parseDocumentNumber(text: string): Result<DocumentNumber, Refusal<DocumentNumberFault>> {
  const ordinary = ORDINARY.exec(text);
  if (ordinary) {
    const [, organCode = '', year, number] = ordinary;
    return ok({ form: 'ordinary', organCode, year: Number(year), number: Number(number) });
  }
  const order = ORDER.exec(text);
  if (order) {
    const [, organCode = '', bare, bracketYear, ordinal, bracketNumber, plainYear, plainNumber] = order;
    const year = bracketYear ?? plainYear;
    return ok({
      form: 'order',
      organCode,
      year: year === undefined ? null : Number(year),
      number: Number(bare ?? bracketNumber ?? plainNumber),
      yearForm: bracketYear !== undefined ? 'bracket' : plainYear !== undefined ? 'plain' : 'none',
      ordinal: bracketYear === undefined || ordinal === '第',
    });
  }
  const mended = normaliseDocumentNumber(text);
  if (ORDINARY.test(mended) || ORDER.test(mended)) return refuse({ code: 'document-number.bracket' });
  if (ORDINARY.test(mended.replace(/〕第?0*/, '〕'))) return refuse({ code: 'document-number.ordinal-or-zero' });
  return refuse({ code: 'document-number.format' });
}

/** The number as it is written on the document. The opposite of `parseDocumentNumber`. */
export function formatDocumentNumber(number: DocumentNumber): string {
  if (number.form === 'ordinary') return `${number.organCode}〔${number.year}〕${number.number}号`;
  const ordinal = number.ordinal ? '第' : '';
  if (number.year === null) return `${number.organCode}${ordinal}${number.number}号`;
  const year = number.yearForm === 'bracket' ? `〔${number.year}〕` : `${number.year}年`;
  return `${number.organCode}${year}${ordinal}${number.number}号`;
}

/** Order for lists: by organ code, then year (none first), then number. Negative, zero or positive, fit for `sort`. */
export function compareDocumentNumbers(a: DocumentNumber, b: DocumentNumber): number {
  if (a.organCode !== b.organCode) return a.organCode < b.organCode ? -1 : 1;
  return (a.year ?? 0) - (b.year ?? 0) || a.number - b.number;
}

/** Whether two texts name the same document, however their brackets, digits and spaces are typed. */
export function isSameDocumentNumber(a: string, b: string): boolean {
  return normaliseDocumentNumber(a) === normaliseDocumentNumber(b);
}
