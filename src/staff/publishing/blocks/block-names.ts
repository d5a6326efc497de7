import type { ExplainerBlock } from '../../../../contract/explainer-block';
import { BLOCK_NAMES } from '../../../../domain/publishing';

export type BlockKind = ExplainerBlock['kind'];

export const isBlockKind = (kind: string): kind is BlockKind => Object.hasOwn(BLOCK_NAMES, kind);

/** What each is for, in one line, in the order in which they are offered. */
export const BLOCK_USES: Readonly<Record<BlockKind, string>> = {
  lead: '先说结论：一两句话，群众最想知道的。',
  'key-figures': '最多六个大字号的数，比如 20 个工作日。',
  audience: '分人群说：谁能办，谁不能办。',
  steps: '一步一步怎么办。',
  'before-after': '以前怎样，现在怎样，逐项对照。',
  timeline: '按日期排：哪天开始，哪天截止。',
  table: '几行几列的标准或者清单。',
  'bar-chart': '比大小：从电子表格贴一张表就行。',
  'line-chart': '看变化：从电子表格贴一张表就行。',
  quotation: '摘一句文件原文，注明出处。',
  question: '一个群众常问的问题和回答。',
  picture: '一张图，要写替代文字，看不见图的人也能懂。',
  video: '一段视频，要有文字稿。',
  audio: '一段音频，要有文字稿。',
  contact: '电话、地址和办公时间。',
  link: '指向站内的内容，或者站外的网页。',
};
