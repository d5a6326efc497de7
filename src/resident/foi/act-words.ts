import type { FoiApplicantAct } from '../../../contract/foi';

export type ActKind = FoiApplicantAct['act'];

/** What an act is called, and what it means. */
export interface ActWords {
  /** On the button. */
  readonly title: string;
  /** Under the button: when one would do it. */
  readonly hint: string;
  /** Name of the field; null where words are not needed. */
  readonly field: string | null;
  readonly fieldHint: string;
  readonly placeholder: string;
  /** On the button that sends. */
  readonly send: string;
  /** What is said once it has arrived. */
  readonly done: string;
  /** What comes next. */
  readonly next: string;
}

export const ACT_WORDS: Record<ActKind, ActWords> = {
  'amendment-received': {
    title: '补正申请',
    hint: '按补正告知书，把要补的写在这里。',
    field: '补正的内容',
    fieldHint: '照着补正告知书，一条一条写。',
    placeholder: '例如：我要的是 2025 年 3 月的中标公告',
    send: '提交补正',
    done: '补正收到了',
    next: '从明天起重新数答复期限。最后一天写在下面。',
  },
  'reasons-given': {
    title: '说明理由',
    hint: '说说为什么需要这些信息。',
    field: '理由',
    fieldHint: '说清楚为什么需要、用在哪里就可以。',
    placeholder: '例如：我要核对小区改造的工程量',
    send: '提交理由',
    done: '理由收到了',
    next: '承办部门会看理由是否合理，再决定怎么办。',
  },
  'correction-asked': {
    title: '要求更正',
    hint: '信息里关于你自己的记录不准确，可以要求更正。',
    field: '哪里不对，应该是什么',
    fieldHint: '写清楚哪一条记录不准确、凭什么说不准确。证明材料可以交到承办部门。',
    placeholder: '例如：登记的面积是 86 平方米，房产证上是 89 平方米',
    send: '提交更正要求',
    done: '更正要求收到了',
    next: '承办部门核对以后答复你；不归它管的，会转给有权更正的机关，或者告诉你找谁。',
  },
  withdrawn: {
    title: '撤回申请',
    hint: '不需要这些信息了。',
    field: null,
    fieldHint: '',
    placeholder: '',
    send: '确定撤回',
    done: '申请已经撤回',
    next: '办理到此结束。还需要的话，可以重新申请。',
  },
  supplement: {
    title: '补充说明',
    hint: '想到什么要告诉承办人，写在这里。不影响期限。',
    field: '补充说明',
    fieldHint: '承办人会看到。答复期限不变。',
    placeholder: '例如：只要电子版就可以',
    send: '提交说明',
    done: '补充说明收到了',
    next: '承办人会看到，答复期限不变。',
  },
};

/** What a withdrawal means, to be read before it is sent. */
export const WITHDRAWAL_MEANS = [
  '承办部门不再办理，也不会再答复。',
  '撤回以后不能恢复；还需要的话，要重新申请，期限重新数。',
  '对这件申请，不能再因为没有答复去申请复议。',
] as const;
