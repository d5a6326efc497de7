import type { Json } from '../protocol';
import type { CallOptions, Phone } from './phone';

/** WeChat takes the question as what a tap does for so long after it. */
const TAP_COUNTS_MS = 1_000;
const MOST_TEMPLATES = 5;

/** A test's answer: the same for every template, one for each, or an error of WeChat's. */
const isError = (answer: Json): answer is { errCode: number } =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer) && 'errCode' in answer;

/** What WeChat says of a question that may not be asked; undefined when it may. */
function refusalOf(phone: Phone, ids: unknown): readonly [number, string] | undefined {
  if (ids === undefined || (Array.isArray(ids) && ids.length === 0)) return [10001, 'TmplIds can not be empty'];
  if (!Array.isArray(ids) || ids.some((id) => typeof id !== 'string')) return [10004, 'Invalid template id'];
  if (ids.length > MOST_TEMPLATES) return [20003, 'Templates count out of max bounds'];
  const kinds = ids.map((id) => phone.start.templates[String(id)]);
  if (kinds.includes(undefined)) return [20001, 'No template data return, verify the template id exist'];
  if (new Set(kinds).size > 1) return [20002, 'Templates type must be same'];
  if (phone.network.offline) return [10002, 'request list fail'];
  return undefined;
}

/** `wx.requestSubscribeMessage`: asked by a tap alone; the test answers (`app.answer('subscribe', …)`), yes where it does not. */
export const wxSubscribe = (phone: Phone) => ({
  requestSubscribeMessage(options: CallOptions & { tmplIds?: unknown }) {
    const { tmplIds } = options;
    phone.noteCall('requestSubscribeMessage', { tmplIds });
    const refuse = (errCode: number, message: string): unknown =>
      phone.fail('requestSubscribeMessage', options, message, { errCode });
    if (performance.now() - phone.lastTapAt >= TAP_COUNTS_MS)
      return refuse(0, 'can only be invoked by user TAP gesture.');
    const refusal = refusalOf(phone, tmplIds);
    if (refusal !== undefined) return refuse(...refusal);
    const answer = phone.answers.subscribe.shift() ?? 'accept';
    if (isError(answer)) return refuse(answer.errCode, 'refused');
    const ids = tmplIds as string[];
    phone.rpc.record('shown', { kind: 'modal', text: '允许发送订阅消息', options: { tmplIds: ids } });
    const said = ids.map((id) => [id, typeof answer === 'string' ? answer : (answer as Record<string, Json>)[id]]);
    return phone.succeed('requestSubscribeMessage', options, Object.fromEntries(said) as Record<string, unknown>);
  },
});
