import type { Problem } from '../../contract/error';
import { toStaff, isStaffAddress, STAFF_PAGES } from './routes';

export interface StaffCall {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** Made once for a thing to be done once; a retry carries the same. */
  readonly key?: string;
  /** The page asks by itself: that keeps nobody signed in. */
  readonly background?: boolean;
}

export type StaffAnswer<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly problem: Problem; readonly offline: boolean };

const ANSWER_WITHIN_MS = 30_000;
const AGAIN_AFTER_MS = 700;

const ownProblem = (code: string, title: string, status = 0): Problem => ({ type: 'about:blank', status, code, title });
const OFFLINE = ownProblem('network.unreachable', '网络连不上，没有发出去。你填的内容都还在，联网后再试一次。');
const FAULT = '系统暂时出了问题，请稍后再试。你填的内容都还在。';

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'title' in value;

/** A session that has ended leads to the sign-in page and back; drafts wait in the session storage of this tab. */
function leaveWhenSignedOut(problem: Problem): void {
  if (problem.code !== 'staff.not-signed-in') return;
  const { pathname, search } = window.location;
  if (pathname === STAFF_PAGES.signIn) return;
  const back = pathname + search;
  window.location.assign(toStaff('signIn', isStaffAddress(back) ? { back } : {}));
}

export async function problemOf(answer: Response): Promise<Problem> {
  const body: unknown = await answer.json().catch(() => undefined);
  const problem = isProblem(body) ? body : ownProblem('server.fault', FAULT, answer.status);
  leaveWhenSignedOut(problem);
  return problem;
}

const refused = (problem: Problem): StaffAnswer<never> => ({
  ok: false,
  problem,
  offline: problem.code === OFFLINE.code,
});

async function send({ method = 'GET', path, body, key, background = false }: StaffCall): Promise<Response> {
  const aborter = new AbortController();
  const timer = window.setTimeout(() => aborter.abort(), ANSWER_WITHIN_MS);
  try {
    return await window.fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: aborter.signal,
      headers: {
        ...(method === 'GET' ? {} : { 'x-mingbai-staff': '1' }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(background ? { 'x-mingbai-background': '1' } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } finally {
    window.clearTimeout(timer);
  }
}

/** What changes nothing, or carries a key, can be sent once more without harm. */
const mayRepeat = ({ method = 'GET', key }: StaffCall): boolean => method === 'GET' || key !== undefined;

async function sendPatiently(call: StaffCall): Promise<Response> {
  try {
    return await send(call);
  } catch (cause) {
    if (!mayRepeat(call)) throw cause;
    await new Promise((done) => window.setTimeout(done, AGAIN_AFTER_MS));
    return send(call);
  }
}

async function answered<T>(call: StaffCall, read: (answer: Response) => Promise<T>): Promise<StaffAnswer<T>> {
  try {
    const answer = await sendPatiently(call);
    return answer.ok ? { ok: true, data: await read(answer) } : refused(await problemOf(answer));
  } catch {
    return refused(OFFLINE);
  }
}

/** One call of the staff API. A refusal and a broken network are values; nothing is thrown. */
export const callStaff = <T>(call: StaffCall): Promise<StaffAnswer<T>> =>
  answered(call, async (answer) => (answer.status === 204 ? undefined : await answer.json()) as T);

/** A file: a letter, a picture of a page, an export. */
export const fetchFile = (call: StaffCall): Promise<StaffAnswer<Blob>> => answered(call, (answer) => answer.blob());

export interface PagePicture {
  readonly picture: Blob;
  /** How many pages there are. */
  readonly pages: number;
}

/** One page of a file as a picture. */
export const fetchPage = (path: string): Promise<StaffAnswer<PagePicture>> =>
  answered({ path }, async (answer) => ({
    picture: await answer.blob(),
    pages: Math.max(1, Number(answer.headers.get('x-page-count'))),
  }));

export interface Upload<T> {
  readonly answer: Promise<StaffAnswer<T>>;
  readonly cancel: () => void;
}

/** Sends a file and says how far it is. @param onProgress - between 0 and 1 */
export function upload<T>(path: string, form: FormData, onProgress: (share: number) => void): Upload<T> {
  const request = new XMLHttpRequest();
  const answer = new Promise<StaffAnswer<T>>((done) => {
    request.open('POST', path);
    request.setRequestHeader('x-mingbai-staff', '1');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => done(refused(OFFLINE));
    request.onabort = () => done(refused(ownProblem('upload.cancelled', '已取消，没有上传。')));
    request.onload = () => {
      const { status, responseText } = request;
      const response = new Response(status === 204 ? null : responseText, { status });
      if (response.ok) void response.json().then((data) => done({ ok: true, data: data as T }));
      else void problemOf(response).then((problem) => done(refused(problem)));
    };
    request.send(form);
  });
  return { answer, cancel: () => request.abort() };
}

/** Sends a file and gets another one back: the rows of a list that have to be mended. */
export async function uploadForFile(path: string, form: FormData): Promise<StaffAnswer<Blob>> {
  try {
    const headers = { 'x-mingbai-staff': '1' };
    const answer = await window.fetch(path, { method: 'POST', credentials: 'same-origin', headers, body: form });
    return answer.ok ? { ok: true, data: await answer.blob() } : refused(await problemOf(answer));
  } catch {
    return refused(OFFLINE);
  }
}

/** Hands a file to the browser to be kept under a name. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
