/** What each kind of block of an explainer (图解) is called, wherever staff read of it. */
export const BLOCK_NAMES = {
  lead: '导语',
  'key-figures': '关键数字',
  audience: '谁适用',
  steps: '步骤',
  'before-after': '新旧对比',
  timeline: '时间轴',
  table: '表格',
  'bar-chart': '柱状图',
  'line-chart': '折线图',
  quotation: '原文摘引',
  question: '一问一答',
  picture: '图片',
  video: '视频',
  audio: '音频',
  contact: '找谁问',
  link: '相关链接',
} as const satisfies Readonly<Record<string, string>>;
