import type { Trx } from '../../platform/db/store';
import { accept, close } from './stock';
import type { AudienceDeps } from './deps';

type Json = Readonly<Record<string, unknown>>;

/** One line of an event about subscribe messages. */
interface Told {
  readonly event: 'popup' | 'change' | 'sent';
  readonly templateId: string;
  readonly status: string;
  readonly messageId: string;
  readonly errorCode: string;
}

export interface SubscribeEvent {
  readonly openid: string;
  readonly createdAt: string;
  readonly lines: readonly Told[];
}

const EVENTS: Readonly<Record<string, readonly [Told['event'], string]>> = {
  subscribe_msg_popup_event: ['popup', 'SubscribeMsgPopupEvent'],
  subscribe_msg_change_event: ['change', 'SubscribeMsgChangeEvent'],
  subscribe_msg_sent_event: ['sent', 'SubscribeMsgSentEvent'],
};

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Values come as strings or as numbers. */
const textOf = (from: Json, name: string): string => {
  const value = from[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** A single line may come without its list; in XML the list lies one deeper. */
const linesOf = (message: Json, wrapper: string): readonly Json[] => {
  const inner = message[wrapper];
  const list = message['List'] ?? (isJson(inner) ? inner['List'] : undefined);
  if (Array.isArray(list)) return list.filter(isJson);
  return isJson(list) ? [list] : [];
};

/** What WeChat tells of subscribe messages; undefined for every other message. @source 微信 订阅消息事件推送 (law.md 6.5) */
export const readSubscribeEvent = (message: Json): SubscribeEvent | undefined => {
  const [event, wrapper] = EVENTS[textOf(message, 'Event')] ?? [];
  const openid = textOf(message, 'FromUserName');
  if (event === undefined || wrapper === undefined || openid === '') return undefined;
  return {
    openid,
    createdAt: textOf(message, 'CreateTime'),
    lines: linesOf(message, wrapper).map((line) => ({
      event,
      templateId: textOf(line, 'TemplateId'),
      status: textOf(line, 'SubscribeStatusString'),
      messageId: textOf(line, 'MsgID'),
      errorCode: textOf(line, 'ErrorCode'),
    })),
  };
};

/** Whether it is told for the first time: WeChat sends an event up to three times. */
async function isNew(trx: Trx, { keyedHash }: AudienceDeps, parts: readonly string[], now: Date): Promise<boolean> {
  const id = keyedHash.hash('wechat event', ...parts);
  const inserted = await trx
    .insertInto('audience_told')
    .values({ id, at: now.toISOString() })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

async function takeIn(trx: Trx, deps: AudienceDeps, event: SubscribeEvent, line: Told): Promise<void> {
  const now = deps.clock.now();
  const parts = [event.openid, event.createdAt, line.event, line.templateId, line.messageId, line.status];
  if (!(await isNew(trx, deps, parts, now))) return;
  const person = await trx
    .selectFrom('subscribers')
    .select(['number', 'id'])
    .where('identity_hash', '=', deps.keyedHash.hash('openid', event.openid))
    .executeTakeFirst();
  const template = await trx
    .selectFrom('wechat_templates')
    .select(['number', 'kind'])
    .where('template_id', '=', line.templateId)
    .executeTakeFirst();
  if (!person || !template) return;
  await deps.store.lockRow(trx, 'subscribers', person.id);
  const about = { template: template.number, kind: template.kind, subscriber: person.number, toldBy: 'event' } as const;
  if (line.event === 'sent') {
    const arrived = line.errorCode === '0';
    await deps.deliveries.confirm(trx, { subscriber: person.number, template: template.number, arrived, now });
  } else if (line.status === 'accept') await accept(trx, about, now);
  // In the settings a no takes back what was allowed; in the dialog it turns down one more.
  else if (line.status === 'reject') await close(trx, about, line.event === 'change' ? 'banned' : 'rejected', now);
}

/** Calibrates the ledger by what WeChat itself says. Each line once, however often it comes. */
export const applySubscribeEvent = (deps: AudienceDeps, event: SubscribeEvent): Promise<void> =>
  deps.store.write(async (trx) => {
    for (const line of event.lines) await takeIn(trx, deps, event, line);
  });
