import Taro from '@tarojs/taro';

export interface Outgoing {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly timeoutMs: number;
}

export interface Incoming {
  readonly status: number;
  readonly body: unknown;
}

/** Sends over the platform's own network call. @throws when no answer came */
export async function send({ method, url, headers, body, timeoutMs }: Outgoing): Promise<Incoming> {
  const answer = await Taro.request<unknown, unknown>({
    method,
    url,
    header: headers,
    data: body,
    dataType: 'json',
    timeout: timeoutMs,
  });
  return { status: answer.statusCode, body: answer.data };
}
