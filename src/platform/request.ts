import type { Problem } from '../../contract/error';
import { API_ORIGIN } from './env';
import { send } from './transport';

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path and query, for example `/api/explainers?limit=10`. */
  readonly path: string;
  readonly body?: unknown;
  /** Made once for a thing to be done once; a retry carries the same. */
  readonly idempotencyKey?: string;
  /** Says who asks, where that matters. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  /** Is given what stops it, for an answer that may no longer be wanted. */
  readonly whenSent?: (abort: () => void) => void;
}

export type ApiAnswer<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly problem: Problem; readonly offline: boolean };

const OFFLINE: Problem = {
  type: 'about:blank',
  status: 0,
  code: 'network.unreachable',
  title: '网络连不上。你填的内容都还在，联网后再试一次。',
};

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'title' in value;

/** One call of the content API. A refusal and a broken network are values; nothing is thrown. */
export async function callApi<T>({
  method = 'GET',
  path,
  body,
  idempotencyKey,
  headers: who = {},
  timeoutMs = 15_000,
  whenSent,
}: ApiRequest): Promise<ApiAnswer<T>> {
  const headers: Record<string, string> = { ...who };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
  try {
    const answer = await send({ method, url: API_ORIGIN + path, headers, body, timeoutMs, whenSent });
    if (answer.status >= 200 && answer.status < 300) return { ok: true, data: answer.body as T };
    if (isProblem(answer.body)) return { ok: false, problem: answer.body, offline: false };
    return {
      ok: false,
      offline: false,
      problem: {
        type: 'about:blank',
        status: answer.status,
        code: 'server.fault',
        title: '系统暂时出了问题，请稍后再试。',
      },
    };
  } catch {
    return { ok: false, problem: OFFLINE, offline: true };
  }
}
