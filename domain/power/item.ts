import type { PowerBasis } from './basis';
import type { PowerLevel, PowerType } from './kind';

/** 收费: nothing, or how much and on what ground. @source 条例第二十条第八项 */
export type PowerFee =
  | { readonly is: 'free' }
  /** @property standard - how much, in words; @property basis - by what document */
  | { readonly is: 'charged'; readonly standard: string; readonly basis: string };

/** One item of the list of powers and duties (权责清单). @source 条例第二十条第五、六、八项 */
export interface PowerItem {
  /** 事项编码: tells one item from another and stays when its name changes. */
  readonly code: string;
  readonly name: string;
  readonly type: PowerType;
  /** Id of the department that uses it (实施机关). */
  readonly organ: string;
  readonly levels: readonly PowerLevel[];
  readonly basis: readonly PowerBasis[];
  readonly conditions: string;
  readonly procedure: string;
  /** Working days that the law allows; 0 is at once; null where the law sets none. */
  readonly statutoryDays: number | null;
  /** Working days that the organ promises; 0 is at once; null where it promises none. */
  readonly promisedDays: number | null;
  readonly fee: PowerFee;
  /** 责任事项. */
  readonly duties: string;
  /** 追责情形. */
  readonly accountability: string;
  /** 投诉电话. */
  readonly complaintPhone: string;
}

export type PowerCode =
  | 'power.code-shape'
  | 'power.name-needed'
  | 'power.type-unknown'
  | 'power.organ-unknown'
  | 'power.levels-unknown'
  | 'power.basis-needed'
  | 'power.conditions-needed'
  | 'power.procedure-needed'
  | 'power.days-shape'
  | 'power.days-needed'
  | 'power.promised-too-long'
  | 'power.fee-unknown'
  | 'power.fee-standard-needed'
  | 'power.fee-basis-needed'
  | 'power.fee-not-wanted'
  | 'power.duties-needed'
  | 'power.accountability-needed'
  | 'power.phone-shape'
  | 'power.text-too-long';

export interface PowerFault<Field extends string = keyof PowerItem> {
  readonly field: Field;
  readonly code: PowerCode;
}

const MOST_DAYS = 3650;
const CODE = /^[0-9A-Za-z][0-9A-Za-z-]{1,78}$/;
const PHONE = /^[0-9][0-9\- 、,，转（）()]{2,40}$/;
const MOST_TEXT = 4000;
const TEXTS = ['name', 'conditions', 'procedure', 'duties', 'accountability'] as const;
const NEEDED = {
  name: 'power.name-needed',
  conditions: 'power.conditions-needed',
  procedure: 'power.procedure-needed',
  duties: 'power.duties-needed',
  accountability: 'power.accountability-needed',
} as const satisfies Record<(typeof TEXTS)[number], PowerCode>;

const isDays = (days: number | null): boolean =>
  days === null || (Number.isInteger(days) && days >= 0 && days <= MOST_DAYS);

function dayFaults({ type, statutoryDays, promisedDays }: PowerItem): PowerFault[] {
  const faults: PowerFault[] = [];
  if (!isDays(statutoryDays)) faults.push({ field: 'statutoryDays', code: 'power.days-shape' });
  if (!isDays(promisedDays)) faults.push({ field: 'promisedDays', code: 'power.days-shape' });
  // 行政许可法第四十二条: a licence is always decided within a time.
  if (type === 'licence' && statutoryDays === null) faults.push({ field: 'statutoryDays', code: 'power.days-needed' });
  if (type === 'licence' && promisedDays === null) faults.push({ field: 'promisedDays', code: 'power.days-needed' });
  if (statutoryDays !== null && promisedDays !== null && promisedDays > statutoryDays)
    faults.push({ field: 'promisedDays', code: 'power.promised-too-long' });
  return faults;
}

/**
 * What is wrong with an item, all of it at once. An organ may promise to be quicker than the law and never slower, and
 * what is charged is charged by a document.
 *
 * @source 条例第二十条第五项（依据、条件、程序）、第六项、第八项；行政许可法第四十二条
 */
export function powerFaults(item: PowerItem): PowerFault[] {
  const faults: PowerFault[] = [];
  if (!CODE.test(item.code)) faults.push({ field: 'code', code: 'power.code-shape' });
  for (const field of TEXTS) {
    if (item[field].trim() === '') faults.push({ field, code: NEEDED[field] });
    else if (item[field].length > (field === 'name' ? 200 : MOST_TEXT))
      faults.push({ field, code: 'power.text-too-long' });
  }
  if (item.levels.length === 0) faults.push({ field: 'levels', code: 'power.levels-unknown' });
  if (item.basis.length === 0) faults.push({ field: 'basis', code: 'power.basis-needed' });
  faults.push(...dayFaults(item));
  if (item.fee.is === 'charged') {
    if (item.fee.standard.trim() === '') faults.push({ field: 'fee', code: 'power.fee-standard-needed' });
    if (item.fee.basis.trim() === '') faults.push({ field: 'fee', code: 'power.fee-basis-needed' });
  }
  if (!PHONE.test(item.complaintPhone)) faults.push({ field: 'complaintPhone', code: 'power.phone-shape' });
  return faults;
}
