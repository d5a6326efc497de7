import type { AuditRow, StaffAccount, StaffAccountChanged, StaffAccountCreated } from '../../../contract/staff';
import { PERMISSIONS, STAFF_ROLES, may, type Permission } from '../../../domain/staff';
import { onEachEngine } from '../foi/engines';
import { runCity, type RunningCity } from '../running-city';
import { withDirectory } from '../small-city';
import { makePerson, post, settle, signIn, signInFirst, type StaffHeaders } from './signed-in';

interface Guarded {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  /** Undefined: whoever is signed in. */
  readonly permission: Permission | undefined;
}

const NOBODY = '0'.repeat(26);
const ROUTES: readonly Guarded[] = [
  { method: 'GET', url: '/api/staff/me', permission: undefined },
  { method: 'DELETE', url: '/api/staff/session', permission: undefined },
  { method: 'POST', url: '/api/staff/password', permission: undefined },
  { method: 'GET', url: '/api/staff/accounts', permission: 'staff.manage' },
  { method: 'POST', url: '/api/staff/accounts', permission: 'staff.manage' },
  { method: 'PATCH', url: `/api/staff/accounts/${NOBODY}`, permission: 'staff.manage' },
  { method: 'GET', url: '/api/staff/audit', permission: 'audit.read' },
];

onEachEngine((engine) => {
  describe('the routes of staff', () => {
    let city: RunningCity;
    beforeAll(async () => {
      city = await withDirectory(await runCity({ engine }));
    });
    afterAll(() => city.stop());
    const ask = ({ method, url }: Pick<Guarded, 'method' | 'url'>, headers: Record<string, string>, payload?: object) =>
      city.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
    const department = 'yibao';
    const change = (id: string, headers: StaffHeaders, payload: object) =>
      ask({ method: 'PATCH', url: `/api/staff/accounts/${id}` }, headers, payload);
    const codeOf = ({ body }: { readonly body: string }): string => (JSON.parse(body) as { code: string }).code;

    it.each(ROUTES)('$method $url: 401 without a session', async (route) => {
      const answer = await ask(route, { 'x-mingbai-staff': '1' });
      expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'staff.not-signed-in']);
    });

    it.each(STAFF_ROLES)('lets %s in where PERMISSIONS says so, and nowhere else', async (role) => {
      expect(Object.keys(PERMISSIONS)).toContain('staff.manage');
      for (const route of ROUTES.filter(({ permission }) => permission !== undefined)) {
        const answer = await ask(route, await signIn(city, role), route.method === 'GET' ? undefined : {});
        const allowed = route.permission === undefined || may([role], route.permission);
        expect([route.method, route.url, answer.statusCode === 403]).toEqual([route.method, route.url, !allowed]);
        if (!allowed) expect(codeOf(answer)).toBe('staff.not-allowed');
      }
    });

    it('makes an account once, for a department that exists, with a first password that works', async () => {
      const headers = await signIn(city, 'administrator');
      const given = { account: 'lu.ning', name: ' 陆宁 ', roles: ['handler'], department };
      const answer = await post(city, '/api/staff/accounts', given, headers);
      expect(answer.statusCode).toBe(201);
      const { account, firstPassword } = answer.json<StaffAccountCreated>();
      expect(account).toMatchObject({ name: '陆宁', state: 'active', enrolled: false, lastSignInAt: null });
      await settle(city, { id: account.id, account: 'lu.ning', firstPassword });
      expect(codeOf(await post(city, '/api/staff/accounts', given, headers))).toBe('staff.account-taken');
      const elsewhere = { ...given, account: 'lu.ning2', department: 'meiyou' };
      expect(codeOf(await post(city, '/api/staff/accounts', elsewhere, headers))).toBe('staff.department-unknown');
    });

    it('unlocks, resets and closes; closing and resetting end the sessions', async () => {
      const headers = await signIn(city, 'administrator');
      const person = await makePerson(city, 'handler');
      const { headers: theirs } = await settle(city, person);
      const wrong = { account: person.account, password: 'Not-this-1' };
      for (let attempt = 0; attempt < 5; attempt += 1) await post(city, '/api/staff/session', wrong);
      const list = (await ask({ method: 'GET', url: '/api/staff/accounts' }, headers)).json<{
        items: StaffAccount[];
      }>();
      expect(list.items.find(({ id }) => id === person.id)).toMatchObject({ state: 'locked', enrolled: true });
      expect((await change(person.id, headers, { act: 'unlock' })).json()).toMatchObject({
        account: { state: 'active' },
      });
      const reset = (await change(person.id, headers, { act: 'reset' })).json<StaffAccountChanged>();
      expect(reset.account.enrolled).toBe(false);
      expect((await ask({ method: 'GET', url: '/api/staff/me' }, theirs)).statusCode).toBe(401);
      const again = await signInFirst(city, { ...person, firstPassword: reset.firstPassword ?? '' });
      expect((await change(person.id, headers, { act: 'close' })).json()).toMatchObject({
        account: { state: 'closed' },
      });
      expect((await ask({ method: 'GET', url: '/api/staff/me' }, again.headers)).statusCode).toBe(401);
      expect(codeOf(await change(person.id, headers, { act: 'unlock' }))).toBe('staff.account-closed');
    });

    it('shows what was done, newest first, page by page, with names', async () => {
      const headers = await signIn(city, 'inspector');
      const page = async (query: string) =>
        (await ask({ method: 'GET', url: `/api/staff/audit?${query}` }, headers)).json<{
          items: AuditRow[];
          nextCursor: string | null;
        }>();
      const all = await page('limit=200');
      const first = await page('limit=2');
      const second = await page(`limit=2&cursor=${first.nextCursor ?? ''}`);
      expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 4));
      expect(new Set(all.items.map(({ action }) => action))).toEqual(
        new Set([
          ...all.items.map(({ action }) => action),
          'staff.sign-in',
          'staff.account-create',
          'staff.not-allowed',
        ]),
      );
      expect(all.items.find(({ action }) => action === 'staff.not-allowed')).toMatchObject({ succeeded: false });
    });
  });

  describe('the last administrator', () => {
    it('cannot be closed or lose the role, also when two close each other at once', async () => {
      const city = await runCity({ engine });
      const [one, two] = [await makePerson(city, 'administrator'), await makePerson(city, 'administrator')];
      const [mine, theirs] = [(await settle(city, one)).headers, (await settle(city, two)).headers];
      const close = (id: string, headers: StaffHeaders) =>
        city.app.inject({ method: 'PATCH', url: `/api/staff/accounts/${id}`, headers, payload: { act: 'close' } });
      const answers = await Promise.all([close(two.id, mine), close(one.id, theirs)]);
      expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
      const [left, headers] = answers[0].statusCode === 200 ? [one, mine] : [two, theirs];
      expect((await close(left.id, headers)).json()).toMatchObject({ code: 'staff.last-administrator', status: 409 });
      await city.stop();
    });
  });
});
