import type { Problem } from '../../contract/error';

export const fileFault = (code: string, title: string, status = 0): Problem => ({
  type: 'about:blank',
  status,
  code,
  title,
});

export const OFFLINE_FILE = fileFault('network.unreachable', '网络连不上，文件没有取到。联网后再试一次。');

/** UTF-8 bytes as text; the mini-program has no `TextDecoder`. */
const textOf = (bytes: ArrayBuffer): string =>
  decodeURIComponent(Array.from(new Uint8Array(bytes), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'title' in value;

/** The refusal that came where a file was asked for. */
export function problemIn(bytes: ArrayBuffer, status: number): Problem {
  try {
    const said: unknown = JSON.parse(textOf(bytes));
    if (isProblem(said)) return said;
  } catch {
    // What stands between the app and the API may answer with a page of its own.
  }
  return fileFault('server.fault', '系统暂时出了问题，请稍后再试。', status);
}
