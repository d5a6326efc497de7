/** The columns of a list of proposals, as it is brought in; the first row names them. */
export const PROPOSAL_COLUMNS = {
  form: '类别',
  session: '届次',
  year: '年度',
  number: '编号',
  title: '标题',
  proposer: '提出人',
  host: '主办单位',
  coHosts: '会办单位',
  assignedOn: '交办日期',
  complex: '是否复杂',
  answeredOn: '答复日期',
  result: '办理结果',
  disclosure: '公开情况',
  withheldReason: '不公开理由',
  documentNumber: '复文字号',
  reply: '答复正文',
  contactName: '联系人',
  contactPhone: '联系电话',
  satisfaction: '满意度',
  topics: '主题',
} as const;

export type ProposalColumn = keyof typeof PROPOSAL_COLUMNS;
export const PROPOSAL_COLUMN_KEYS = Object.keys(PROPOSAL_COLUMNS) as ProposalColumn[];

/** Without these a row says nothing. */
export const NEEDED_PROPOSAL_COLUMNS = [
  'form',
  'session',
  'year',
  'number',
  'title',
  'proposer',
  'host',
  'assignedOn',
  'disclosure',
] as const satisfies readonly ProposalColumn[];

/** What offices also call a column. */
const OTHER_NAMES: Readonly<Partial<Record<ProposalColumn, readonly string[]>>> = {
  form: ['建议提案类别', '种类'],
  number: ['建议号', '提案号', '序号'],
  title: ['案由', '题目'],
  proposer: ['领衔代表', '提案者', '提案人', '代表姓名'],
  host: ['主办', '承办单位'],
  coHosts: ['会办', '协办单位'],
  answeredOn: ['办复日期'],
  result: ['办理结果分类', '结果'],
  reply: ['答复内容', '复文'],
};

/** A row as it was written: text in each column, empty where nothing stands. */
export type WrittenProposal = Readonly<Record<ProposalColumn, string>>;

/**
 * Which column of a sheet is which, by the names in its first row.
 *
 * @returns the place of each column, and the names of those that are missing though they are needed
 */
export function placeProposalColumns(heading: readonly string[]): {
  readonly places: ReadonlyMap<ProposalColumn, number>;
  readonly missing: readonly string[];
} {
  const names = heading.map((cell) => cell.replace(/\s+/g, ''));
  const places = new Map<ProposalColumn, number>();
  for (const key of PROPOSAL_COLUMN_KEYS) {
    const at = [PROPOSAL_COLUMNS[key], ...(OTHER_NAMES[key] ?? [])]
      .map((name) => names.indexOf(name))
      .find((place) => place >= 0);
    if (at !== undefined) places.set(key, at);
  }
  const missing = NEEDED_PROPOSAL_COLUMNS.filter((key) => !places.has(key)).map((key) => PROPOSAL_COLUMNS[key]);
  return { places, missing };
}
