/** The columns of a list of contents, as an office keeps it: a row for each article; the first row names them. */
export const GAZETTE_COLUMNS = {
  year: '年份',
  number: '期号',
  total: '总期号',
  publishedOn: '出版日期',
  reason: '增刊或重新编号的原因',
  section: '栏目',
  title: '标题',
  documentNumber: '文号',
  from: '起始页',
  to: '结束页',
  text: '正文',
} as const;

export type GazetteColumn = keyof typeof GAZETTE_COLUMNS;
export const GAZETTE_COLUMN_KEYS = Object.keys(GAZETTE_COLUMNS) as GazetteColumn[];

/** Without these a row says nothing. */
export const NEEDED_GAZETTE_COLUMNS = [
  'year',
  'number',
  'total',
  'publishedOn',
  'section',
  'title',
  'from',
] as const satisfies readonly GazetteColumn[];

/** A row as it was written: text in each column, empty where nothing stands. */
export type WrittenArticle = Readonly<Record<GazetteColumn, string>>;

/** What an issue has; a row that leaves all of them empty belongs to the issue of the row above, as merged cells do. */
export const ISSUE_COLUMNS = [
  'year',
  'number',
  'total',
  'publishedOn',
  'reason',
] as const satisfies readonly GazetteColumn[];
