import type { Refusal } from '../../result';

/** Why an act on a case is not lawful. */
export type CaseRefusalCode =
  | 'foi.case.not-a-date'
  | 'foi.case.not-submitted'
  | 'foi.case.already-submitted'
  | 'foi.case.out-of-order'
  | 'foi.case.not-received'
  | 'foi.case.already-received'
  | 'foi.case.channel-differs'
  | 'foi.case.receipt-fixed'
  | 'foi.case.closed'
  | 'foi.case.not-ended'
  | 'foi.case.already-archived'
  | 'foi.case.already-decided'
  | 'foi.case.not-decided'
  | 'foi.case.already-served'
  | 'foi.case.awaiting-amendment'
  | 'foi.case.awaiting-payment'
  | 'foi.case.already-assigned'
  | 'foi.case.not-assigned'
  | 'foi.case.same-department'
  | 'foi.case.amendment-once'
  | 'foi.case.amendment-too-late'
  | 'foi.case.amendment-not-asked'
  | 'foi.case.amendment-not-due'
  | 'foi.case.period-not-ahead'
  | 'foi.case.consultation-known'
  | 'foi.case.consultation-unknown'
  | 'foi.case.consultation-answered'
  | 'foi.case.consultation-open'
  | 'foi.case.letter-day'
  | 'foi.case.third-party-not-asked'
  | 'foi.case.third-party-objects'
  | 'foi.case.third-party-not-notified'
  | 'foi.case.nothing-to-tell'
  | 'foi.case.notice-once'
  | 'foi.case.notice-not-sent'
  | 'foi.case.extension-once'
  | 'foi.case.extension-too-late'
  | 'foi.case.extension-length'
  | 'foi.case.extension-not-approved'
  | 'foi.case.reasons-once'
  | 'foi.case.reasons-not-asked'
  | 'foi.case.reasons-not-due'
  | 'foi.case.deferral-without-reasons'
  | 'foi.case.deferral-once'
  | 'foi.case.deferral-too-late'
  | 'foi.case.deferral-length'
  | 'foi.case.fee-once'
  | 'foi.case.fee-too-late'
  | 'foi.case.fee-not-due'
  | 'foi.case.fee-not-asked'
  | 'foi.case.not-reviewed'
  | 'foi.case.changed-after-review'
  | 'foi.case.not-amended'
  | 'foi.case.not-postal-enterprise'
  | 'foi.case.not-posted'
  | 'foi.case.correction-pending'
  | 'foi.case.correction-not-asked'
  | 'foi.case.nothing-to-review'
  | 'foi.case.reconsideration-pending'
  | 'foi.case.no-reconsideration'
  | 'foi.case.not-direct'
  | 'foi.case.review-first'
  | 'foi.case.litigation-pending'
  | 'foi.case.no-litigation'
  | 'foi.case.in-future'
  | 'foi.case.only-today'
  | 'foi.case.same-hands';

export type CaseRefusal = Refusal<CaseRefusalCode>;

