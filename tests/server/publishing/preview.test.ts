import type { ManuscriptView } from '../../../contract/manuscript';
import { openCityHall, type CityHall } from '../../h5/harness/city-hall';
import { signIn } from '../staff/signed-in';
import { PATH } from './newsroom';

describe('createPreview', () => {
  let hall: CityHall;
  beforeAll(async () => {
    hall = await openCityHall('2026-11-26T10:00:00+08:00');
  }, 60_000);
  afterAll(() => hall.stop());

  it('shows the resident page of what is not published, in a size and a look, without scripts and for our frames alone', async () => {
    const headers = { ...(await signIn(hall, 'editor')), 'idempotency-key': 'preview-key-00000001' };
    const content = {
      title: '关于<停水>的通知',
      summary: '',
      department: 'yibao',
      topics: ['yiliao'],
      body: '明天停水。',
      related: [],
    };
    const made = await hall.app.inject({
      method: 'POST',
      url: PATH,
      headers,
      payload: { kind: 'notices', content },
    });
    const { id, publicId } = made.json<ManuscriptView>();
    const page = await hall.app.inject({ url: `${PATH}/${id}/preview.html?size=30&look=dark`, headers });
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body).toContain('关于&lt;停水&gt;的通知');
    expect(page.body).toContain('明天停水。');
    expect(page.body).toContain('theme-dark');
    expect(page.body).not.toContain('<script');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain("default-src 'none'");
    expect((await hall.app.inject(`/api/notices/${publicId}`)).statusCode).toBe(404);
    const light = await hall.app.inject({ url: `${PATH}/${id}/preview.html`, headers });
    expect(light.body).toContain('theme-light');
    const nobody = await hall.app.inject(`${PATH}/${id}/preview.html`);
    expect(nobody.statusCode).toBe(401);
  });
});
