import type { CivilDate } from '../calendar/civil-date';

/**
 * What stands in a gazette, in the order in which it is printed.
 *
 * @source 国办发〔2018〕22号
 */
export const GAZETTE_SECTIONS = [
  '市政府文件',
  '市政府办公室文件',
  '部门文件',
  '人事任免',
  '政策解读',
  '统计资料',
  '大事记',
  '其他',
] as const;
export type GazetteSection = (typeof GAZETTE_SECTIONS)[number];

export const isGazetteSection = (text: string): text is GazetteSection =>
  (GAZETTE_SECTIONS as readonly string[]).includes(text);

/** Pages as they are printed; both are part of it. */
export interface PrintedPages {
  readonly from: number;
  readonly to: number;
}

/** Where an issue stands in the series. */
export interface IssuePlace {
  readonly year: number;
  /** 期号 in the year, from 1; null for a special issue (增刊), which is not counted. */
  readonly number: number | null;
  /** 总期号, from 1; null for a special issue. */
  readonly total: number | null;
  readonly publishedOn: CivilDate;
  /** Which special issue of the year, from 1; null for one that is counted. */
  readonly special: number | null;
  /** Why it is a special issue, or why its numbers do not follow on those before; empty for all others. */
  readonly reason: string;
}

/** An issue (期) as its series is proved. */
export interface GazetteIssue extends IssuePlace {
  /** The page that the first article stands on. */
  readonly firstPage: number;
  readonly articles: readonly (PrintedPages & { readonly title: string })[];
}

type Numbered = Pick<IssuePlace, 'year' | 'number' | 'special'>;

const padded = (number: number): string => String(number).padStart(2, '0');

/**
 * The address of an issue, which its place gives it.
 *
 * @example issueKey({ year: 2026, number: 3, special: null }) // '2026-03'
 */
export const issueKey = ({ year, number, special }: Numbered): string =>
  special === null ? `${String(year)}-${padded(number ?? 0)}` : `${String(year)}-zengkan-${String(special)}`;

/** 2026年第3期; 2025年增刊, with its number from the second on. */
export const issueName = ({ year, number, special }: Numbered): string =>
  special === null
    ? `${String(year)}年第${String(number ?? 0)}期`
    : `${String(year)}年增刊${special === 1 ? '' : String(special)}`;

/** 2026年第3期（总第13期）; a special issue has no total number. */
export const fullIssueName = (issue: Numbered & Pick<IssuePlace, 'total'>): string =>
  issueName(issue) + (issue.total === null ? '' : `（总第${String(issue.total)}期）`);

/** 第3页; 第3—8页. */
export const pagesName = ({ from, to }: PrintedPages): string =>
  from === to ? `第${String(from)}页` : `第${String(from)}—${String(to)}页`;

/** A title in its marks; inside them, marks of titles are single ones. @example quotedTitle('《办法》解读') // '《〈办法〉解读》' */
export const quotedTitle = (title: string): string => `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;

/** Years ascending, in each the counted issues by number, then the special ones. */
export const inSeriesOrder = (a: Numbered, b: Numbered): number =>
  a.year - b.year || (a.special ?? 0) - (b.special ?? 0) || (a.number ?? 0) - (b.number ?? 0);
