import type { CaseEvent, CaseEventKind, CaseEventOf } from './event';
import { actRules } from './lawful/rules';
import { replyRules, type ReplyKind } from './reply-kind';
import { serviceDayRule } from './service';

/** Who reads: the applicant is addressed, colleagues read of him. */
export interface Reading {
  /** Name of a department by its id. */
  readonly department: (id: string) => string;
  readonly audience: 'applicant' | 'staff';
}

export interface EventSentence {
  readonly what: string;
  readonly article: string | null;
}

type Says = { readonly [K in CaseEventKind]: (event: CaseEventOf<K>, who: string, reading: Reading) => string };

/** A request that lapsed is not replied to. */
const LAPSED: Partial<Record<ReplyKind, string>> = {
  'amendment-lapsed': '到期没有补正，不再处理',
  'fee-lapsed': '到期没有缴费，不再处理',
};
const OPINION = {
  agrees: '同意公开',
  'objects-with-reason': '不同意公开，并说明了理由',
  'objects-without-reason': '不同意公开，没有合理理由',
} as const;
const OUTCOME = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果' } as const;
const CORRECTION = {
  corrected: '已经更正',
  'not-proved': '没有证据证明记录不准确，不予更正',
  forwarded: '已转送有权更正的机关',
  'told-where': '已告知向哪个机关提出',
} as const;
const day = (date: string): string => `${String(Number(date.slice(5, 7)))} 月 ${String(Number(date.slice(8)))} 日`;
const consulted = (opinion: keyof typeof OPINION, audience: Reading['audience']): string =>
  audience === 'staff' ? `：${OPINION[opinion]}` : '';

const says: Says = {
  submitted: (_, who) => `${who}提交了申请`,
  'receipt-confirmed': ({ channel }) =>
    channel === 'online'
      ? '已收到。回执就是双方确认，这一天是收到申请之日，答复期限从第二天起算'
      : '已确认收到，这一天是收到申请之日，答复期限从第二天起算',
  'channel-fact-added': ({ receivedOn }) => `根据证明，收到申请之日定为 ${day(receivedOn)}`,
  assigned: ({ department }, _, { department: name }) => `分给${name(department)}办理`,
  'handed-over': ({ to }, _, { department: name }) => `移交${name(to)}办理`,
  'amendment-asked': ({ dueOn }, who) => `请${who}补正申请内容，最迟 ${day(dueOn)}`,
  'amendment-received': (_, who) => `收到${who}的补正，答复期限从第二天重新起算`,
  'third-party-asked': () => '书面征求第三方意见，等意见的时间不算在答复期限里',
  'third-party-answered': ({ opinion }, _, { audience }) => `第三方给了意见${consulted(opinion, audience)}`,
  'other-organ-asked': () => '征求其他机关意见，等意见的时间不算在答复期限里',
  'other-organ-answered': ({ opinion }, _, { audience }) => `其他机关给了意见${consulted(opinion, audience)}`,
  'consultation-letter-received': ({ receivedOn }) => `征求意见书在 ${day(receivedOn)}送到`,
  'extension-granted': ({ workingDays }) => `答复期限延长 ${String(workingDays)} 个工作日`,
  'reasons-asked': ({ dueOn }, who) => `请${who}说明申请的理由，最迟 ${day(dueOn)}`,
  'reasons-given': (_, who) => `收到${who}说明的理由`,
  deferral: ({ workingDays }) => `确定延迟答复，期限加 ${String(workingDays)} 个工作日`,
  'fee-notice': (_, who) => `告诉${who}要缴信息处理费，20 个工作日内缴纳`,
  'fee-paid': () => '收到信息处理费，答复期限从第二天重新起算',
  'legal-review': ({ opinion }) => (opinion === 'agrees' ? '通过法制审核' : '法制审核退回，要再改'),
  decided: ({ reply }) => LAPSED[reply] ?? '作出答复决定',
  'third-party-notified': (_, __, { audience }) =>
    audience === 'staff' ? '把决定公开的内容和理由书面告知第三方' : '书面告知第三方',
  'third-party-notice-received': ({ receivedOn }) => `给第三方的告知书在 ${day(receivedOn)}送到`,
  served: ({ method }) => `答复已送达。${serviceDayRule[method]}`,
  'mail-signed': (_, who) => `${who}签收了答复`,
  withdrawn: (_, who) => `${who}撤回了申请，办理到此结束`,
  'correction-asked': (_, who) => `${who}要求更正与自身有关的记录`,
  'correction-answered': ({ outcome }) => `对更正要求的答复：${CORRECTION[outcome]}`,
  'reconsideration-filed': (_, who) => `${who}申请了行政复议`,
  'reconsideration-concluded': ({ outcome }) => `行政复议审结：${OUTCOME[outcome]}`,
  'litigation-filed': (_, who) => `${who}提起了行政诉讼`,
  'litigation-concluded': ({ outcome }) => `行政诉讼审结：${OUTCOME[outcome]}`,
  archived: () => '归档',
};

function articleOf(event: CaseEvent): string | null {
  if (event.kind === 'submitted') return null;
  if (event.kind === 'receipt-confirmed' && event.channel === 'online') return '条例第三十一条第三项';
  if (event.kind === 'decided' && LAPSED[event.reply]) return replyRules[event.reply].article;
  return actRules[event.kind].article;
}

/**
 * What happened, as a sentence of plain Chinese, and the article it rests on. It names no third party.
 *
 * @source 条例第四十五条
 */
export function eventSentence(event: CaseEvent, reading: Reading): EventSentence {
  const say = says[event.kind] as (event: CaseEvent, who: string, reading: Reading) => string;
  return { what: say(event, reading.audience === 'applicant' ? '你' : '申请人', reading), article: articleOf(event) };
}
