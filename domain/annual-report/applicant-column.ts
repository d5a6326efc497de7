import type { ApplicantColumn } from './rows';

/** As much of an applicant as the report asks about. */
export type ReportApplicant =
  | { readonly type: 'natural-person' }
  | { readonly type: 'organisation'; /** 统一社会信用代码. */ readonly uscc: string };

/** By the authority that registered it: commerce; civil affairs; justice. */
const COLUMNS: readonly (readonly [RegExp, ApplicantColumn])[] = [
  [/^9[123]/, 'commercialEnterprise'],
  [/^5[123]/, 'socialWelfareOrg'],
  [/^3[1-5]/, 'legalServiceOrg'],
];

/**
 * The column in which an applicant is counted until staff say otherwise, from the first two marks of the credit code.
 * A public institution (12) may be a research institution or not, which only a person can tell: it begins under 其他.
 *
 * @source GB 32100；国办公开办函〔2021〕30号
 * @example defaultColumn({ type: 'organisation', uscc: '91350100M000100Y43' }) // 'commercialEnterprise'
 */
export function defaultColumn(applicant: ReportApplicant): ApplicantColumn {
  if (applicant.type === 'natural-person') return 'naturalPerson';
  return COLUMNS.find(([marks]) => marks.test(applicant.uscc))?.[1] ?? 'otherOrg';
}
