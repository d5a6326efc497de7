import { CHECK_FAULT_WORDS } from '../../../domain/explainer';
import type { Refusal } from '../../../domain/result';
import type { SentenceTable } from '../errors/sentences';

/** Why a document is not published. */
export type PublishingCode =
  | 'publishing.unknown-kind'
  | 'publishing.missing'
  | 'publishing.unknown-field'
  | 'publishing.too-long'
  | 'publishing.list-too-long'
  | 'publishing.shape'
  | 'publishing.unknown-topic'
  | 'publishing.unknown-department'
  | 'publishing.unknown-area'
  | 'publishing.unknown-policy'
  | 'publishing.unknown-clause'
  | 'publishing.unknown-series'
  | 'publishing.id-taken'
  | 'publishing.dates'
  | 'publishing.gazette-place'
  | 'publishing.gazette-reason'
  | 'publishing.gazette-pages'
  | 'publishing.block'
  | 'publishing.concern-check'
  | 'publishing.concern-words'
  | 'publishing.concern-double'
  | 'publishing.concern-gap'
  | 'publishing.concern-unreachable'
  | 'publishing.concern-unasked'
  | 'publishing.concern-tangled'
  | 'publishing.guide-field'
  | 'publishing.power';

/** Why something is not taken back. */
export type WithdrawRefusal = Refusal<
  'withdrawal.explanation' | 'withdrawal.replacement' | 'withdrawal.not-shown' | 'withdrawal.part'
>;

export type PublishingRefusal = Refusal<PublishingCode> & {
  /** What was found there, for the editor's eyes. */
  readonly found?: string;
};

export const PUBLISHING_SENTENCES = {
  'publishing.unknown-kind': { status: 422, title: '不认识这一类内容。' },
  'publishing.missing': { status: 422, title: '少了一项必填的内容。' },
  'publishing.unknown-field': { status: 422, title: '有一项内容这里不认识，可能写错了名字。' },
  'publishing.too-long': { status: 422, title: '写得太长了，最多 {atMost} 个字。' },
  'publishing.list-too-long': { status: 422, title: '太多了，最多 {atMost} 个。' },
  'publishing.shape': { status: 422, title: '有一项内容格式不对。' },
  'publishing.unknown-topic': { status: 422, title: '目录里没有这个主题。' },
  'publishing.unknown-department': { status: 422, title: '目录里没有这个部门。' },
  'publishing.unknown-area': { status: 422, title: '目录里没有这个区域。' },
  'publishing.unknown-policy': { status: 422, title: '引用的政策文件还没有发布。' },
  'publishing.unknown-clause': { status: 422, title: '引用的条款在政策文件里找不到。' },
  'publishing.unknown-series': { status: 422, title: '所属的问答系列还没有发布。' },
  'publishing.id-taken': { status: 422, title: '这个编号已经属于另一篇内容。' },
  'publishing.dates': { status: 422, title: '日期不存在，或前后顺序不对。' },
  'publishing.gazette-place': { status: 422, title: '公报的年份、期号、总期号和编号对不上；增刊没有期号和总期号。' },
  'publishing.gazette-reason': { status: 422, title: '公报增刊要写明为什么出增刊。' },
  'publishing.gazette-pages': { status: 422, title: '公报的页码接不上，可能漏了文章。' },
  'publishing.block': { status: 422, title: '图解里有一块内容前后对不上。' },
  'publishing.concern-check': { status: 422, title: CHECK_FAULT_WORDS.condition },
  'publishing.concern-words': { status: 422, title: CHECK_FAULT_WORDS.words },
  'publishing.concern-double': { status: 422, title: CHECK_FAULT_WORDS.double },
  'publishing.concern-gap': { status: 422, title: CHECK_FAULT_WORDS.gap },
  'publishing.concern-unreachable': { status: 422, title: CHECK_FAULT_WORDS.unreachable },
  'publishing.concern-unasked': { status: 422, title: CHECK_FAULT_WORDS.unasked },
  'publishing.concern-tangled': { status: 422, title: CHECK_FAULT_WORDS.tangled },
  'publishing.guide-field': { status: 422, title: '公开指南缺了条例第十二条要求写的内容，补上才能发布。' },
  'publishing.power': { status: 422, title: '权责清单的这一项有内容不合要求。' },
} as const satisfies SentenceTable<PublishingCode>;

export const WITHDRAWAL_SENTENCES = {
  'withdrawal.explanation': { status: 422, title: '请用一两句话写清为什么撤回，点进来的人会看到。' },
  'withdrawal.replacement': { status: 422, title: '请选一篇正在公开的内容，代替撤回的这一篇。' },
  'withdrawal.not-shown': { status: 409, title: '这一篇现在没有公开，可能已经撤回了。' },
  'withdrawal.part': { status: 422, title: '这一问属于一期问答，请更正那一期，或者撤回整期。' },
  'withdrawal.not-withdrawn': { status: 409, title: '这一篇现在没有撤回，可能已经重新公开了。' },
} as const satisfies SentenceTable;
