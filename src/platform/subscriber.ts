import { logOut, session } from './login';
import { callApi, type ApiAnswer, type ApiRequest } from './request';
import { forget, readStored, store } from './storage';
import { forgetSecret, keptSecret, subscriberSecret } from './subscriber-secret';

/** By what this device was known when it last chose something: somebody known by WeChat is not made another by a hitch. */
const KNOWN_BY = 'subscriber-known-by';

/** Says who asks; null while nobody is known and nobody is to be made. */
async function whoAsks(make: boolean): Promise<Readonly<Record<string, string>> | null> {
  const logged = await session();
  if (logged !== null) {
    if (make) store(KNOWN_BY, 'session');
    return { authorization: `Bearer ${logged.token}` };
  }
  if (readStored(KNOWN_BY) === 'session') return {};
  const secret = make ? await subscriberSecret() : keptSecret();
  if (secret === undefined) return null;
  store(KNOWN_BY, 'device');
  return { 'x-mingbai-subscriber': secret };
}

/** Whether this device may be known already: only then is it worth asking. */
export const mayBeKnown = (): boolean => readStored(KNOWN_BY) !== undefined;

/** Nothing is kept of this device any more. */
export const forgetSubscriber = (): void => {
  forgetSecret();
  forget(KNOWN_BY);
};

/**
 * A call in the name of the subscriber. A session that ran out is made anew, once.
 *
 * @param make - somebody who is not known yet becomes known; without it the answer is null
 */
export async function callAsSubscriber<T>(request: ApiRequest, make = false): Promise<ApiAnswer<T> | null> {
  const headers = await whoAsks(make);
  if (headers === null) return null;
  const got = await callApi<T>({ ...request, headers });
  if (got.ok || got.problem.code !== 'audience.session-over') return got;
  logOut();
  return callApi<T>({ ...request, headers: (await whoAsks(make)) ?? {} });
}
