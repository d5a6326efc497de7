import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { publicNumberOf, resolveName, type Resolve } from './public-address';

/** reached: it answered; dead: not there, or nobody answers; private: leads inside; unclear: it answers, but not to us. */
export interface LinkAnswer {
  readonly outcome: 'reached' | 'dead' | 'private' | 'unclear';
  /** Of the last answer; 0 where there was none. */
  readonly status: number;
}

export interface AskOptions {
  readonly resolve?: Resolve;
  /** The number to connect to, or undefined where it must not be; given by tests, whose servers are on this machine. */
  readonly admit?: (host: string) => Promise<string | undefined>;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 8_000;
const MOST_REDIRECTS = 5;
/** Of a body nothing is needed; what comes beyond it is cut off. */
const MOST_BYTES = 64 * 1024;
const ONLY_FOR_BROWSERS = new Set([401, 403, 405, 406, 418, 421, 425, 429]);
const AGENT = 'Mozilla/5.0 (compatible; MingbaiLinkCheck/1.0)';

interface Reply {
  readonly status: number;
  readonly location: string | undefined;
}

/** Takes no more of an answer than it has to, and ends the connection. */
function drain(message: IncomingMessage, done: () => void): void {
  let bytes = 0;
  message.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) message.destroy();
  });
  message.once('close', done);
  message.once('error', done);
  message.resume();
}

/** One request to exactly that number: the name is not looked up again, so that it cannot have become another one. */
const ask = (url: URL, number: string, method: 'HEAD' | 'GET', timeoutMs: number): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const signal = AbortSignal.timeout(timeoutMs);
    const sent = request(
      url,
      {
        method,
        signal,
        agent: false,
        headers: { 'user-agent': AGENT, accept: '*/*', connection: 'close' },
        lookup: (_name, options, found) => {
          const family = isIP(number);
          if (options.all) found(null, [{ address: number, family }]);
          else found(null, number, family);
        },
      },
      (message) => {
        const reply = { status: message.statusCode ?? 0, location: message.headers.location };
        drain(message, () => resolve(reply));
      },
    );
    sent.once('error', reject);
    sent.end();
  });

const judged = (status: number): LinkAnswer => {
  if (status >= 200 && status < 400) return { outcome: 'reached', status };
  if (ONLY_FOR_BROWSERS.has(status) || status >= 500) return { outcome: 'unclear', status };
  return { outcome: 'dead', status };
};

const parsed = (address: string, base?: URL): URL | undefined => {
  try {
    const url = new URL(address, base);
    return ['http:', 'https:'].includes(url.protocol) && url.username === '' ? url : undefined;
  } catch {
    return undefined;
  }
};

/** HEAD, and GET where a server does not know it. */
async function askTwice(url: URL, number: string, timeoutMs: number): Promise<Reply> {
  const head = await ask(url, number, 'HEAD', timeoutMs);
  return head.status < 400 ? head : ask(url, number, 'GET', timeoutMs);
}

/**
 * Whether a link leads somewhere. It never asks a host inside the own network, whatever a name or a redirect says.
 *
 * @source OWASP Server Side Request Forgery Prevention
 */
export async function askLink(address: string, options: AskOptions = {}): Promise<LinkAnswer> {
  const { resolve = resolveName, timeoutMs = TIMEOUT_MS } = options;
  const admit = options.admit ?? ((host) => publicNumberOf(host, resolve));
  let url = parsed(address);
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    if (!url) return { outcome: 'dead', status: 0 };
    try {
      const number = await admit(url.hostname);
      if (number === undefined) return { outcome: 'private', status: 0 };
      const { status, location } = await askTwice(url, number, timeoutMs);
      if (status < 300 || status >= 400 || location === undefined) return judged(status);
      url = parsed(location, url);
    } catch {
      return { outcome: 'dead', status: 0 };
    }
  }
  return { outcome: 'dead', status: 0 };
}
