import { STAFF_PAGES } from '../../src/workbench/routes';
import { startWorkbench, type Workbench } from './harness/workbench';

describe('registerStaffSite', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench();
  }, 60_000);
  afterAll(() => workbench.stop());

  it.each(Object.values(STAFF_PAGES))('serves %s to be kept by nobody and found by no search engine', async (page) => {
    const answer = await workbench.app.inject(`${page}?id=1`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
    });
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('opens on the queue', async () => {
    for (const address of ['/staff', '/staff/']) {
      const answer = await workbench.app.inject(address);
      expect([answer.statusCode, answer.headers.location]).toEqual([302, STAFF_PAGES.queue]);
    }
  });

  it('serves the files of the build for ever, and nothing beside them', async () => {
    const shell = await workbench.app.inject(STAFF_PAGES.queue);
    const script = /src="(\/staff\/static\/[^"]+\.js)"/.exec(shell.body)?.[1] ?? '';
    const answer = await workbench.app.inject(script);
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    for (const path of [
      '/staff/static/../server/main.js',
      '/staff/static/%2e%2e/server/main.js',
      '/staff/static/index.html',
    ])
      expect((await workbench.app.inject(path)).statusCode).toBe(404);
  });

  it('shows nothing of a case without a session', async () => {
    const answer = await workbench.app.inject({ method: 'GET', url: '/api/staff/me' });
    expect(answer.statusCode).toBe(401);
  });
});
