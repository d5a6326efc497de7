/**
 * What a kind of published content is called, in lists, as a tag on a card, as a facet of the search and in feeds: one name
 * everywhere, so that what one narrows down by is what one then sees.
 */
export const KIND_NAMES = {
  policies: '政策文件',
  explainers: '政策图解',
  'qa-series': '问答系列',
  'qa-issues': '简明问答',
  'qa-items': '一问一答',
  'press-conferences': '新闻发布会',
  notices: '通知公告',
  gazettes: '政府公报',
  'gazette-articles': '公报文章',
  'special-topics': '专题',
  proposals: '建议提案',
  'disclosure-guides': '公开指南',
  powers: '权责清单',
  budgets: '预算决算',
  datasets: '数据集',
} as const;
