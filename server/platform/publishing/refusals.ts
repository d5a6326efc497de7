import type { Refusal } from '../../../domain/result';
import type { SentenceTable } from '../errors/sentences';

/** Why a document is not published. */
export type PublishingCode =
  | 'publishing.unknown-kind'
  | 'publishing.missing'
  | 'publishing.unknown-field'
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
  | 'publishing.guide-field'
  | 'publishing.power';

export type PublishingRefusal = Refusal<PublishingCode> & {
  /** What was found there, for the editor's eyes. */
  readonly found?: string;
};

export const PUBLISHING_SENTENCES = {
  'publishing.unknown-kind': { status: 422, title: '不认识这一类内容。' },
  'publishing.missing': { status: 422, title: '少了一项必填的内容。' },
  'publishing.unknown-field': { status: 422, title: '有一项内容这里不认识，可能写错了名字。' },
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
  'publishing.concern-check': { status: 422, title: '自测里用到了不存在的问题或选项。' },
  'publishing.guide-field': { status: 422, title: '公开指南缺了条例第十二条要求写的内容，补上才能发布。' },
  'publishing.power': { status: 422, title: '权责清单的这一项有内容不合要求。' },
} as const satisfies SentenceTable<PublishingCode>;
