import type { Incoming, Outgoing } from './transport';

export async function send({ method, url, headers, body, timeoutMs, whenSent }: Outgoing): Promise<Incoming> {
  const aborter = new AbortController();
  whenSent?.(() => aborter.abort());
  const timer = window.setTimeout(() => aborter.abort(), timeoutMs);
  try {
    const answer = await window.fetch(url, {
      method,
      headers,
      credentials: 'same-origin',
      signal: aborter.signal,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: parsed(text) };
  } finally {
    window.clearTimeout(timer);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
