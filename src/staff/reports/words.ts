import type { ReportDraft } from '../../../contract/annual-report';

export const STATES: Record<ReportDraft['state'], string> = { draft: '草稿', published: '已发布' };
export const SOURCES: Record<ReportDraft['source'], string> = { ledger: '由办件算出', import: '过去年度导入' };

/** The columns of 表三 for 法人或其他组织. */
export const ORGANISATION_COLUMNS = {
  commercialEnterprise: '商业企业',
  researchInstitution: '科研机构',
  socialWelfareOrg: '社会公益组织',
  legalServiceOrg: '法律服务机构',
  otherOrg: '其他',
} as const;

/** 表二 as it is filled in: what stands in each field. */
export const DOCUMENT_ROWS = { regulations: '规章', normativeDocuments: '行政规范性文件' } as const;
export const DOCUMENT_COLUMNS = { made: '本年制发件数', repealed: '本年废止件数', inForce: '现行有效件数' } as const;
export const SINGLE_ROWS = {
  licensing: '行政许可，本年处理决定数量',
  punishment: '行政处罚，本年处理决定数量',
  coercion: '行政强制，本年处理决定数量',
  fees: '行政事业性收费，本年收费金额（万元）',
} as const;
