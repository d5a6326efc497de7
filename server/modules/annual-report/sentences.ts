import type { SentenceTable } from '../../platform/errors/sentences';

export type ReportCode =
  | 'report.not-found'
  | 'report.no-cell'
  | 'report.imported-year'
  | 'report.published'
  | 'report.changed-meanwhile'
  | 'report.year-not-over'
  | 'report.findings'
  | 'report.rows'
  | 'report.layout'
  | 'report.scope'
  | 'report.no-case';

/** Status and sentence of every refusal here. */
export const reportSentences = {
  'report.not-found': { status: 404, title: '没有这一年的年度报告。' },
  'report.no-cell': { status: 404, title: '年度报告里没有这一格。' },
  'report.imported-year': { status: 404, title: '这一年的报告是导入的，系统里没有它的办件。' },
  'report.published': { status: 409, title: '这一年的报告已经发布，不能再改。' },
  'report.changed-meanwhile': { status: 409, title: '核对期间报告有了新的改动，请看过以后再发布。' },
  'report.year-not-over': { status: 422, title: '这一年还没有过完，年度报告要等统计期结束以后发布。' },
  'report.findings': { status: 422, title: '报告里还有对不上的地方，改好以后才能发布。' },
  'report.rows': { status: 422, title: '表三的行不全、重复或者不认识，请按格式补齐 25 行（2019 年格式 23 行）。' },
  'report.layout': { status: 422, title: '这一年的报告是按 2019 年格式填的，不能按 2021 年格式导出。' },
  'report.scope': { status: 422, title: '通讯录里没有这个部门，不能出它的年度报告。' },
  'report.no-case': { status: 404, title: '没有找到这件申请。' },
} satisfies SentenceTable<ReportCode>;
