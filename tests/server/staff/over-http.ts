import type { StaffSignInStep } from '../../../contract/staff';
import { systemClock } from '../../../server/platform/clock';
import { codeOf, headersFrom, SECOND_PASSWORD, type Person, type StaffHeaders } from './signed-in';

/** Signs somebody in for the first time at a server process: password, code, new password. */
export const signInOverHttp = async (
  address: string,
  { account, firstPassword }: Pick<Person, 'account' | 'firstPassword'>,
): Promise<StaffHeaders> => {
  const send = async (path: string, body: object, headers: object = {}): Promise<Response> => {
    const answer = await fetch(`${address}/api/staff${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (answer.status !== 200) throw new Error(`${account} at ${path}: ${await answer.text()}`);
    return answer;
  };
  const { ticket, enrolment } = (await (
    await send('/session', { account, password: firstPassword })
  ).json()) as StaffSignInStep;
  const code = codeOf(enrolment?.secret ?? '', systemClock.now());
  const entered = await send('/session/code', { ticket, code });
  const headers = headersFrom(entered.headers.get('set-cookie') ?? '');
  await send('/password', { current: firstPassword, next: SECOND_PASSWORD }, headers);
  return headers;
};
