import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askLink } from '../../../server/modules/proofreading/links/ask-link';
import { LinkBook } from '../../../server/modules/proofreading/links/link-book';
import { isPublicNumber, publicNumberOf } from '../../../server/modules/proofreading/links/public-address';
import { checkContent } from '../../../server/modules/proofreading/check-content';
import { openStore } from '../../../server/platform/db/open-store';
import { onEachEngine } from '../foi/engines';
import { testClock } from '../foi/resident-app';

const NOW = '2026-11-26T10:00:00+08:00';

describe('isPublicNumber', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.1.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:10.0.0.1',
    '::127.0.0.1',
    'fd00::1',
    'fe80::1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'not a number',
  ])('keeps %s in', (number) => {
    expect(isPublicNumber(number)).toBe(false);
  });

  it.each(['1.1.1.1', '172.32.0.1', '223.5.5.5', '2400:3200::1'])('lets %s out', (number) => {
    expect(isPublicNumber(number)).toBe(true);
  });
});

describe('publicNumberOf', () => {
  it('trusts no name that has one private number among others', async () => {
    const resolve = (name: string) => Promise.resolve(name === 'mixed' ? ['1.1.1.1', '10.0.0.1'] : ['1.1.1.1']);
    expect(await publicNumberOf('mixed', resolve)).toBeUndefined();
    expect(await publicNumberOf('good', resolve)).toBe('1.1.1.1');
    expect(await publicNumberOf('[::1]', resolve)).toBeUndefined();
    expect(await publicNumberOf('127.0.0.1', resolve)).toBeUndefined();
  });
});

describe('askLink', () => {
  let server: Server;
  let base: string;
  const asked: string[] = [];
  const answer = ({ url = '', method }: IncomingMessage, response: ServerResponse): void => {
    asked.push(`${String(method)} ${url}`);
    if (url === '/here') response.writeHead(200).end();
    else if (url === '/only-get') response.writeHead(method === 'HEAD' ? 405 : 200).end();
    else if (url === '/moved') response.writeHead(302, { location: '/here' }).end();
    else if (url === '/inside') response.writeHead(302, { location: 'http://inside.example/' }).end();
    else if (url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    else if (url === '/round') response.writeHead(302, { location: '/round' }).end();
    else if (url === '/broken') response.writeHead(500).end();
    else if (url === '/large') {
      response.writeHead(method === 'HEAD' ? 405 : 200);
      if (method === 'GET') for (let at = 0; at < 64; at += 1) response.write(Buffer.alloc(64 * 1024));
      response.end();
    } else if (url !== '/silent') response.writeHead(404).end();
  };
  beforeAll(async () => {
    server = createServer(answer);
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    base = `http://outside.example:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** The outside of the test is on this machine. */
  const admit = (host: string) => Promise.resolve(host === 'outside.example' ? '127.0.0.1' : undefined);
  // A machine that is busy answers late; only what never answers is given up soon.
  const ask = (path: string) => askLink(base + path, { admit, timeoutMs: path === '/silent' ? 700 : 20_000 });

  it.each([
    ['/here', { outcome: 'reached', status: 200 }],
    ['/only-get', { outcome: 'reached', status: 200 }],
    ['/moved', { outcome: 'reached', status: 200 }],
    ['/large', { outcome: 'reached', status: 200 }],
    ['/nowhere', { outcome: 'dead', status: 404 }],
    ['/broken', { outcome: 'unclear', status: 500 }],
    ['/round', { outcome: 'dead', status: 0 }],
    ['/silent', { outcome: 'dead', status: 0 }],
    ['/file', { outcome: 'dead', status: 0 }],
    ['/inside', { outcome: 'private', status: 0 }],
  ])('says of %s what became of it', async (path, wanted) => {
    expect(await ask(path)).toEqual(wanted);
  });

  it('asks with HEAD first, and with GET only where that is not known', async () => {
    asked.length = 0;
    await ask('/here');
    await ask('/only-get');
    expect(asked).toEqual(['HEAD /here', 'HEAD /only-get', 'GET /only-get']);
  });

  it('never asks this machine, by number or by name', async () => {
    asked.length = 0;
    const { port } = server.address() as AddressInfo;
    for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '2130706433'])
      expect((await askLink(`http://${host}:${String(port)}/here`)).outcome).toBe('private');
    const resolve = () => Promise.resolve(['127.0.0.1']);
    expect((await askLink(`http://www.gov.example:${String(port)}/here`, { resolve })).outcome).toBe('private');
    expect(asked).toEqual([]);
  });
});

onEachEngine((engine) => {
  describe('LinkBook', () => {
    it('knows nothing at first, asks in the background, keeps what it learns, and asks again after a while', async () => {
      const place = await engine.place();
      const clock = testClock(NOW);
      const store = await openStore(place.config, clock);
      const asked: string[] = [];
      const ask = (address: string) => {
        asked.push(address);
        return Promise.resolve({ outcome: 'dead', status: 404 } as const);
      };
      const book = new LinkBook({ store, clock, ask });
      const address = 'https://www.gov.example/gone';
      const found = (links: LinkBook): string[] =>
        checkContent(
          'notices',
          { title: '公告', body: `请看${address}。` },
          {
            today: '2026-11-26',
            findWords: () => [],
            outcomeOf: (each) => links.outcomeOf(each),
            markOf: (words) => words,
          },
        ).map(({ code, quotation }) => `${code} ${quotation}`);
      expect(found(book)).toEqual([]);
      await Promise.all([book.work(), book.work()]);
      expect(found(book)).toEqual([`link.dead ${address}`]);
      await book.work();
      const other = new LinkBook({ store, clock, ask });
      await other.work();
      expect(found(other)).toEqual([`link.dead ${address}`]);
      await other.work();
      expect(asked).toEqual([address]);
      clock.set('2026-11-26T12:00:00+08:00');
      expect(found(other)).toHaveLength(1);
      await other.work();
      expect(asked).toEqual([address, address]);
      clock.set('2027-01-26T12:00:00+08:00');
      await other.turnDay();
      expect(await store.read.selectFrom('proofreading_links').selectAll().execute()).toEqual([]);
      await store.close();
      await place.remove();
    });
  });
});
