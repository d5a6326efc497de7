import type { CoHandling } from '../../../contract/foi-co-handling';
import type { DeskAttachment } from '../../../contract/foi-desk';
import type { DeskLine, DeskQueueQuery } from '../../../contract/foi-queue';
import type {
  Channel,
  ChannelProof,
  CorrectionOutcome,
  Opinion,
  RemedyOutcome,
  ReplyKind,
  ServiceMethod,
} from '../../../domain/foi/case';
import type { CoOpinion } from '../../../domain/foi/co-handling';

/* Every word of the desk for what the contract names, in one place. */

export const STATES: Record<DeskLine['state'], string> = {
  submitted: '待确认收到',
  'in-hand': '承办中',
  'awaiting-amendment': '等申请人补正',
  'awaiting-payment': '等申请人缴费',
  'awaiting-reasons': '等申请人说明理由',
  'in-consultation': '征求意见中',
  reviewed: '法制审核已过',
  decided: '已决定，待送达',
  served: '已送达',
  abandoned: '视为放弃',
  withdrawn: '已撤回',
  archived: '已归档',
};

export const CHANNELS: Record<Channel, string> = {
  'in-person': '当面提交',
  'registered-post': '挂号信、特快专递',
  'ordinary-post': '平常信函',
  fax: '传真',
  online: '网上提交',
};

export const VIEWS: Record<NonNullable<DeskQueueQuery['view']>, string> = {
  mine: '我的',
  asked: '请我会办',
  unassigned: '待分办',
  'due-very-soon': '临期 ≤2 天',
  'due-soon': '临期 ≤5 天',
  overdue: '逾期',
  open: '全部在办',
  waiting: '等申请人',
  ended: '已办结',
  all: '所有办件',
};

export const APPLICANT_TYPES = { 'natural-person': '个人', organisation: '单位' } as const;

export const PROOFS: Record<ChannelProof, string> = {
  'delivery-slip': '签收单',
  postmark: '邮戳',
  'telephone-record': '电话记录',
  'fax-log': '传真记录',
  'system-log': '系统记录',
  'counter-record': '窗口登记',
};

export const OPINIONS: Record<Opinion, string> = {
  agrees: '同意公开',
  'objects-with-reason': '不同意，理由合理',
  'objects-without-reason': '不同意，没有合理理由',
};

export const STANDINGS = {
  waiting: '等回复',
  agrees: '同意',
  objects: '不同意',
  'silent-consents': '逾期未回复，视为同意',
  'silent-undecided': '逾期未回复，由本机关决定',
} as const;

export const CONSULTEES = { 'third-party': '第三方', 'other-organ': '其他机关' } as const;

export const SERVICE_METHODS: Record<ServiceMethod, string> = {
  electronic: '网上送达',
  post: '邮寄送达',
  direct: '当面送达',
  entrusted: '委托送达',
};

export const OUTCOMES: Record<RemedyOutcome, string> = { upheld: '维持', corrected: '纠正', other: '其他结果' };

export const CORRECTIONS: Record<CorrectionOutcome, string> = {
  corrected: '已更正',
  'not-proved': '没有证据证明记录不准确',
  forwarded: '转给有权更正的机关',
  'told-where': '告知向有权更正的机关提出',
};

export const CO_STATES: Record<CoHandling['state'], string> = {
  open: '等意见',
  answered: '已给意见',
  returned: '已退回',
  cancelled: '已撤销',
  'not-needed': '不再需要',
};

export const CO_OPINIONS: Record<CoOpinion, string> = {
  'may-disclose': '可以公开',
  'may-not-disclose': '不应公开',
  'no-records': '没有相关记录',
};

export const PURPOSES: Record<DeskAttachment['purpose'], string> = {
  scan: '申请原件',
  evidence: '办理记录、凭证',
  release: '随答复提供',
};

export const VERDICTS = { 'may-disclose': '可以公开', 'may-not-disclose': '不可以公开' } as const;

/** The kinds of reply as a clerk looks for them: what does the applicant get, and why not. */
export const REPLY_GROUPS: readonly {
  readonly title: string;
  readonly kinds: readonly (readonly [ReplyKind, string])[];
}[] = [
  {
    title: '给得了',
    kinds: [
      ['granted', '予以公开'],
      ['partly-granted', '部分公开（区分处理）'],
      ['already-public', '已主动公开，告知怎么获取'],
    ],
  },
  {
    title: '依法不能给',
    kinds: [
      ['refused-secret', '属于国家秘密'],
      ['refused-law', '法律、行政法规禁止公开'],
      ['refused-safety', '危及国家、公共、经济安全或社会稳定'],
      ['refused-third-party', '损害第三方合法权益（商业秘密、个人隐私）'],
      ['refused-internal', '内部事务信息'],
      ['refused-deliberative', '过程性信息'],
      ['refused-case-file', '行政执法案卷'],
      ['other-procedure', '工商、不动产等登记资料，按专门规定查询'],
    ],
  },
  {
    title: '无法提供',
    kinds: [
      ['not-held', '本机关不掌握'],
      ['other-organ', '不归本机关负责，告知向谁要'],
      ['needs-processing', '没有现成信息，需要另行制作'],
      ['still-unclear', '补正后仍不明确'],
    ],
  },
  {
    title: '不予处理',
    kinds: [
      ['not-foi', '信访、投诉、举报等事项'],
      ['repeat', '重复申请'],
      ['publication', '要求提供公开出版物'],
      ['unreasonable', '频次超出合理范围，理由不合理'],
      ['reconfirm', '要求重新出具已经获取的信息'],
    ],
  },
  {
    title: '到期没有动静，不再处理',
    kinds: [
      ['amendment-lapsed', '逾期不补正'],
      ['fee-lapsed', '逾期不缴费'],
    ],
  },
];

/** A kind of reply in a clerk's words. */
export const replyName = (kind: string): string =>
  REPLY_GROUPS.flatMap(({ kinds }) => kinds).find(([each]) => each === kind)?.[1] ?? kind;

/** Why another request is alike. */
export const ALIKE_REASONS = { words: '内容相同', applicant: '同一申请人', both: '同一申请人，内容相同' } as const;

export const REVIEW_OUTCOMES = { 'still-refused': '仍然不公开', 'now-public': '现在可以公开' } as const;
