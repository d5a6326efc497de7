import {
  disclosureName,
  numberOfChinese,
  RESULTS,
  satisfactionName,
  type ProposalDisclosure,
  type ProposalForm,
  type ProposalResult,
  type ProposalSatisfaction,
} from '../words';

const NUMBER = '([一二三四五六七八九十]{1,3}|\\d{1,2})';
const SESSION = new RegExp(`${NUMBER}届[^一二三四五六七八九十\\d]*${NUMBER}次`);

/**
 * Term and session: 市五届人大三次会议, 五届三次, 5届3次.
 *
 * @returns undefined where neither can be read
 */
export function writtenSession(text: string): { readonly term: number; readonly session: number } | undefined {
  const [, first = '', second = ''] = SESSION.exec(text.replace(/[第\s]/g, '')) ?? [];
  const [term, session] = [numberOfChinese(first), numberOfChinese(second)];
  return term === undefined || session === undefined || term < 1 || session < 1 ? undefined : { term, session };
}

/** 建议 or 提案, by whatever name it has. */
export function writtenForm(text: string): ProposalForm | undefined {
  if (/提案|政协/.test(text)) return /建议|人大/.test(text) ? undefined : 'proposal';
  return /建议|人大|代表/.test(text) ? 'suggestion' : undefined;
}

/** The number alone: 第012号, 12. */
export function writtenNumber(text: string): number | undefined {
  const [, digits] = /^第?\s*(\d{1,4})\s*号?$/.exec(text.trim()) ?? [];
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
}

const results = Object.keys(RESULTS) as ProposalResult[];

/** The letter (A, A类), or the words of the dictionary. */
export function writtenResult(text: string): ProposalResult | undefined {
  const said = text.replace(/[\s类（）()]/g, '').toUpperCase();
  return results.find((result) => RESULTS[result].letter === said || RESULTS[result].official === said);
}

const named = <T extends string>(names: Readonly<Record<T, string>>, text: string): T | undefined =>
  (Object.keys(names) as T[]).find((key) => names[key] === text.trim());

export const writtenDisclosure = (text: string): ProposalDisclosure | undefined =>
  named(disclosureName, text) ?? ({ 公开: 'full', 全文: 'full', 摘要: 'summary' } as const)[text.trim()];

export const writtenSatisfaction = (text: string): ProposalSatisfaction | undefined => named(satisfactionName, text);

/** Names divided as people divide them. */
export const writtenNames = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[、,，;；\n]+/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];
