import { onEachEngine } from '../foi/engines';
import { runCity, type RunningCity } from '../running-city';
import {
  codeOf,
  enterPassword,
  headersFrom,
  makePerson,
  post,
  SECOND_PASSWORD,
  settle,
  signIn,
  signInFirst,
  type StaffHeaders,
} from './signed-in';

const START = Date.parse('2026-11-22T10:00:00+08:00');

onEachEngine((engine) => {
  describe('registerStaff', () => {
    let city: RunningCity;
    beforeAll(async () => {
      city = await runCity({ engine });
    });
    afterAll(() => city.stop());
    beforeEach(() => at(0));
    const at = (seconds: number): void => city.clock.set(new Date(START + seconds * 1_000).toISOString());
    const me = (headers: Partial<StaffHeaders & { 'x-mingbai-background': '1' }>) =>
      city.app.inject({ url: '/api/staff/me', headers });
    const tryPassword = (account: string, password: string) => post(city, '/api/staff/session', { account, password });
    const tryCode = (ticket: string, code: string) => post(city, '/api/staff/session/code', { ticket, code });
    const audit = (action: string) =>
      city.store.read.selectFrom('audit_log').selectAll().where('action', '=', action).orderBy('sequence').execute();

    it('opens a session after password and code, with a cookie no script and no other site can use', async () => {
      const person = await makePerson(city, 'foi-officer');
      const { ticket, next, enrolment } = await enterPassword(city, person.account, person.firstPassword);
      expect(next).toBe('enrol');
      expect(enrolment?.uri).toMatch(/^otpauth:\/\/totp\//);
      expect(enrolment?.qr).toMatch(/^<svg/);
      const answer = await tryCode(ticket, codeOf(enrolment?.secret ?? '', city.clock.now()));
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['set-cookie']).toMatch(
        /^mingbai-staff=[\w-]{43}; Path=\/api\/staff; HttpOnly; Secure; SameSite=Strict$/,
      );
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.json()).toMatchObject({
        account: person.account,
        roles: ['foi-officer'],
        mustChangePassword: true,
        idleEndsAt: '2026-11-22T02:15:00.000Z',
        endsAt: '2026-11-22T10:00:00.000Z',
      });
      const rows = await audit('staff.sign-in');
      expect(rows.at(-1)).toMatchObject({ actor: person.id, subject: `staff/${person.id}` });
    });

    it('lets somebody with a first password do nothing else before it is changed', async () => {
      const person = await makePerson(city, 'administrator');
      const { headers } = await signInFirst(city, person);
      const accounts = await city.app.inject({ url: '/api/staff/accounts', headers });
      expect([accounts.statusCode, accounts.json()]).toEqual([
        403,
        expect.objectContaining({ code: 'staff.password-must-change' }),
      ]);
      const change = { current: person.firstPassword, next: SECOND_PASSWORD };
      expect((await post(city, '/api/staff/password', change, headers)).json()).toMatchObject({
        mustChangePassword: false,
      });
      expect((await city.app.inject({ url: '/api/staff/accounts', headers })).statusCode).toBe(200);
    });

    it('asks for the code alone the second time, and refuses a code that was used', async () => {
      const person = await makePerson(city, 'handler');
      const { secret } = await settle(city, person);
      const again = await enterPassword(city, person.account, SECOND_PASSWORD);
      expect([again.next, again.enrolment]).toEqual(['code', undefined]);
      const code = codeOf(secret, city.clock.now());
      expect((await tryCode(again.ticket, code)).json()).toMatchObject({ code: 'staff.code-wrong', status: 401 });
      at(30);
      const answer = await tryCode(again.ticket, codeOf(secret, city.clock.now()));
      expect(answer.statusCode).toBe(200);
    });

    it('opens one session for a ticket and a code, however often and at once they are sent', async () => {
      const person = await makePerson(city, 'handler');
      const { ticket, enrolment } = await enterPassword(city, person.account, person.firstPassword);
      const code = codeOf(enrolment?.secret ?? '', city.clock.now());
      const answers = await Promise.all(Array.from({ length: 4 }, () => tryCode(ticket, code)));
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401, 401, 401]);
    });

    it('lets a ticket run out after five minutes', async () => {
      const person = await makePerson(city, 'handler');
      const { ticket, enrolment } = await enterPassword(city, person.account, person.firstPassword);
      at(300);
      const answer = await tryCode(ticket, codeOf(enrolment?.secret ?? '', city.clock.now()));
      expect(answer.json()).toMatchObject({ code: 'staff.ticket-ended', status: 401 });
    });

    it('answers a wrong password and an unknown account alike, and locks both alike', async () => {
      const { account } = await makePerson(city, 'handler');
      const say = async (name: string): Promise<unknown[]> => {
        const said: unknown[] = [];
        for (let attempt = 0; attempt < 6; attempt += 1) said.push((await tryPassword(name, 'Not-this-1')).json());
        return said;
      };
      const known = await say(account);
      expect(await say('nobody.at-all')).toEqual(known);
      expect(known.map((each) => (each as { code: string }).code)).toEqual([
        ...Array.from({ length: 5 }, () => 'staff.sign-in-failed'),
        'staff.locked',
      ]);
    });

    it('locks after five failures, also many at once, refuses the right password, and opens a quarter of an hour later', async () => {
      const person = await makePerson(city, 'handler');
      const answers = await Promise.all(Array.from({ length: 9 }, () => tryPassword(person.account, 'Not-this-1')));
      expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5);
      expect((await tryPassword(person.account, person.firstPassword)).statusCode).toBe(429);
      expect((await audit('staff.locked')).at(-1)).toMatchObject({ actor: person.id });
      at(15 * 60 - 1);
      expect((await tryPassword(person.account, person.firstPassword)).statusCode).toBe(429);
      at(15 * 60);
      await signInFirst(city, person);
    });

    it('counts wrong codes too, and a right password in between gives no further ones', async () => {
      const person = await makePerson(city, 'handler');
      const { secret } = await settle(city, person);
      at(60);
      const right = codeOf(secret, city.clock.now());
      const wrong = right === '000000' ? '000001' : '000000';
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const { ticket } = await enterPassword(city, person.account, SECOND_PASSWORD);
        expect((await tryCode(ticket, wrong)).json()).toMatchObject({ code: 'staff.code-wrong' });
      }
      expect((await tryPassword(person.account, SECOND_PASSWORD)).json()).toMatchObject({ code: 'staff.locked' });
    });

    it('ends a session after fifteen idle minutes, and after eight hours in any case', async () => {
      const idle = await signIn(city, 'inspector');
      at(14 * 60);
      expect((await me(idle)).statusCode).toBe(200);
      at(29 * 60 - 1);
      expect((await me(idle)).statusCode).toBe(200);
      at(44 * 60);
      expect((await me(idle)).json()).toMatchObject({ code: 'staff.not-signed-in' });

      at(0);
      const busy = await signIn(city, 'secrecy-reviewer');
      for (let minute = 10; minute < 480; minute += 10) {
        at(minute * 60);
        expect((await me(busy)).statusCode).toBe(200);
      }
      at(480 * 60);
      expect((await me(busy)).statusCode).toBe(401);
    });

    it('is not kept open by what a page fetches by itself', async () => {
      const headers = await signIn(city, 'legal-reviewer');
      const fetched = () => me({ ...headers, 'x-mingbai-background': '1' });
      at(14 * 60);
      expect([(await fetched()).statusCode, (await fetched()).json<{ idleEndsAt: string }>().idleEndsAt]).toEqual([
        200,
        '2026-11-22T02:15:00.000Z',
      ]);
      at(15 * 60);
      expect((await fetched()).json()).toMatchObject({ status: 401, code: 'staff.not-signed-in' });
      expect((await me(headers)).statusCode).toBe(401);
    });

    it('ends a session by signing out; the cookie opens nothing any more', async () => {
      const { headers } = await settle(city, await makePerson(city, 'handler'));
      const out = await city.app.inject({ method: 'DELETE', url: '/api/staff/session', headers });
      expect([out.statusCode, out.headers['set-cookie']]).toEqual([204, expect.stringMatching(/Max-Age=0/)]);
      expect((await me(headers)).statusCode).toBe(401);
    });

    it('ends the other sessions of an account whose password changes', async () => {
      const person = await makePerson(city, 'handler');
      const { headers, secret } = await settle(city, person);
      at(60);
      const { ticket } = await enterPassword(city, person.account, SECOND_PASSWORD);
      const answer = await tryCode(ticket, codeOf(secret, city.clock.now()));
      const other = headersFrom(answer.headers['set-cookie']);
      const change = { current: SECOND_PASSWORD, next: 'Another-One-9' };
      expect((await post(city, '/api/staff/password', change, other)).statusCode).toBe(200);
      expect([(await me(headers)).statusCode, (await me(other)).statusCode]).toEqual([401, 200]);
    });

    it('takes no write without the header of the workbench', async () => {
      const { cookie } = await signIn(city, 'office-head');
      const change = { current: SECOND_PASSWORD, next: 'Another-One-9' };
      const answer = await post(city, '/api/staff/password', change, { cookie });
      expect([answer.statusCode, answer.json()]).toEqual([
        403,
        expect.objectContaining({ code: 'staff.wrong-origin' }),
      ]);
    });

    it('keeps neither passwords, tokens, tickets nor secrets in clear', async () => {
      const person = await makePerson(city, 'handler');
      const { headers, secret } = await settle(city, person);
      const { ticket } = await enterPassword(city, person.account, SECOND_PASSWORD);
      const kept = JSON.stringify([
        await city.store.read.selectFrom('staff_accounts').selectAll().execute(),
        await city.store.read.selectFrom('staff_sessions').selectAll().execute(),
        await city.store.read.selectFrom('staff_tickets').selectAll().execute(),
        await city.store.read.selectFrom('audit_log').selectAll().execute(),
      ]);
      expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
      const token = headers.cookie.split('=')[1] ?? '';
      for (const value of [person.firstPassword, SECOND_PASSWORD, secret, token, ticket]) {
        expect(kept).not.toContain(value);
      }
    });
  });
});
