/** Working days from its formation or change within which information is to be published. @source 条例第二十六条 */
export const PUBLISH_WITHIN = 20;

/** How often a column has to get something new. Days are civil days. */
export interface Renewal {
  /** 1 or more. */
  readonly count: number;
  readonly unit: 'working-days' | 'days' | 'months';
}

/** What a 公开时限 asks for, as far as it can be counted. */
export interface DisclosureLimit {
  /** Working days from formation, never more than the law's 20. */
  readonly publishWithin: number;
  /** Null where something is due only when something was formed. */
  readonly renewal: Renewal | null;
}

const DIGITS: Readonly<Record<string, number>> = {
  两: 2,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Up to 99, as it is written in a limit. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.split('十');
  if (ones === undefined) return DIGITS[text] ?? 0;
  return (tens === '' ? 1 : (DIGITS[tens ?? ''] ?? 0)) * 10 + (DIGITS[ones] ?? 0);
}

const NUMBER = '(\\d{1,3}|[一二三四五六七八九十两]{1,3})';
const WITHIN = new RegExp(`${NUMBER}\\s*个?工作日(?:之?内|以内)`);
const EVERY = new RegExp(`每${NUMBER}?\\s*个?(工作日|日|天|周|星期|月|季度|季|半年|年)`);
const YEARLY = /按年度|年度(?:公开|更新)/;

const UNITS: Readonly<Record<string, readonly [number, Renewal['unit']]>> = {
  工作日: [1, 'working-days'],
  日: [1, 'days'],
  天: [1, 'days'],
  周: [7, 'days'],
  星期: [7, 'days'],
  月: [1, 'months'],
  季度: [3, 'months'],
  季: [3, 'months'],
  半年: [6, 'months'],
  年: [12, 'months'],
};

function renewalOf(text: string): Renewal | null {
  const [, times, word = ''] = EVERY.exec(text) ?? [];
  const unit = UNITS[word];
  if (unit) {
    const count = (times === undefined ? 1 : numberOf(times)) * unit[0];
    return count >= 1 ? { count, unit: unit[1] } : null;
  }
  return YEARLY.test(text) ? { count: 12, unit: 'months' } : null;
}

/**
 * What can be counted of a 公开时限 as it is written. A limit of the sheet that is longer than the law's does not hold.
 *
 * @source 条例第二十六条
 * @example readLimit('信息形成之日起7个工作日内公开，每季度更新') // { publishWithin: 7, renewal: { count: 3, unit: 'months' } }
 */
export function readLimit(text: string): DisclosureLimit {
  const within = numberOf(WITHIN.exec(text)?.[1] ?? '');
  return {
    publishWithin: within >= 1 ? Math.min(within, PUBLISH_WITHIN) : PUBLISH_WITHIN,
    renewal: renewalOf(text),
  };
}

/** How often, in words: 每 6 个月. */
export function renewalName({ count, unit }: Renewal): string {
  const what = { 'working-days': '个工作日', days: '天', months: '个月' }[unit];
  return `每 ${String(count)} ${what}`;
}