/** The sentence that is read for each code: what stands in the way. */
export const caseSentence: Readonly<Record<CaseRefusalCode, string>> = {
  'foi.case.not-a-date': '没有这一天。请按 2025-03-03 的样子写日期。',
  'foi.case.not-submitted': '第一件事应是提交申请，而且不晚于所问的那一天。',
  'foi.case.already-submitted': '这份申请已经提交过。',
  'foi.case.out-of-order': '这件事的日期早于前一件事，请按先后顺序排列。',
  'foi.case.not-received': '还没有确定收到申请之日，请先确认收到。',
  'foi.case.already-received': '收到申请之日已经确定。',
  'foi.case.channel-differs': '确认收到的渠道和提交的渠道不一致。',
  'foi.case.receipt-fixed': '收到申请之日只能依据证明提前，不能推后。',
  'foi.case.closed': '这件申请已经办结。',
  'foi.case.not-ended': '这件申请还没有办结。',
  'foi.case.already-archived': '这件申请已经归档。',
  'foi.case.already-decided': '已经作出答复决定。',
  'foi.case.not-decided': '还没有作出答复决定，不能送达。',
  'foi.case.already-served': '答复已经送达。',
  'foi.case.awaiting-amendment': '正在等申请人补正。',
  'foi.case.awaiting-payment': '正在等申请人缴费。',
  'foi.case.already-assigned': '已经分给一个部门，请用移交。',
  'foi.case.not-assigned': '还没有分给部门，不能移交。',
  'foi.case.same-department': '这件申请已经在这个部门。',
  'foi.case.amendment-once': '补正只能一次性告知，不能要求第二次。',
  'foi.case.amendment-too-late': '收到申请已超过 7 个工作日，不能再要求补正。',
  'foi.case.amendment-not-asked': '没有等待中的补正。',
  'foi.case.amendment-not-due': '补正期限还没有过。',
  'foi.case.period-not-ahead': '给申请人的期限要在告知那一天之后。',
  'foi.case.consultation-known': '这个征求意见编号已经用过。',
  'foi.case.consultation-unknown': '没有这次征求意见。',
  'foi.case.consultation-answered': '这次征求意见已经有答复。',
  'foi.case.consultation-open': '征求意见还没有结果，期限也没有过，请等一等再决定。',
  'foi.case.letter-day': '信送到的日子应在发出之后，且不晚于记录的那一天。',
  'foi.case.third-party-not-asked': '以第三方权益为由不予公开，要先书面征求第三方意见。',
  'foi.case.third-party-objects': '第三方有合理理由不同意公开；要公开，须是不公开会对公共利益造成重大影响。',
  'foi.case.third-party-not-notified':
    '第三方有合理理由不同意，为公共利益决定公开的，要先把公开的内容和理由书面告知第三方，再送达申请人。',
  'foi.case.nothing-to-tell': '没有要告知的第三方：只有不顾第三方的反对决定公开，才书面告知。',
  'foi.case.notice-once': '已经书面告知过这个第三方。',
  'foi.case.notice-not-sent': '没有已经发出、还不知道哪天送到的告知书。',
  'foi.case.extension-once': '答复期限只能延长一次。',
  'foi.case.extension-too-late': '答复期限已过，不能再延长。',
  'foi.case.extension-length': '延长的期限是 1 到 20 个工作日。',
  'foi.case.extension-not-approved': '延长期限要经政府信息公开工作机构负责人同意。',
  'foi.case.reasons-once': '已经要求申请人说明过理由。',
  'foi.case.reasons-not-asked': '没有等待说明的理由。',
  'foi.case.reasons-not-due': '说明理由的期限还没有过。',
  'foi.case.deferral-without-reasons': '申请人还没有说明理由，不能确定延迟答复。',
  'foi.case.deferral-once': '已经确定过延迟答复的期限。',
  'foi.case.deferral-too-late': '答复期限已过，不能再确定延迟答复。',
  'foi.case.deferral-length': '延迟答复的期限应是 1 到 250 个工作日。',
  'foi.case.fee-once': '这件申请已经发过收费通知，不能重复收费。',
  'foi.case.fee-too-late': '已超过作收费决定的期限。',
  'foi.case.fee-not-due': '没有超过免费的数量，不收费。',
  'foi.case.fee-not-asked': '没有等待缴纳的费用。',
  'foi.case.not-reviewed': '还没有通过法制审核，不能作出决定。',
  'foi.case.changed-after-review': '审核后又改了内容，请重新送审。',
  'foi.case.not-amended': '没有经过补正，不能以补正后仍不明确答复。',
  'foi.case.not-postal-enterprise': '邮寄送达要通过邮政企业。',
  'foi.case.not-posted': '没有等待签收的邮件。',
  'foi.case.correction-pending': '已有一件更正要求在办。',
  'foi.case.correction-not-asked': '没有在办的更正要求。',
  'foi.case.nothing-to-review': '还没有答复，也没有逾期，没有可以申请复议或起诉的事。',
  'foi.case.reconsideration-pending': '行政复议还没有审结。',
  'foi.case.no-reconsideration': '没有行政复议，或者行政复议已经审结。',
  'foi.case.not-direct': '这件申请经过行政复议，请选“复议后起诉”。',
  'foi.case.review-first': '这种情形要先申请行政复议，对复议决定不服再起诉。',
  'foi.case.litigation-pending': '行政诉讼还没有审结。',
  'foi.case.no-litigation': '没有行政诉讼，或者行政诉讼已经审结。',
  'foi.case.in-future': '还没有到这一天，不能先记。',
  'foi.case.only-today': '这件事办在哪天就记在哪天，不能补记成过去的日子。',
  'foi.case.same-hands': '审核和决定要由另一个人来做，不能审自己办的件、自己起草的答复。',
};
