import type { DuePhase, ManuscriptKind, ManuscriptState } from '../../../contract/manuscript-state';
import type { DisclosureAttribute } from '../../../domain/publishing';

/** What can be written, in the order in which it is offered, with one sentence each. */
export const KINDS: Readonly<Record<ManuscriptKind, { readonly name: string; readonly use: string }>> = {
  'qa-issues': { name: '简明问答', use: '一期几个问题，一问一答，先说结论。第一次写，从这里开始。' },
  explainers: { name: '政策图解', use: '用数字、步骤、对比和图表，把一份文件讲明白。' },
  notices: { name: '通知公告', use: '告诉大家一件事：停水、报名、公示、招考。' },
  'press-conferences': { name: '新闻发布会', use: '预告一场发布会，开完以后补回放和文字实录。' },
  policies: { name: '政策文件', use: '发布一份文件的全文，条款自动编好，别处可以引用。' },
  'qa-series': { name: '问答系列', use: '先立一个系列，发布以后再一期一期往里写问答。' },
};

export const KIND_LIST = Object.keys(KINDS) as ManuscriptKind[];

/** How urgent or settled a state looks. */
export const STATE_LOOKS: Readonly<Record<ManuscriptState, string>> = {
  draft: '',
  'in-first-review': 'soon',
  'in-second-review': 'soon',
  'in-final-review': 'soon',
  'signed-off': 'good',
  scheduled: 'good',
  published: 'good',
  kept: '',
  withdrawn: 'late',
  discarded: '',
};

/** What an attribute means, in one plain sentence. @source 条例第十三条、第十九条 */
export const ATTRIBUTE_MEANS: Readonly<Record<DisclosureAttribute, string>> = {
  proactive: '签发以后，所有人都能在网上看到。大多数稿件选这一项。',
  'on-request': '不放到网上，有人申请时再答复。',
  withheld: '不放到网上，申请了也不提供；要有法定理由。',
};

export const PHASE_LOOKS: Readonly<Record<DuePhase, string>> = {
  'in-time': '',
  'due-soon': 'soon',
  overdue: 'late',
  open: '',
};
