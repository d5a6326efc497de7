import { createECDH, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Received {
  readonly topic: string;
  readonly ttl: number;
  readonly bytes: number;
}

/** A browser that took web push, with the keys that its messages are encrypted for. */
export interface DoubleBrowser {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

export interface PushServiceDouble {
  listen(): Promise<string>;
  close(): Promise<void>;
  /** A new browser of this name. */
  browser(name: string): DoubleBrowser;
  /** The next messages for this browser are answered like this, in order; afterwards with 201. */
  answer(name: string, ...answers: { readonly status: number; readonly headers?: Record<string, string> }[]): void;
  /** Calls for this browser, whatever was answered. */
  calls(name: string): number;
  /** Messages that the browser will show. */
  received(name: string): readonly Received[];
}

/** A push service on this machine: takes what is encrypted and signed, and nothing else. @source RFC 8030, 8188, 8292 */
export const createPushServiceDouble = (): PushServiceDouble => {
  const answers = new Map<string, { status: number; headers?: Record<string, string> }[]>();
  const calls = new Map<string, number>();
  const received = new Map<string, Received[]>();
  let origin = '';
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '').replace('/send/', ''));
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      calls.set(name, (calls.get(name) ?? 0) + 1);
      const { authorization = '', ttl, topic } = request.headers;
      const isSigned = /^vapid t=[\w-]+\.[\w-]+\.[\w-]+, ?k=[\w-]{80,}$/.test(authorization);
      if (!isSigned) return response.writeHead(401).end();
      if (request.headers['content-encoding'] !== 'aes128gcm' || ttl === undefined)
        return response.writeHead(400).end();
      const { status, headers = {} } = answers.get(name)?.shift() ?? { status: 201 };
      if (status === 201) {
        const bytes = Buffer.concat(parts).length;
        received.set(name, [...(received.get(name) ?? []), { topic: String(topic), ttl: Number(ttl), bytes }]);
      }
      return response.writeHead(status, headers).end();
    });
  });
  return {
    listen: () =>
      new Promise((resolve) => {
        server.listen(0, '127.0.0.1', () => {
          origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
          resolve(origin);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
    browser(name) {
      const pair = createECDH('prime256v1');
      const p256dh = pair.generateKeys().toString('base64url');
      const auth = randomBytes(16).toString('base64url');
      return { endpoint: `${origin}/send/${encodeURIComponent(name)}`, keys: { p256dh, auth } };
    },
    answer: (name, ...more) => void answers.set(name, [...(answers.get(name) ?? []), ...more]),
    calls: (name) => calls.get(name) ?? 0,
    received: (name) => received.get(name) ?? [],
  };
};
