import Taro from '@tarojs/taro';

export interface Outgoing {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly timeoutMs: number;
  /** Is given what stops it. */
  readonly whenSent?: ((abort: () => void) => void) | undefined;
}

export interface Incoming {
  readonly status: number;
  readonly body: unknown;
}

/** Sends over the platform's own network call. @throws when no answer came */
export async function send({ method, url, headers, body, timeoutMs, whenSent }: Outgoing): Promise<Incoming> {
  const task = Taro.request<unknown, unknown>({
    method,
    url,
    header: headers,
    data: body,
    dataType: 'json',
    timeout: timeoutMs,
  });
  whenSent?.(() => task.abort());
  const answer = await task;
  return { status: answer.statusCode, body: answer.data };
}
