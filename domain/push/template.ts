import type { Refusal } from '../result';

/** A word of a template (关键词), such as `thing1`. */
export interface TemplateField {
  readonly key: string;
  readonly label: string;
  /** The key without its digits. */
  readonly kind: string;
  /** For enum_string: what it may be. */
  readonly choices: readonly string[];
}

export type FieldCode =
  | 'push.field-empty'
  | 'push.field-control'
  | 'push.field-thing'
  | 'push.field-number'
  | 'push.field-letter'
  | 'push.field-symbol'
  | 'push.field-character-string'
  | 'push.field-time'
  | 'push.field-date'
  | 'push.field-amount'
  | 'push.field-phone'
  | 'push.field-car-number'
  | 'push.field-name'
  | 'push.field-phrase'
  | 'push.field-choice';

const HAN = /\p{Script=Han}/u;
const characters = (text: string): number => Array.from(text).length;
const CLOCK = '([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?';
const DAY = '(\\d{4}年\\d{1,2}月(\\d{1,2}日)?|\\d{1,2}月\\d{1,2}日|\\d{4}([-/.])\\d{1,2}([-/.]\\d{1,2})?)';
const spanOf = (one: string): RegExp => new RegExp(`^${one}(\\s*~\\s*${one.replace(/\((?!\?)/g, '(?:')})?$`, 'u');
const TIME = spanOf(`(${DAY}\\s*)?${CLOCK}`);
const DATE = spanOf(`${DAY}(\\s*${CLOCK})?`);

/** What each kind takes. @source 微信订阅消息参数值内容限制 (law.md 6.5, 47003) */
const FITS: Readonly<Record<string, readonly [FieldCode, (text: string) => boolean]>> = {
  thing: ['push.field-thing', (text) => characters(text) <= 20],
  number: ['push.field-number', (text) => /^[+-]?\d+(\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 32],
  letter: ['push.field-letter', (text) => /^[A-Za-z]{1,32}$/.test(text)],
  symbol: ['push.field-symbol', (text) => /^[^\p{L}\p{N}\s]+$/u.test(text) && characters(text) <= 5],
  character_string: ['push.field-character-string', (text) => /^[\x20-\x7e]{1,32}$/.test(text)],
  time: ['push.field-time', (text) => TIME.test(text)],
  date: ['push.field-date', (text) => DATE.test(text)],
  amount: [
    'push.field-amount',
    (text) => /^[^\d\s]?\d{1,10}(\.\d+)?元?$/u.test(text) && text.replace(/\D/g, '').length <= 10,
  ],
  phone_number: ['push.field-phone', (text) => /^[\d+\-() ]{1,17}$/.test(text)],
  car_number: [
    'push.field-car-number',
    (text) => /^[\p{Script=Han}A-Za-z\d][A-Za-z\d]*[\p{Script=Han}A-Za-z\d]$/u.test(text) && characters(text) <= 8,
  ],
  // Han and letters together count as Han does.
  name: ['push.field-name', (text) => !/\d/.test(text) && characters(text) <= (HAN.test(text) ? 10 : 20)],
  phrase: ['push.field-phrase', (text) => /^\p{Script=Han}{1,5}$/u.test(text)],
};

/** What is wrong with a word for a template; WeChat refuses the message (47003) for the same. */
export const checkTemplateField = (
  { key, kind, choices }: TemplateField,
  text: string,
): Refusal<FieldCode> | undefined => {
  const field = `template.fields.${key}`;
  if (text.trim() === '') return { code: 'push.field-empty', field };
  if (/\p{Cc}/u.test(text)) return { code: 'push.field-control', field };
  if (kind === 'enum_string' || kind === 'enum')
    return choices.includes(text) ? undefined : { code: 'push.field-choice', field };
  const [code, fits] = FITS[kind] ?? FITS['thing'] ?? [];
  return code === undefined || fits?.(text) === true ? undefined : { code, field };
};

/** For `thing`: cut to nineteen characters and a mark, where it is longer than WeChat takes. */
export const shortThing = (text: string): string => {
  const signs = Array.from(text.replace(/\s+/g, ' ').trim());
  return signs.length <= 20 ? signs.join('') : `${signs.slice(0, 19).join('')}…`;
};

/**
 * The words of a template as WeChat's `gettemplate` writes them, in their order.
 *
 * @example fieldsOf('会议时间:{{date2.DATA}}\n会议地点:{{thing1.DATA}}\n', []) // date2 会议时间, thing1 会议地点
 */
export const fieldsOf = (
  content: string,
  enums: readonly { readonly keywordCode: string; readonly enumValueList: readonly string[] }[],
): TemplateField[] =>
  [...content.matchAll(/([^\n{}:：]*)[:：]\s*\{\{([a-z_]+)(\d+)\.DATA\}\}/g)].map(
    ([, label = '', kind = '', digits = '']) => {
      const key = `${kind}${digits}`;
      const choices = enums.find(({ keywordCode }) => keywordCode.replace(/\.DATA$/, '') === key)?.enumValueList ?? [];
      return { key, label: label.trim(), kind, choices };
    },
  );
