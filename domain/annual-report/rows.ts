/** Columns of the third table that are filled: the kinds of applicant. @source 国办公开办函〔2021〕30号 */
export const APPLICANT_COLUMNS = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'socialWelfareOrg',
  'legalServiceOrg',
  'otherOrg',
] as const;
export type ApplicantColumn = (typeof APPLICANT_COLUMNS)[number];

/** The kinds of applicant and their sum (总计). */
export const REPORT_COLUMNS = [...APPLICANT_COLUMNS, 'total'] as const;
export type ReportColumn = (typeof REPORT_COLUMNS)[number];

/** Headings of the columns, word for word. @source 国办公开办函〔2021〕30号 */
export const columnLabel: Readonly<Record<ReportColumn, string>> = {
  naturalPerson: '自然人',
  commercialEnterprise: '商业企业',
  researchInstitution: '科研机构',
  socialWelfareOrg: '社会公益组织',
  legalServiceOrg: '法律服务机构',
  otherOrg: '其他',
  total: '总计',
};

/** A row with numbers of the third table. `group` is the heading that it stands under, where it has one. */
interface RowText {
  readonly group?: string;
  readonly text: string;
}

/** The rows with numbers of the third table, word for word. @source 国办公开办函〔2021〕30号 */
export const tableThreeRows = {
  '1': { text: '一、本年新收政府信息公开申请数量' },
  '2': { text: '二、上年结转政府信息公开申请数量' },
  '3.1': { text: '（一）予以公开' },
  '3.2': { text: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）' },
  '3.3.1': { group: '（三）不予公开', text: '1.属于国家秘密' },
  '3.3.2': { group: '（三）不予公开', text: '2.其他法律行政法规禁止公开' },
  '3.3.3': { group: '（三）不予公开', text: '3.危及“三安全一稳定”' },
  '3.3.4': { group: '（三）不予公开', text: '4.保护第三方合法权益' },
  '3.3.5': { group: '（三）不予公开', text: '5.属于三类内部事务信息' },
  '3.3.6': { group: '（三）不予公开', text: '6.属于四类过程性信息' },
  '3.3.7': { group: '（三）不予公开', text: '7.属于行政执法案卷' },
  '3.3.8': { group: '（三）不予公开', text: '8.属于行政查询事项' },
  '3.4.1': { group: '（四）无法提供', text: '1.本机关不掌握相关政府信息' },
  '3.4.2': { group: '（四）无法提供', text: '2.没有现成信息需要另行制作' },
  '3.4.3': { group: '（四）无法提供', text: '3.补正后申请内容仍不明确' },
  '3.5.1': { group: '（五）不予处理', text: '1.信访举报投诉类申请' },
  '3.5.2': { group: '（五）不予处理', text: '2.重复申请' },
  '3.5.3': { group: '（五）不予处理', text: '3.要求提供公开出版物' },
  '3.5.4': { group: '（五）不予处理', text: '4.无正当理由大量反复申请' },
  '3.5.5': { group: '（五）不予处理', text: '5.要求行政机关确认或重新出具已获取信息' },
  '3.6.1': {
    group: '（六）其他处理',
    text: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  },
  '3.6.2': {
    group: '（六）其他处理',
    text: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  },
  '3.6.3': { group: '（六）其他处理', text: '3.其他' },
  '3.7': { text: '（七）总计' },
  '4': { text: '四、结转下年度继续办理' },
} as const satisfies Record<string, RowText>;
export type ReportRow = keyof typeof tableThreeRows;

// Keys that look like whole numbers come first in an object, so the order is written down.
const OUTCOME_KEYS = (Object.keys(tableThreeRows) as ReportRow[]).filter(
  (row) => row.startsWith('3.') && row !== '3.7',
);

/** The 21 rows that say how a request ended; one request is counted in one of them. */
export const OUTCOME_ROWS: readonly OutcomeRow[] = OUTCOME_KEYS as OutcomeRow[];
export type OutcomeRow = Exclude<ReportRow, '1' | '2' | '3.7' | '4'>;

/** The 25 rows in the order of the table. */
export const REPORT_ROWS: readonly ReportRow[] = ['1', '2', ...OUTCOME_ROWS, '3.7', '4'];

/** Heading of the rows that say how requests ended. */
export const RESULTS_HEADING = '三、本年度办理结果';

/** What stands in the upper left corner, word for word. @source 国办公开办函〔2021〕30号 */
export const CORNER_TEXT = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** Whether a text names one of the rows in which a request can end. */
export const isOutcomeRow = (row: string): row is OutcomeRow => (OUTCOME_ROWS as readonly string[]).includes(row);

/** Whether a text names a row of the third table. */
export const isReportRow = (row: string): row is ReportRow => (REPORT_ROWS as readonly string[]).includes(row);

/** Whether a text names a column of the third table. */
export const isReportColumn = (column: string): column is ReportColumn =>
  (REPORT_COLUMNS as readonly string[]).includes(column);

/** A row's words with the heading that it stands under. @example nameOfRow('3.6.3') // '（六）其他处理3.其他' */
export function nameOfRow(row: ReportRow): string {
  const { group, text }: RowText = tableThreeRows[row];
  return group === undefined ? text : `${group}${text}`;
}
