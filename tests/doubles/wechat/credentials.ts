import { no, textOf, type Json } from './answer';
import { newToken, type Platform, type Token } from './state';

const OVERLAP_MS = 5 * 60_000;
const FORCE_INTERVAL_MS = 30_000;
const FORCES_A_DAY = 20;

const faultOf = (platform: Platform, from: Json): Json | undefined => {
  if (textOf(from, 'grant_type') !== 'client_credential') return no(40002);
  if (textOf(from, 'appid') === '') return no(41002);
  if (textOf(from, 'secret') === '') return no(41004);
  if (textOf(from, 'appid') !== platform.appid) return no(40013);
  if (textOf(from, 'secret') !== platform.secret) return no(40125);
  return undefined;
};

const answerWith = (platform: Platform, token: Token): Json => ({
  access_token: token.value,
  expires_in: Math.max(1, Math.floor((token.expiresAt - platform.now()) / 1_000)),
});

/** GET /cgi-bin/token: a new token each time; the one before it is good for five more minutes. */
export const token = (platform: Platform, query: Json): Json => {
  const fault = faultOf(platform, query);
  if (fault) return fault;
  const before = platform.latest;
  if (before) {
    const expiresAt = Math.min(before.expiresAt, platform.now() + OVERLAP_MS);
    platform.tokens.set(before.value, { value: before.value, expiresAt });
  }
  platform.latest = newToken(platform);
  return answerWith(platform, platform.latest);
};

/** POST /cgi-bin/stable_token: the same token for all who ask, until its last five minutes or until it is forced. */
export const stableToken = (platform: Platform, body: Json): Json => {
  const fault = faultOf(platform, body);
  if (fault) return fault;
  const now = platform.now();
  if (body['force_refresh'] === true) {
    const last = platform.forcedAt.at(-1);
    if (last !== undefined && now - last < FORCE_INTERVAL_MS) return no(45011);
    if (platform.forcedAt.filter((at) => now - at < 86_400_000).length >= FORCES_A_DAY) return no(45009);
    platform.forcedAt.push(now);
    if (platform.stable) platform.tokens.delete(platform.stable.value);
    platform.stable = undefined;
  }
  if (!platform.stable || platform.stable.expiresAt - now <= OVERLAP_MS) platform.stable = newToken(platform);
  return answerWith(platform, platform.stable);
};

/** What WeChat says to this token, when it is not good. */
export const tokenFault = (platform: Platform, value: string): Json | undefined => {
  if (value === '') return no(41001);
  const held = platform.tokens.get(value);
  if (!held) return /^\d+_[\w-]{100,}$/.test(value) ? no(40001) : no(40014);
  return held.expiresAt <= platform.now() ? no(42001) : undefined;
};
