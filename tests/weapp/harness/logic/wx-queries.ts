import type { JsonObject, NodeQuery } from '../protocol';
import { canvasNode } from './wx-canvas';
import type { CallOptions, Phone } from './phone';

type Callback = (result: unknown) => void;
interface Asked extends NodeQuery {
  wantsNode: boolean;
  callback: Callback | undefined;
}

/** `createSelectorQuery` (节点查询): asks the view for sizes and places. */
function selectorQuery(phone: Phone, pageId: () => number) {
  const asked: Asked[] = [];
  const query = { in: () => query, select, selectAll, selectViewport, exec };
  function node(selector: string, all: boolean) {
    const ask = (what: NodeQuery['what'], callback?: Callback, wantsNode = false) => {
      asked.push({ selector, all, what, wantsNode, callback });
      return query;
    };
    return {
      boundingClientRect: (callback?: Callback) => ask('rect', callback),
      scrollOffset: (callback?: Callback) => ask('offset', callback),
      fields: (fields: { node?: boolean }, callback?: Callback) => ask('fields', callback, fields.node === true),
      node: (callback?: Callback) => ask('fields', callback, true),
      context: (callback?: Callback) => ask('fields', callback),
    };
  }
  function select(selector: string) {
    return node(selector, false);
  }
  function selectAll(selector: string) {
    return node(selector, true);
  }
  function selectViewport() {
    return node('', false);
  }
  function exec(done?: (results: unknown) => void) {
    phone.pending += 1;
    const queries = asked.map(({ selector, what, all }) => ({ selector, what, all }));
    phone.rpc.call
      .toView(pageId(), { kind: 'query', queries })
      .then((answers) => {
        const results = (answers as JsonObject[]).map((answer, index) => finish(answer, asked[index]));
        asked.forEach(({ callback }, index) => phone.guard(() => callback?.(results[index])));
        phone.guard(() => done?.(results));
      })
      .catch((error: unknown) => phone.fault(`createSelectorQuery: ${String(error)}`))
      .finally(() => (phone.pending -= 1));
    return query;
  }
  function finish(answer: JsonObject | null, asking: Asked | undefined): unknown {
    const result = phone.inApp(answer) as Record<string, unknown> | null;
    if (result && asking?.wantsNode)
      result['node'] = canvasNode(phone, asking.selector, Number(result['width']), Number(result['height']));
    return result;
  }
  return query;
}

interface ScrollOptions extends CallOptions {
  scrollTop?: number;
  selector?: string;
  offsetTop?: number;
}

export const wxQueries = (phone: Phone, pageId: () => number) => ({
  createSelectorQuery: () => selectorQuery(phone, pageId),
  pageScrollTo(options: ScrollOptions) {
    const { scrollTop, selector, offsetTop } = options;
    phone.noteCall('pageScrollTo', { scrollTop, selector });
    const message = {
      kind: 'scroll' as const,
      ...(scrollTop === undefined ? {} : { top: scrollTop }),
      ...(selector === undefined ? {} : { selector }),
      ...(offsetTop === undefined ? {} : { offsetTop }),
    };
    void phone.rpc.call.toView(pageId(), message).catch((error: unknown) => phone.fault(String(error)));
    return phone.succeed('pageScrollTo', options);
  },
});
