import type { ReportColumn, ReportRow } from './rows';

/** The form of 2019 (国办公开办函〔2019〕60号) or that of 2021 (国办公开办函〔2021〕30号), which replaced it. */
export type ReportLayout = '2019' | '2021';

/** A number of the report; null is written 「/」: the organ has no such power, or it is not known. */
export type Figure = number | null;

/** Rules and normative documents of Article 20(1). @source 条例第二十条第一项 */
export interface DocumentFigures {
  /** 本年制发件数. */ readonly made: Figure;
  /** 本年废止件数. */ readonly repealed: Figure;
  /** 现行有效件数. */ readonly inForce: Figure;
}

/** Items and their decisions as the form of 2019 asks. */
export interface ItemFigures {
  readonly lastYear: Figure;
  /** 本年增/减; the one number of the report that may lie below 0. */ readonly change: Figure;
  readonly decisions: Figure;
}

/** What only the form of 2019 asks. @source 国办公开办函〔2019〕60号 */
export interface TableTwo2019 {
  readonly regulations: { readonly made: Figure; readonly published: Figure; readonly total: Figure };
  readonly normativeDocuments: { readonly made: Figure; readonly published: Figure; readonly total: Figure };
  readonly licensing: ItemFigures;
  readonly otherServices: ItemFigures;
  readonly punishment: ItemFigures;
  readonly coercion: ItemFigures;
  readonly fees: { readonly lastYear: Figure; readonly change: Figure };
  readonly procurement: { readonly items: Figure; /** 万元. */ readonly amount: Figure };
}

/** 主动公开, entered by staff. @source 条例第二十条；国办公开办函〔2021〕30号 */
export interface TableTwo {
  readonly regulations: DocumentFigures;
  readonly normativeDocuments: DocumentFigures;
  /** 本年处理决定数量. */ readonly licensing: Figure;
  readonly punishment: Figure;
  readonly coercion: Figure;
  /** 本年收费金额, in 万元. */ readonly fees: Figure;
  readonly form2019?: TableTwo2019;
}

/** 收到和处理政府信息公开申请情况. */
export type TableThree = Readonly<Record<ReportRow, Readonly<Record<ReportColumn, number>>>>;

/** How reconsiderations and lawsuits ended, with those under way and the sum. */
export const REMEDY_COLUMNS = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;
export type RemedyColumn = (typeof REMEDY_COLUMNS)[number];

/** Word for word. @source 国办公开办函〔2021〕30号 */
export const remedyLabel: Readonly<Record<RemedyColumn, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '总计',
};

/** 行政复议；行政诉讼：未经复议直接起诉、复议后起诉. */
export const REMEDY_ROWS = ['review', 'direct', 'afterReview'] as const;
export type RemedyRow = (typeof REMEDY_ROWS)[number];

/** Word for word. @source 国办公开办函〔2021〕30号 */
export const remedyRowLabel: Readonly<Record<RemedyRow, string>> = {
  review: '行政复议',
  direct: '未经复议直接起诉',
  afterReview: '复议后起诉',
};

/** 政府信息公开行政复议、行政诉讼情况: fifteen numbers in one row. */
export type TableFour = Readonly<Record<RemedyRow, Readonly<Record<RemedyColumn, number>>>>;

/** The numbers of a yearly report (政府信息公开工作年度报告). @source 条例第五十条 */
export interface AnnualReport {
  readonly year: number;
  /** The form that it was made in; one made in the form of 2019 has 其他处理 in one row, kept in 3.6.3. */
  readonly layout: ReportLayout;
  readonly tableTwo: TableTwo;
  readonly tableThree: TableThree;
  readonly tableFour: TableFour;
  /** 信息处理费 received in the year; null in a past year that did not say. @source 国办函〔2020〕109号 */
  readonly feeIncomeYuan: Figure;
}

const noDocuments: DocumentFigures = { made: null, repealed: null, inForce: null };

/** The second table before anybody filled it in. */
export const emptyTableTwo: TableTwo = {
  regulations: noDocuments,
  normativeDocuments: noDocuments,
  licensing: null,
  punishment: null,
  coercion: null,
  fees: null,
};
