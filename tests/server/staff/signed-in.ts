import { TOTP, Secret } from 'otpauth';
import type { StaffSignInStep } from '../../../contract/staff';
import type { StaffRole } from '../../../domain/staff';
import { createAccount } from '../../../server/modules/staff/actions/create-account';
import type { Clock } from '../../../server/platform/clock';
import type { Store } from '../../../server/platform/db/store';
import type { App } from '../../../server/platform/http/app-type';

/** A running server, as far as signing in needs it. */
export interface Door {
  readonly app: App;
  readonly store: Store;
  readonly clock: Clock;
}

/** What a request of somebody signed in carries. */
export type StaffHeaders = Record<'cookie' | 'x-mingbai-staff', string>;

export const DEPARTMENT = 'zhengfuban';
export const SECOND_PASSWORD = 'Wangjiang-Lu-306!';

export interface Person {
  readonly id: string;
  readonly account: string;
  readonly firstPassword: string;
}

let people = 0;

/** Makes an account through the real action. */
export const makePerson = async (
  { store, clock }: Pick<Door, 'store' | 'clock'>,
  role: StaffRole | readonly StaffRole[],
  department: string = DEPARTMENT,
): Promise<Person> => {
  people += 1;
  const roles = typeof role === 'string' ? [role] : [...role];
  const account = `${roles.join('-')}.${people}`;
  const departments = async () => [{ id: department, name: department }];
  const given = { account, name: `测试${people}`, roles, department };
  const made = await createAccount({ store, clock, departments }, given, 'system');
  if (!made.ok) throw new Error(made.refusal.code);
  return { id: made.value.account.id, account, firstPassword: made.value.firstPassword };
};

/** What the authenticator app shows now. */
export const codeOf = (secret: string, now: Date): string =>
  TOTP.generate({
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    timestamp: now.getTime(),
  });

export const post = ({ app }: Pick<Door, 'app'>, url: string, payload: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, payload, headers });

/** The cookie that an answer sets, as the next request carries it. */
export const headersFrom = (setCookie: string | string[] | number | undefined): StaffHeaders => ({
  cookie: String(setCookie).split(';')[0] ?? '',
  'x-mingbai-staff': '1',
});

/** First step: password; gives the ticket, and the secret the first time. */
export const enterPassword = async (door: Door, account: string, password: string): Promise<StaffSignInStep> => {
  const answer = await post(door, '/api/staff/session', { account, password });
  if (answer.statusCode !== 200) throw new Error(`password of ${account}: ${answer.body}`);
  return answer.json<StaffSignInStep>();
};

/** Both steps of somebody's first sign-in; the password still has to be changed. */
export const signInFirst = async (
  door: Door,
  { account, firstPassword }: Person,
): Promise<{ headers: StaffHeaders; secret: string }> => {
  const { ticket, enrolment } = await enterPassword(door, account, firstPassword);
  const secret = enrolment?.secret ?? '';
  const answer = await post(door, '/api/staff/session/code', { ticket, code: codeOf(secret, door.clock.now()) });
  if (answer.statusCode !== 200) throw new Error(`code of ${account}: ${answer.body}`);
  return { headers: headersFrom(answer.headers['set-cookie']), secret };
};

/** A person with a password of their own, signed in. */
export const settle = async (door: Door, person: Person): Promise<{ headers: StaffHeaders; secret: string }> => {
  const first = await signInFirst(door, person);
  const change = { current: person.firstPassword, next: SECOND_PASSWORD };
  const answer = await post(door, '/api/staff/password', change, first.headers);
  if (answer.statusCode !== 200) throw new Error(`password change of ${person.account}: ${answer.body}`);
  return first;
};

const known = new WeakMap<App, Map<string, StaffHeaders>>();

/**
 * Headers of somebody with this role, signed in for real: account, password, code, new password. Kept by running app while
 * the session lasts; when it has ended, somebody new signs in.
 */
export const signIn = async (door: Door, role: StaffRole, department: string = DEPARTMENT): Promise<StaffHeaders> => {
  const here = known.get(door.app) ?? new Map<string, StaffHeaders>();
  known.set(door.app, here);
  const key = `${role} ${department}`;
  const before = here.get(key);
  if (before) {
    const me = await door.app.inject({ url: '/api/staff/me', headers: before });
    if (me.statusCode === 200) return before;
  }
  const { headers } = await settle(door, await makePerson(door, role, department));
  here.set(key, headers);
  return headers;
};
