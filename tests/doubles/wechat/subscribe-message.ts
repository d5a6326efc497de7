import { no, textOf, yes, type Json } from './answer';
import type { Platform } from './state';

const characters = (value: string): number => Array.from(value).length;

/** What each kind of template word takes; the kind is its name without the digits. */
const FITS: Readonly<Record<string, (value: string) => boolean>> = {
  thing: (value) => characters(value) <= 20,
  number: (value) => /^[+-]?\d{1,32}(\.\d+)?$/.test(value),
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => characters(value) <= 5,
  character_string: (value) => /^[\x20-\x7e]{1,32}$/.test(value),
  time: (value) => /\d{1,2}:\d{2}/.test(value),
  date: (value) => /^(\d{4}[年\-/.]\d{1,2}([月\-/.](\d{1,2}日?)?)?|\d{1,2}月\d{1,2}日)/.test(value),
  amount: (value) => /^[^\d\s]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: (value) => /^[\d+\-() ]{1,17}$/.test(value),
  car_number: (value) => characters(value) <= 8,
  name: (value) => (/\p{Script=Han}/u.test(value) ? characters(value) <= 10 : characters(value) <= 20),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
};

const wordFault = (name: string, word: unknown): Json | undefined => {
  const value = typeof word === 'object' && word !== null ? textOf(word as Json, 'value') : '';
  // "emtpy" is how WeChat spells it.
  if (value === '') return no(47003, `data.${name}.value is emtpy`);
  const fits = FITS[name.replace(/\d+$/, '')];
  // eslint-disable-next-line no-control-regex -- control characters are what WeChat refuses
  return fits?.(value) === true && !/[\u0000-\u001f]/.test(value) ? undefined : no(47003, `data.${name}.value invalid`);
};

/** Counts a call; the no when the day's or the minute's limit is reached. */
const quotaFault = (platform: Platform): Json | undefined => {
  const { used, quota } = platform;
  const minute = Math.floor(platform.now() / 60_000);
  const day = Math.floor((platform.now() + 8 * 3_600_000) / 86_400_000);
  if (used.day !== day) Object.assign(used, { day, daily: 0 });
  if (used.minuteOf !== minute) Object.assign(used, { minuteOf: minute, minute: 0 });
  used.daily += 1;
  used.minute += 1;
  if (used.daily > quota.daily) return no(45009);
  return used.minute > quota.minute ? no(45011) : undefined;
};

let messages = 1_864_323_726_461_255_680n;

/** What WeChat tells by itself a little later. */
const sentEvent = (openid: string, template: string, at: number): Json => ({
  ToUserName: 'gh_97417a04a28d',
  FromUserName: openid,
  CreateTime: String(Math.floor(at / 1_000)),
  MsgType: 'event',
  Event: 'subscribe_msg_sent_event',
  List: { TemplateId: template, MsgID: String((messages += 1n)), ErrorCode: '0', ErrorStatus: 'success' },
});

const LONG_TERM = 3;

/** POST /cgi-bin/message/subscribe/send: takes one of the consents that the resident gave. */
export const send = (platform: Platform, _query: Json, body: Json): Json => {
  const limited = quotaFault(platform);
  if (limited) return limited;
  const openid = textOf(body, 'touser');
  const template = textOf(body, 'template_id');
  if (!/^o[\w-]{27}$/.test(openid)) return no(40003);
  if (!/^[\w-]{43}$/.test(template)) return no(40037);
  const own = platform.templates.find((each) => each['priTmplId'] === template);
  if (!own && platform.templates.length > 0) return no(40037);
  const words = body['data'];
  if (typeof words !== 'object' || words === null) return no(47001);
  for (const [name, word] of Object.entries(words)) {
    const fault = wordFault(name, word);
    if (fault) return fault;
  }
  const key = `${openid} ${template}`;
  const left = platform.consents.get(key) ?? 0;
  if (left === 0) return no(43101);
  if (own?.['type'] !== LONG_TERM) platform.consents.set(key, left - 1);
  platform.sent.push(body);
  platform.got.set(key, (platform.got.get(key) ?? 0) + 1);
  platform.onSent?.(sentEvent(openid, template, platform.now()));
  return yes();
};
