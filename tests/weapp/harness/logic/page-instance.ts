import type { JsonObject } from '../protocol';
import { setAtPath } from './data-path';
import type { Phone } from './phone';

export type Scope = Record<string, unknown>;

/** WeChat refuses more in one call. */
const LARGEST_SET_DATA_BYTES = 1_048_576;

export interface OpenPage {
  readonly id: number;
  readonly route: string;
  readonly instance: Scope & { data: JsonObject };
  readonly query: Record<string, string>;
  title: string | undefined;
  navColours: { background?: string; text?: string };
  closed: boolean;
  setDataCount: number;
}

/** Reads what a setData call carries as JSON; a function in it would be lost on the way, and counts as a fault. */
export function asJson(data: unknown, note: (fault: string) => void): string {
  return JSON.stringify(data, (key, value: unknown) => {
    if (typeof value === 'function') note(`setData carries a function: ${key}`);
    return value;
  });
}

/** Makes the object that `this` is in a page's functions. */
export function makePage(
  phone: Phone,
  id: number,
  route: string,
  definition: Scope,
  query: Record<string, string>,
): OpenPage {
  const instance: OpenPage['instance'] = {
    ...definition,
    ...(definition['methods'] as Scope | undefined),
    route,
    __route__: route,
    __webviewId__: id,
    options: query,
    data: (phone.inApp(definition['data']) ?? phone.inApp({})) as JsonObject,
  };
  const page: OpenPage = {
    id,
    route,
    instance,
    query,
    title: undefined,
    navColours: {},
    closed: false,
    setDataCount: 0,
  };
  const silentChannel = { on: nothing, once: nothing, emit: nothing, off: nothing };
  Object.assign(instance, {
    setData: (data: unknown, done?: () => void) => setPageData(phone, page, data, done),
    getOpenerEventChannel: () => silentChannel,
    selectComponent: () => null,
    getPageId: () => id,
  });
  return page;
}

const nothing = (): void => undefined;

function setPageData(phone: Phone, page: OpenPage, data: unknown, done?: () => void): void {
  if (page.closed) return;
  const json = asJson(data, (fault) => phone.fault(`${page.route}: ${fault}`));
  const bytes = Buffer.byteLength(json);
  page.setDataCount += 1;
  phone.rpc.record('setData', { page: page.route, nth: page.setDataCount, bytes });
  if (bytes > LARGEST_SET_DATA_BYTES) phone.fault(`${page.route}: setData of ${bytes} bytes`);
  for (const [path, value] of Object.entries(phone.parse(json) as JsonObject))
    setAtPath(page.instance.data, path, value);
  sendData(phone, page, { json }, () => done?.call(page.instance));
}

/** Hands data to a view, and calls back when it has been drawn. */
export function sendData(
  phone: Phone,
  page: OpenPage,
  data: { json: string; componentId?: number },
  done: () => void,
): void {
  phone.pending += 1;
  phone.rpc.call
    .toView(page.id, { kind: 'data', ...data })
    .then(
      () => phone.guard(done),
      (error: unknown) => page.closed || phone.fault(`${page.route}: view: ${String(error)}`),
    )
    .finally(() => (phone.pending -= 1));
}
