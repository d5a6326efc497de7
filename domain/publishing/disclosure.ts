import type { Refusal } from '../result';

/** 公开属性. @source 国办发〔2016〕80号 一(一)(二) */
export const DISCLOSURE_ATTRIBUTES = ['proactive', 'on-request', 'withheld'] as const;
export type DisclosureAttribute = (typeof DISCLOSURE_ATTRIBUTES)[number];

export const attributeName: Readonly<Record<DisclosureAttribute, string>> = {
  proactive: '主动公开',
  'on-request': '依申请公开',
  withheld: '不予公开',
};

/** Why something is not disclosed proactively. @source 条例第十四条至第十六条 */
export const WITHHOLDING_GROUNDS = [
  'E14_SECRET',
  'E14_LAW',
  'E14_SAFETY',
  'E15_THIRD',
  'E16_INTERNAL',
  'E16_PROCESS',
  'E16_CASEFILE',
] as const;
export type WithholdingGround = (typeof WITHHOLDING_GROUNDS)[number];

/** The ground in words, with its article. */
export const groundName: Readonly<Record<WithholdingGround, string>> = {
  E14_SECRET: '依法确定为国家秘密（条例第十四条）',
  E14_LAW: '法律、行政法规禁止公开（条例第十四条）',
  E14_SAFETY: '公开后可能危及国家安全、公共安全、经济安全、社会稳定（条例第十四条）',
  E15_THIRD: '涉及商业秘密、个人隐私等，公开会损害第三方合法权益（条例第十五条）',
  E16_INTERNAL: '内部事务信息（条例第十六条第一款）',
  E16_PROCESS: '过程性信息（条例第十六条第二款）',
  E16_CASEFILE: '行政执法案卷信息（条例第十六条第二款）',
};

export interface Disclosure {
  readonly attribute: DisclosureAttribute;
  readonly ground?: WithholdingGround;
  readonly reason?: string;
}

export type DisclosureRefusal = Refusal<
  'manuscript.disclosure-missing' | 'manuscript.ground-missing' | 'manuscript.disclosure-reason-missing'
>;

const REASON_AT_LEAST = 4;
const ARTICLE = '国办发〔2016〕80号一（一）（二）';

/**
 * What is missing of a disclosure attribute: it has to be said before a piece goes to review, and why, where the piece is
 * not disclosed proactively. A piece without is sent back.
 *
 * @source 国办发〔2016〕80号 一(一)(二)
 */
export function disclosureFaults(disclosure: Disclosure | null): DisclosureRefusal[] {
  if (disclosure === null)
    return [{ code: 'manuscript.disclosure-missing', field: 'disclosure.attribute', article: ARTICLE }];
  if (disclosure.attribute === 'proactive') return [];
  const faults: DisclosureRefusal[] = [];
  if (disclosure.ground === undefined)
    faults.push({ code: 'manuscript.ground-missing', field: 'disclosure.ground', article: '条例第十四条至第十六条' });
  if ((disclosure.reason ?? '').trim().length < REASON_AT_LEAST)
    faults.push({ code: 'manuscript.disclosure-reason-missing', field: 'disclosure.reason', article: ARTICLE });
  return faults;
}

/** The attribute as it is signed: what a proactive one says besides is left out, so that it changes no hash. */
export const tidyDisclosure = ({ attribute, ground, reason }: Disclosure): Disclosure =>
  attribute === 'proactive'
    ? { attribute }
    : {
        attribute,
        ...(ground === undefined ? {} : { ground }),
        ...(reason === undefined || reason.trim() === '' ? {} : { reason: reason.trim() }),
      };
