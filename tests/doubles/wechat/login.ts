import { createHmac } from 'node:crypto';
import { no, textOf, yes, type Json } from './answer';
import { CODE_LIFE_MS, newSessionKey, openidFor, type Platform } from './state';

const LOGINS_A_MINUTE = 100;

const mayLogIn = (platform: Platform, openid: string): boolean => {
  const recent = (platform.logins.get(openid) ?? []).filter((at) => platform.now() - at < 60_000);
  recent.push(platform.now());
  platform.logins.set(openid, recent);
  return recent.length <= LOGINS_A_MINUTE;
};

/** GET /sns/jscode2session: the code of wx.login, once, within five minutes. No errcode when all is well. */
export const jscode2session = (platform: Platform, query: Json): Json => {
  if (textOf(query, 'appid') !== platform.appid) return no(40013);
  if (textOf(query, 'secret') === '') return no(41004);
  if (textOf(query, 'secret') !== platform.secret) return no(40125);
  if (textOf(query, 'grant_type') !== 'authorization_code') return no(40002);
  const jsCode = textOf(query, 'js_code');
  if (jsCode === '') return no(41008);
  if (platform.anyCode && !platform.loginCodes.has(jsCode)) {
    platform.loginCodes.set(jsCode, { subject: openidFor(jsCode), issuedAt: platform.now(), used: false });
  }
  const code = platform.loginCodes.get(jsCode);
  if (!code || platform.now() - code.issuedAt > CODE_LIFE_MS) return no(40029);
  if (code.used) return no(40163);
  if (platform.blocked.has(code.subject)) return no(40226);
  if (!mayLogIn(platform, code.subject)) return no(45011);
  code.used = true;
  const sessionKey = newSessionKey();
  platform.sessions.set(code.subject, sessionKey);
  return { session_key: sessionKey, openid: code.subject };
};

const signatureFault = (platform: Platform, query: Json): Json | undefined => {
  if (textOf(query, 'sig_method') !== 'hmac_sha256') return no(87008);
  const sessionKey = platform.sessions.get(textOf(query, 'openid'));
  if (sessionKey === undefined) return no(87007);
  const expected = createHmac('sha256', sessionKey).update('').digest('hex');
  return textOf(query, 'signature') === expected ? undefined : no(87009);
};

/** GET /wxa/checksession */
export const checkSession = (platform: Platform, query: Json): Json => signatureFault(platform, query) ?? yes();

/** GET /wxa/resetusersessionkey */
export const resetSessionKey = (platform: Platform, query: Json): Json => {
  const fault = signatureFault(platform, query);
  if (fault) return fault;
  const openid = textOf(query, 'openid');
  const sessionKey = newSessionKey();
  platform.sessions.set(openid, sessionKey);
  return yes({ openid, session_key: sessionKey });
};

/** POST /wxa/business/getuserphonenumber: a code of its own kind, once, within five minutes. */
export const phoneNumber = (platform: Platform, _query: Json, body: Json): Json => {
  const code = platform.phoneCodes.get(textOf(body, 'code'));
  if (!code || code.used || platform.now() - code.issuedAt > CODE_LIFE_MS) return no(40029);
  code.used = true;
  return yes({
    phone_info: {
      phoneNumber: code.subject,
      purePhoneNumber: code.subject,
      countryCode: '86',
      watermark: { timestamp: Math.floor(platform.now() / 1_000), appid: platform.appid },
    },
  });
};
