import type { JsonObject } from '../protocol';
import { plain, type CallOptions, type Phone } from './phone';

interface RequestOptions extends CallOptions {
  url: string;
  method?: string;
  data?: unknown;
  header?: Record<string, string>;
  dataType?: string;
  responseType?: 'text' | 'arraybuffer';
  timeout?: number;
}

const DEFAULT_TIMEOUT_MS = 60_000;

/** An address on the computer of whoever built the package stands for the API, wherever the test runs it. */
export const isBuiltOrigin = (url: URL): boolean => ['localhost', '127.0.0.1'].includes(url.hostname);

/** Where a request really goes, or why WeChat would refuse it. */
function target(phone: Phone, address: string): { url: URL } | { refusal: string } {
  if (!URL.canParse(address)) return { refusal: `invalid url "${address}"` };
  const url = new URL(address);
  if (!isBuiltOrigin(url) && url.origin !== phone.start.apiOrigin)
    return { refusal: `url not in domain list: ${url.origin}` };
  return { url: new URL(url.pathname + url.search, phone.start.apiOrigin) };
}

function bodyOf(method: string, url: URL, data: unknown): string | null {
  if (data === undefined || data === null) return null;
  if (method !== 'GET') return typeof data === 'string' ? data : JSON.stringify(data);
  for (const [name, value] of Object.entries(data as Record<string, unknown>))
    url.searchParams.append(name, String(value));
  return null;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function send(phone: Phone, url: URL, init: RequestInit): Promise<Response> {
  if (phone.network.offline) throw new Error('net::ERR_INTERNET_DISCONNECTED');
  const response = await fetch(url, init);
  // The body is read before the answer is lost, so that the server has done all of its work.
  const body = await response.arrayBuffer();
  if (phone.network.delayMs > 0) await wait(phone.network.delayMs);
  if (phone.network.loseAnswers > 0) {
    phone.network.loseAnswers -= 1;
    throw new Error('timeout');
  }
  return new Response([204, 304].includes(response.status) ? null : body, response);
}

/** `wx.request`: a real request to the API of the test. */
export const wxRequest = (phone: Phone) => ({
  request(options: RequestOptions) {
    const method = (options.method ?? 'GET').toUpperCase();
    const header: Record<string, string> = { 'content-type': 'application/json', ...options.header };
    const record = { method, url: options.url, header: plain(header) as JsonObject, body: plain(options.data) };
    const abort = new AbortController();
    const refuse = (error: string) => {
      phone.rpc.record('requests', { ...record, error });
      phone.fail('request', options, error, { errno: 600001 });
    };
    const goal = target(phone, options.url);
    if ('refusal' in goal) {
      phone.fault(`wx.request: ${goal.refusal}`);
      refuse(goal.refusal);
    } else {
      phone.pending += 1;
      const signal = AbortSignal.any([abort.signal, AbortSignal.timeout(options.timeout ?? DEFAULT_TIMEOUT_MS)]);
      const body = bodyOf(method, goal.url, options.data);
      send(phone, goal.url, { method, headers: header, body, signal })
        .then(async (response) => {
          phone.rpc.record('requests', { ...record, status: response.status });
          if (options.responseType === 'arraybuffer') {
            const answer = { ...headOf(response), data: await response.arrayBuffer(), errMsg: 'request:ok' };
            phone.settle(options, 'success', answer);
          } else phone.succeed('request', options, await asAnswer(response, options.dataType));
        })
        .catch((error: unknown) => refuse(error instanceof Error ? error.message : String(error)))
        .finally(() => (phone.pending -= 1));
    }
    const nothing = () => undefined;
    return {
      abort: () => abort.abort(),
      onHeadersReceived: nothing,
      offHeadersReceived: nothing,
      onChunkReceived: nothing,
      offChunkReceived: nothing,
    };
  },
});

const headOf = (response: Response) => ({
  statusCode: response.status,
  header: Object.fromEntries(response.headers),
  cookies: response.headers.getSetCookie(),
});

async function asAnswer(response: Response, dataType = 'json'): Promise<Record<string, unknown>> {
  return { ...headOf(response), data: parsed(await response.text(), dataType) };
}

/** WeChat hands over the text itself when it is not JSON. */
function parsed(text: string, dataType: string): unknown {
  if (dataType !== 'json') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
