import Taro from '@tarojs/taro';
import type { SessionView } from '../../contract/session';
import { now } from './clock';
import { callApi } from './request';
import { forget, readStored, store } from './storage';

const KEY = 'session';

/** A session that still holds, or null. */
function keptSession(): SessionView | null {
  const kept = readStored(KEY) as SessionView | undefined;
  if (!kept || Date.parse(kept.expiresAt) <= now().getTime()) return null;
  return kept;
}

/**
 * The session of this WeChat user; logs in without asking anything when there is none.
 *
 * @returns null when WeChat or the network did not answer: nothing in the app depends on a session
 */
export async function session(): Promise<SessionView | null> {
  const kept = keptSession();
  if (kept) return kept;
  try {
    const { code } = await Taro.login();
    const got = await callApi<SessionView>({ method: 'POST', path: '/api/session', body: { code } });
    if (!got.ok) return null;
    store(KEY, got.data);
    return got.data;
  } catch {
    return null;
  }
}

/** Forgets the session on this device. */
export const logOut = (): void => forget(KEY);
