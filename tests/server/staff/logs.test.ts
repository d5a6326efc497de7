import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StaffSignInStep } from '../../../contract/staff';
import { createAccount } from '../../../server/modules/staff/actions/create-account';
import { systemClock } from '../../../server/platform/clock';
import { openStore } from '../../../server/platform/db/open-store';
import { bundleServer, startServer } from '../foi/server-process';
import { codeOf, headersFrom, SECOND_PASSWORD } from './signed-in';

describe('the log of the server process', () => {
  it('tells of every step of a sign-in, and holds neither password, code, ticket, token, secret nor QR code', async () => {
    const bundle = bundleServer();
    const folder = mkdtempSync(join(tmpdir(), 'mingbai-staff-log-'));
    const store = await openStore({ kind: 'embedded', file: join(folder, 'mingbai.db') });
    const departments = async () => [{ id: 'yibao', name: '市医保局' }];
    const given = { account: 'chen.jie', name: '陈洁', roles: ['handler' as const], department: 'yibao' };
    const made = await createAccount({ store, clock: systemClock, departments }, given, 'system');
    await store.close();
    if (!made.ok) throw new Error(made.refusal.code);
    const { firstPassword } = made.value;

    const server = await startServer(bundle.file, { DATA_DIR: folder, SAMPLE_CITY: 'off', LOG_LEVEL: 'trace' });
    const send = (path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${server.address}/api/staff${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const wrong = 'A-Wrong-Password-77';
    expect((await send('/session', { account: 'chen.jie', password: wrong })).status).toBe(401);
    const first = await send('/session', { account: 'chen.jie', password: firstPassword });
    const { ticket, enrolment } = (await first.json()) as StaffSignInStep;
    const secret = enrolment?.secret ?? '';
    const code = await send('/session/code', { ticket, code: codeOf(secret, systemClock.now()) });
    expect(code.status).toBe(200);
    const headers = headersFrom(code.headers.get('set-cookie') ?? '');
    const changed = await send('/password', { current: firstPassword, next: SECOND_PASSWORD }, headers);
    expect(changed.status).toBe(200);
    // The line follows the answer.
    const last = '"route":"/api/staff/password"';
    while (!server.output().includes(last)) await new Promise((resolve) => setTimeout(resolve, 20));
    await server.kill();

    const log = server.output();
    for (const path of ['session', 'session/code', 'password']) expect(log).toContain(`"route":"/api/staff/${path}"`);
    const token = headers.cookie.split('=')[1] ?? '';
    const secrets = [wrong, firstPassword, SECOND_PASSWORD, ticket, token, secret, enrolment?.uri ?? '', '<svg'];
    for (const value of secrets) expect([value.length > 3, log.includes(value)]).toEqual([true, false]);
    bundle.remove();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
});
