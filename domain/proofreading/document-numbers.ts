import { normaliseDocumentNumber } from '../document-number';
import { findingAt, type Finding } from './finding';

/** The number in a running text: the brackets, the year, 第 and zeros, the number. */
const NUMBER = /\s*([[(【（『〔［])\s*((?:19|20)\d{2})\s*([\])】）』〕］])\s*(第?)\s*(0*)([1-9]\d{0,4})\s*号/g;
/** What stands before them. */
const BEFORE = /[\u4e00-\u9fa5A-Za-z]{1,12}$/;
const REACH = 12;
/** The first year under GB/T 9704-2012: older documents were printed otherwise, and are quoted as they are. */
const SINCE = 2012;
/** A number of a case (案号) and what is no document of an organ stand in round brackets rightly. */
const NO_ORGAN = /(?:法院|检察院|案|字)$/;
/** Words before the organ's code, of which no organ code is made. */
const LEADING =
  /^.*(?:依据|根据|按照|参照|印发|执行|作出|发布|颁布|下发|转发|出台|遵照|落实|文件|通知|以及|关于|见|的|和|与|及|由|以)/;

const told = { check: 'document-number', code: 'document-number.form' } as const;

/**
 * Document numbers (发文字号) that are not written as they should be: other brackets than 〔〕 round the year, 第 before the
 * number, zeros in front of it, spaces within.
 *
 * @source 党政机关公文格式 GB/T 9704-2012（年份用六角括号“〔〕”括入，顺序号不加“第”字、不编虚位）
 * @example findDocumentNumbers('依据成府发【2026】第018号')[0]?.suggestion // '成府发〔2026〕18号'
 */
export function findDocumentNumbers(text: string): Finding[] {
  return Array.from(text.matchAll(NUMBER)).flatMap((match): Finding[] => {
    const [whole, open = '', year = '', close = '', ordinal, zeros, number = ''] = match;
    const before = BEFORE.exec(text.slice(Math.max(0, match.index - REACH), match.index))?.[0] ?? '';
    const code = before.replace(LEADING, '');
    if (code === '' || NO_ORGAN.test(code)) return [];
    const isOrder = /(?:令|公告)$/.test(code);
    const wrong = [
      open === '〔' && close === '〕' ? [] : ['年份要用六角括号“〔〕”'],
      ordinal === '' || isOrder ? [] : ['号数前面不加“第”'],
      zeros === '' ? [] : ['号数不编虚位（前面不加 0）'],
    ].flat();
    if (wrong.length === 0) return [];
    const from = match.index - code.length;
    return [
      findingAt(text, from, match.index + whole.length, {
        ...told,
        severity: Number(year) >= SINCE ? 'must' : 'should',
        reason: `发文字号写法不规范：${wrong.join('；')}。`,
        suggestion: `${code}〔${year}〕${isOrder ? (ordinal ?? '') : ''}${number}号`,
      }),
    ];
  });
}

/**
 * The field for the document number, which holds nothing else.
 *
 * @example findInNumberField('成府发(2026)18号')[0]?.suggestion // '成府发〔2026〕18号'
 */
export function findInNumberField(text: string): Finding[] {
  const found = findDocumentNumbers(text);
  if (found.length > 0) return found.map((finding) => ({ ...finding, severity: 'must' }));
  const mended = normaliseDocumentNumber(text);
  if (text === '' || mended === text) return [];
  return [
    findingAt(text, 0, text.length, {
      ...told,
      severity: 'must',
      reason: '发文字号写法不规范：年份要用六角括号“〔〕”，中间不留空格，数字用半角。',
      suggestion: mended,
    }),
  ];
}
