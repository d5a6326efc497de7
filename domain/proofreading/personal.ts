import { isCivilDate } from '../calendar';
import { maskIdNumber, maskPhone, readResidentId } from '../identity';
import type { Finding, Severity } from './finding';

/** Digits with what people put between them; full width too. */
const RUN = /[\d０-９](?:[ \t\u00a0\u200b-\u200d\u2060\u3000-]{0,2}[\dXxＸｘ０-９])*/g;
/** Letters or a decimal point in front: a code, an address, a fraction. */
const PART_OF_ANOTHER = /[A-Za-z\d０-９][./=_-]?$|[A-Za-z]$/;
const LEAST_DIGITS = 11;
/** A bank card has four or five of them, a number typed digit by digit many. */
const MOST_GROUPS = 20;
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

const halfWidth = (text: string): string =>
  text.replace(/[０-９Ｘｘ＋]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
const bare = (text: string): string =>
  halfWidth(text)
    .replace(/[^\dXx]/g, '')
    .toUpperCase();

/** Luhn's check digit of bank cards. @source GB/T 17552 / ISO/IEC 7812-1 附录 B */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const twice = at % 2 === 1 ? digit * 2 : digit;
    sum += twice > 9 ? twice - 9 : twice;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** Leaves the last four, as banks do. */
const maskCard = (digits: string): string => '*'.repeat(Math.max(0, digits.length - 4)) + digits.slice(-4);

interface Kind {
  readonly code: string;
  readonly severity: Severity;
  readonly masked: string;
  readonly reason: string;
}

const OVERRIDE = '确需公开的，写明理由再通过。';

function oldIdOf(digits: string): Kind | undefined {
  if (!/^\d{15}$/.test(digits) || !PROVINCE.test(digits)) return undefined;
  if (!isCivilDate(`19${digits.slice(6, 8)}-${digits.slice(8, 10)}-${digits.slice(10, 12)}`)) return undefined;
  const reason = `像是旧的 15 位身份证号。身份证号是敏感个人信息，不能公开。${OVERRIDE}`;
  return { code: 'personal.resident-id-old', severity: 'should', masked: maskIdNumber(digits), reason };
}

function cardOf(digits: string): Kind | undefined {
  if (!/^(?:62\d{14,17}|[345]\d{15})$/.test(digits) || !isLuhn(digits)) return undefined;
  const reason = `像是银行卡号。个人的银行卡号是敏感个人信息，不能公开；单位的对公账户请核对。${OVERRIDE}`;
  return {
    code: 'personal.bank-card',
    severity: digits.startsWith('62') ? 'must' : 'should',
    masked: maskCard(digits),
    reason,
  };
}

/** What a run of digits is of a person; landlines are anybody's, and so is what has no meaning. */
function kindOf(digits: string): Kind | undefined {
  if (readResidentId(digits).ok) {
    const reason = `这是身份证号，是敏感个人信息，不能公开。${OVERRIDE}`;
    return { code: 'personal.resident-id', severity: 'must', masked: maskIdNumber(digits), reason };
  }
  const mobile = /^(?:86)?(1[3-9]\d{9})$/.exec(digits)?.[1];
  if (mobile !== undefined) {
    const reason = `这是手机号，多半是个人的。请改用单位的座机。${OVERRIDE}`;
    return { code: 'personal.mobile', severity: 'must', masked: maskPhone(mobile), reason };
  }
  return oldIdOf(digits) ?? cardOf(digits);
}

interface Group {
  readonly from: number;
  readonly to: number;
}

/** Numbers are written in groups (138 1234 5678), and one behind another: the groups that together are somebody's. */
function numbersIn(run: string, at: number): (Group & { readonly kind: Kind })[] {
  const groups = Array.from(run.matchAll(/[\dXxＸｘ０-９]+/g), ({ 0: digits, index }) => ({
    from: index,
    to: index + digits.length,
  }));
  const found: (Group & { readonly kind: Kind })[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    const from = groups[first]?.from ?? 0;
    for (let last = Math.min(groups.length, first + MOST_GROUPS) - 1; last >= first; last -= 1) {
      const to = groups[last]?.to ?? 0;
      const kind = kindOf(bare(run.slice(from, to)));
      if (!kind) continue;
      found.push({ from: at + from, to: at + to, kind });
      first = last;
      break;
    }
  }
  return found;
}

/**
 * Numbers of persons in a text: identity numbers (with their check digit), mobile phones, bank cards. What is told of them
 * is masked.
 *
 * @source 个人信息保护法第二十八条（敏感个人信息）；GB 11643；微信小程序安全指引（数据脱敏）
 * @example findPersonal('联系人手机13812345678')[0]?.quotation // '138******78'
 */
export function findPersonal(text: string): Finding[] {
  return Array.from(text.matchAll(RUN)).flatMap(({ 0: run, index }) => {
    if (run.length < LEAST_DIGITS || PART_OF_ANOTHER.test(text.slice(Math.max(0, index - 2), index))) return [];
    if (/^[A-Za-z]/.test(text.slice(index + run.length))) return [];
    return numbersIn(run, index).map(({ from, to, kind: { masked, ...told } }): Finding => ({
      check: 'personal',
      ...told,
      from,
      to,
      quotation: masked,
    }));
  });
}
