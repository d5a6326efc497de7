import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { runCity, type RunningCity } from '../running-city';
import { notice, policy, withDirectory } from '../small-city';

interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

describe('published reads over HTTP', () => {
  let city: RunningCity;
  let port = 0;
  beforeAll(async () => {
    city = await withDirectory(await runCity());
    await city.publish(
      'policies',
      policy('banfa', {
        summary: '每月一百元，按月发。'.repeat(20),
        body: '第一条　为了方便群众，制定本办法。\n'.repeat(40),
      }),
    );
    await city.publish('notices', notice('kurz'));
    await city.app.listen({ host: '127.0.0.1', port: 0 });
    port = (city.app.server.address() as { port: number }).port;
  });
  afterAll(() => city.stop());

  const send = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const asked = request({ port, host: '127.0.0.1', path, headers, method }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) });
        });
      });
      asked.on('error', reject).end();
    });

  // The first answer of an address comes through the framework, the second from the map in front of it.
  it.each(['first', 'second'])('answers the same way, %s time', async () => {
    for (const path of ['/api/policies/banfa', '/api/v1/policies/banfa', '/api/policies?topic=yiliao']) {
      const plain = await send(path);
      expect(plain.status).toBe(200);
      expect(plain.headers).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'api-version': '1',
        vary: 'Accept-Encoding',
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
        'content-length': String(plain.body.length),
      });
      expect(plain.headers['cache-control']).toMatch(/max-age=0.*s-maxage=5.*stale-while-revalidate/);
      const gzip = await send(path, { 'accept-encoding': 'gzip' });
      const brotli = await send(path, { 'accept-encoding': 'gzip, br' });
      expect([gzip.headers['content-encoding'], brotli.headers['content-encoding']]).toEqual(['gzip', 'br']);
      expect(gunzipSync(gzip.body)).toEqual(plain.body);
      expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
      const tags = [plain, gzip, brotli].map(({ headers }) => headers.etag);
      expect(new Set(tags).size).toBe(3);
      for (const tag of tags) expect(tag).toMatch(/^"[\w-]{22}(-gz|-br)?"$/);
    }
  });

  it('answers 304 without a body to whoever has it, in any coding, in a list, weakly, or *', async () => {
    const { headers } = await send('/api/policies/banfa', { 'accept-encoding': 'br' });
    const tag = headers.etag ?? '';
    for (const known of [tag, `"x", ${tag}`, `W/${tag}`, '*']) {
      const again = await send('/api/policies/banfa', { 'if-none-match': known });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      expect(again.headers['content-length']).toBeUndefined();
      expect(again.headers.etag).toBeDefined();
    }
    expect((await send('/api/policies/banfa', { 'if-none-match': '"x"' })).status).toBe(200);
  });

  it('answers HEAD like GET, without the body', async () => {
    for (const path of ['/api/policies/banfa', '/api/notices?limit=3', '/api/notices?limit=3']) {
      const [get, head] = [await send(path), await send(path, {}, 'HEAD')];
      expect([head.status, head.body.length]).toEqual([200, 0]);
      expect(head.headers['content-length']).toBe(get.headers['content-length']);
      expect(head.headers.etag).toBe(get.headers.etag);
    }
  });

  it('does not pack what would not become smaller', async () => {
    await city.publish('directory', { sourceId: 'directory', topics: [], areas: [], departments: [] });
    const answer = await send('/api/areas', { 'accept-encoding': 'br, gzip' });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(answer.body.toString())).toEqual({ items: [], nextCursor: null });
  });

  it.each([
    ['GET', '/api/policies?surprise=1', 400, 'request.unknown-parameter', 'surprise'],
    ['GET', '/api/policies?limit=0', 400, 'request.shape', 'limit'],
    ['GET', '/api/policies?year=abc', 400, 'request.shape', 'year'],
    ['GET', `/api/new-media?q=${'x'.repeat(101)}`, 400, 'request.too-long', 'q'],
    ['GET', '/api/policies?cursor=zzz', 400, 'request.cursor', 'cursor'],
    ['GET', '/api/policies?topic=a&topic=b', 400, 'request.shape', 'topic'],
    ['GET', '/api/policies/banfa?x=1', 400, 'request.unknown-parameter', 'x'],
    ['GET', '/api/policies/UPPER', 400, 'request.shape', 'id'],
    ['GET', '/api/policies/keines', 404, 'request.not-found', undefined],
    ['GET', '/api/keines', 404, 'request.not-found', undefined],
    ['POST', '/api/policies', 405, 'request.method', undefined],
    ['DELETE', '/api/policies/banfa', 405, 'request.method', undefined],
    ['POST', '/api/keines', 404, 'request.not-found', undefined],
  ])('%s %s → %d %s', async (method, path, status, code, field) => {
    const answer = await send(path, {}, method);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
    const problem = JSON.parse(answer.body.toString()) as Record<string, unknown>;
    expect(problem).toMatchObject({ status, code, ...(field === undefined ? {} : { field }) });
    expect(problem['title']).toMatch(/[\u4e00-\u9fff].*。$/);
    if (status === 405) expect(answer.headers.allow).toBe('GET, HEAD');
  });

  it('answers what is not even HTTP with a problem, and hangs up', async () => {
    const said = (bytes: string): Promise<string> =>
      new Promise((resolve, reject) => {
        let text = '';
        const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
        socket
          .on('data', (part) => (text += part.toString()))
          .on('close', () => {
            resolve(text);
          });
        socket.on('error', reject);
      });
    expect(await said('GET /api/home\r\nHost x\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [^]*"code":"request\.malformed"/);
    const long = `GET /api/home HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(20_000)}\r\n\r\n`;
    expect(await said(long)).toMatch(/^HTTP\/1\.1 431 [^]*"code":"request\.headers-too-large"/);
  });

  it('gives one answer to every spelling of a question', async () => {
    const one = await send('/api/notices?topic=yiliao&limit=5');
    const other = await send('/api/notices?limit=5&topic=yiliao');
    expect(other.headers.etag).toBe(one.headers.etag);
  });

  it('shows a publication on every list it belongs to, at once, though all were prepared before', async () => {
    const paths = [
      '/api/notices',
      '/api/notices?topic=yiliao',
      '/api/v1/notices?year=2026',
      '/feeds/notices.json',
      '/api/home',
    ];
    for (const path of paths) for (let twice = 0; twice < 2; twice += 1) await send(path);
    const other = await send('/api/notices?year=2019');
    await withDirectory(city);
    await city.publish('notices', notice('neu', { publishedOn: '2026-06-01' }));
    for (const path of paths) expect((await send(path)).body.toString()).toContain('通知neu');
    expect((await send('/api/notices?year=2019')).headers.etag).toBe(other.headers.etag);
  });

  it('is never torn: whatever a reader asks for, the bytes are those of the tag', async () => {
    const header = fc.record(
      {
        'accept-encoding': fc.constantFrom('br', 'gzip', 'identity', 'br;q=0, gzip', '*'),
        'if-none-match': fc.constantFrom('"x"', '*'),
      },
      { requiredKeys: [] },
    );
    const path = fc.constantFrom('/api/notices', '/api/policies', '/api/policies/banfa', '/api/home', '/api/topics');
    const seen = new Map<string, string>();
    await fc.assert(
      fc.asyncProperty(path, header, fc.boolean(), async (asked, headers, publishing) => {
        if (publishing) await city.publish('notices', notice('neu', { body: `${seen.size}` }));
        const given = Object.fromEntries(Object.entries(headers)) as Record<string, string>;
        const answer = await send(asked, given);
        const key = `${asked} ${answer.headers.etag}`;
        if (answer.status === 200) {
          const text = answer.body.toString('base64');
          expect(seen.get(key) ?? text).toBe(text);
          seen.set(key, text);
        } else expect(answer.status).toBe(304);
      }),
      { numRuns: 60 },
    );
  });
});
