import type { AudienceOptions, AudienceView, TemplateStock } from '../../../contract/audience';
import type { AudienceExport } from '../../../contract/audience-inbox';
import {
  frequencyWords,
  meaningOf,
  NOTICE_SECTIONS,
  NOTICE_VERSION,
  SENSITIVE_SITUATIONS,
  SITUATIONS,
  situationWords,
  spokenCode,
  type AudienceTag,
  type Situation,
} from '../../../domain/audience';
import { QUIET_HOURS } from '../../../domain/push';
import type { AudienceDeps } from './deps';
import { tagsOf } from './subscriber';
import type { SubscriberRow } from './tables';

export async function audienceOptions(deps: AudienceDeps): Promise<AudienceOptions> {
  const { topics, areas } = await deps.directory();
  const { name, contact } = deps.keeper;
  const who = { heading: '谁来发', text: `${name}。有疑问可以联系：${contact}。` };
  return {
    notice: { version: NOTICE_VERSION, title: '订阅政策消息的告知', sections: [who, ...NOTICE_SECTIONS] },
    topics: topics.map(({ id, name: called, summary }) => ({ id, name: called, summary })),
    areas: areas.map(({ id, name: called }) => ({ id, name: called })),
    situations: SITUATIONS.map((id) => ({
      id,
      ...situationWords[id],
      isSensitive: SENSITIVE_SITUATIONS.includes(id),
    })),
    frequencies: (['each', 'daily', 'weekly'] as const).map((id) => ({ id, ...frequencyWords[id] })),
    weeklyCap: deps.weeklyCap,
    quietHours: { ...QUIET_HOURS },
    wechatTemplates: (await deps.templates()).map(({ templateId, title, kind }) => ({ templateId, title, kind })),
    webPushKey: deps.webPush?.publicKey ?? null,
  };
}

const idsOf = (tags: readonly AudienceTag[], kind: AudienceTag['kind']): string[] =>
  tags.filter((tag) => tag.kind === kind).map(({ id }) => id);

const chosenOf = (row: SubscriberRow, tags: readonly AudienceTag[]) => ({
  topics: idsOf(tags, 'topic'),
  areas: idsOf(tags, 'area'),
  situations: idsOf(tags, 'situation').filter((id): id is Situation => SITUATIONS.some((each) => each === id)),
  frequency: row.frequency,
  paused: row.paused === 1,
  usesReading: row.uses_reading === 1,
});

async function stocksOf(deps: AudienceDeps, row: SubscriberRow): Promise<TemplateStock[] | null> {
  if (row.kind !== 'wechat') return null;
  const own = await deps.store.read
    .selectFrom('wechat_stocks')
    .selectAll()
    .where('subscriber', '=', row.number)
    .execute();
  return (await deps.templates()).map(({ number, templateId, title, kind }) => {
    const stock = own.find(({ template }) => template === number);
    return { templateId, title, kind, left: stock?.stock ?? 0, state: stock?.state ?? 'open' };
  });
}

const consentsOf = (deps: AudienceDeps, row: SubscriberRow) =>
  deps.store.read
    .selectFrom('audience_consents')
    .select(['notice_version', 'at', 'revoked_at'])
    .where('subscriber', '=', row.number)
    .orderBy('at')
    .orderBy('id')
    .execute();

const browsersOf = (deps: AudienceDeps, row: SubscriberRow) =>
  deps.store.read
    .selectFrom('web_push_endpoints')
    .select(['host', 'created_at'])
    .where('subscriber', '=', row.number)
    .execute();

export async function audienceView(deps: AudienceDeps, row: SubscriberRow): Promise<AudienceView> {
  const { topics, areas } = await deps.directory();
  const nameIn = (list: readonly { readonly id: string; readonly name: string }[]) => (id: string) =>
    list.find((each) => each.id === id)?.name ?? id;
  const chosen = chosenOf(row, await tagsOf(deps.store.read, row.number));
  const consent = (await consentsOf(deps, row)).at(-1);
  const named = { ...chosen, topics: chosen.topics.map(nameIn(topics)), areas: chosen.areas.map(nameIn(areas)) };
  return {
    ...chosen,
    consent: {
      noticeVersion: consent?.notice_version ?? NOTICE_VERSION,
      at: consent?.at ?? row.created_at,
      revokedAt: consent?.revoked_at ?? null,
      isCurrent: row.notice_version === NOTICE_VERSION,
    },
    code: spokenCode(row.code),
    channels: { wechat: await stocksOf(deps, row), webPush: (await browsersOf(deps, row)).length },
    meaning: meaningOf(named, deps.weeklyCap),
  };
}

/** 查阅、复制: all that is kept. @source 个人信息保护法第四十五条 */
export async function exportPerson(deps: AudienceDeps, row: SubscriberRow): Promise<AudienceExport> {
  const tags = await tagsOf(deps.store.read, row.number);
  const ledger = await deps.store.read
    .selectFrom('wechat_stock_ledger')
    .innerJoin('wechat_templates', 'wechat_templates.number', 'wechat_stock_ledger.template')
    .select(['template_id', 'at', 'change', 'cause'])
    .where('subscriber', '=', row.number)
    .orderBy('wechat_stock_ledger.id')
    .execute();
  return {
    exportedAt: deps.clock.now().toISOString(),
    choices: chosenOf(row, tags),
    consents: (await consentsOf(deps, row)).map(({ notice_version, at, revoked_at }) => ({
      noticeVersion: notice_version,
      at,
      revokedAt: revoked_at,
    })),
    read: idsOf(tags, 'read'),
    wechat: ledger.map(({ template_id, ...rest }) => ({ templateId: template_id, ...rest })),
    webPush: (await browsersOf(deps, row)).map(({ host, created_at }) => ({ host, since: created_at })),
    messages: await deps.deliveries.messagesOf(row.number),
  };
}
