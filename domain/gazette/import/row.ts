import type { CivilDate } from '../../calendar/civil-date';
import { writtenDate } from '../../calendar/written-date';
import { isGazetteSection, type GazetteSection, type IssuePlace, type PrintedPages } from '../issue';
import type { GazetteColumn, WrittenArticle } from './columns';

/** What a row of a list of contents can have wrong with it. */
export type ArticleRowCode =
  | 'gazette.row.year'
  | 'gazette.row.number'
  | 'gazette.row.total'
  | 'gazette.row.total-not-wanted'
  | 'gazette.row.date'
  | 'gazette.row.date-future'
  | 'gazette.row.reason-needed'
  | 'gazette.row.section'
  | 'gazette.row.title'
  | 'gazette.row.document-number'
  | 'gazette.row.page'
  | 'gazette.row.text-needed'
  | 'gazette.row.text-too-long'
  | 'gazette.row.issue-differs'
  | 'gazette.row.pages';

/** The sentence that a clerk reads for each code. */
export const articleRowSentence: Readonly<Record<ArticleRowCode, string>> = {
  'gazette.row.year': '年份要写成四位数，例如 2026。',
  'gazette.row.number': '期号要写数字，例如 3；增刊写“增刊”，一年有几期增刊的写“增刊2”。',
  'gazette.row.total': '总期号要写数字，例如 13。',
  'gazette.row.total-not-wanted': '增刊不计入期号，总期号要空着。',
  'gazette.row.date': '日期写得不对，请写成 2026-11-22 这样。',
  'gazette.row.date-future': '出版日期不能晚于今天。',
  'gazette.row.reason-needed': '增刊要写明为什么出增刊。',
  'gazette.row.section':
    '栏目不认识。请写市政府文件、市政府办公室文件、部门文件、人事任免、政策解读、统计资料、大事记或其他。',
  'gazette.row.title': '请写标题，最多 300 个字。',
  'gazette.row.document-number': '文号最多 80 个字。',
  'gazette.row.page': '页码要写数字，结束页不能在起始页前面。',
  'gazette.row.text-needed': '请写正文。文号和本站已发布的政策文件相同的，可以空着，会登载那份文件的文本。',
  'gazette.row.text-too-long': '正文太长，一篇最多 200000 个字。',
  'gazette.row.issue-differs': '同一期的各行，总期号、出版日期和原因要写得一样，也可以只写在第一行。',
  'gazette.row.pages': '这一期的页码接不上。',
};

export interface ArticleRowFault {
  readonly column: GazetteColumn;
  readonly code: ArticleRowCode;
  /** Says it more closely than the code does. */
  readonly sentence?: string;
}

/** What a row says of its issue; what it leaves empty it does not say. */
export type RowIssue = Pick<IssuePlace, 'year' | 'number' | 'special'> & {
  readonly total: number | null;
  readonly publishedOn: CivilDate | null;
  readonly reason: string;
};

export interface RowArticle extends PrintedPages {
  readonly section: GazetteSection;
  readonly title: string;
  readonly documentNumber: string;
  readonly text: string;
}

const MOST_TEXT = 200_000;

/** A whole number as people write it: 3, 第3期, 总第13期, 第 5 页; undefined where it is none from 1 to 99999. */
export function wholeNumber(text: string): number | undefined {
  const [, digits] = /^(?:总)?第?\s*(\d{1,5})\s*[期页年]?$/.exec(text.normalize('NFKC').trim()) ?? [];
  const number = Number(digits ?? 0);
  return number >= 1 ? number : undefined;
}

type Tell = (column: GazetteColumn, code: ArticleRowCode) => void;

const SPECIAL = /^增刊\s*(?:第?\s*(\d{1,2})\s*期?)?$/;

function numberOf(text: string): Pick<IssuePlace, 'number' | 'special'> | undefined {
  const special = SPECIAL.exec(text.normalize('NFKC').trim());
  if (special) return { number: null, special: Math.max(1, Number(special[1] ?? 1)) };
  const number = wholeNumber(text);
  return number === undefined || number > 99 ? undefined : { number, special: null };
}

/** What the row says of its issue, or null where it cannot be told which issue it is. */
function readIssue(row: WrittenArticle, today: CivilDate, tell: Tell): RowIssue | null {
  const year = wholeNumber(row.year);
  if (year === undefined || year < 1949 || year > 2100) tell('year', 'gazette.row.year');
  const place = numberOf(row.number);
  if (place === undefined) tell('number', 'gazette.row.number');
  const total = row.total.trim() === '' ? null : (wholeNumber(row.total) ?? undefined);
  if (total === undefined) tell('total', 'gazette.row.total');
  if (place?.special != null && row.total.trim() !== '') tell('total', 'gazette.row.total-not-wanted');
  const publishedOn = row.publishedOn.trim() === '' ? null : writtenDate(row.publishedOn);
  if (publishedOn === undefined) tell('publishedOn', 'gazette.row.date');
  else if (publishedOn !== null && publishedOn > today) tell('publishedOn', 'gazette.row.date-future');
  if (year === undefined || year < 1949 || year > 2100 || !place) return null;
  return { year, ...place, total: total ?? null, publishedOn: publishedOn ?? null, reason: row.reason.trim() };
}

function readArticle(row: WrittenArticle, hasText: (documentNumber: string) => boolean, tell: Tell): RowArticle {
  const section = row.section.trim();
  const title = row.title.replace(/\s+/g, ' ').trim();
  const documentNumber = row.documentNumber.trim();
  const text = row.text.replace(/\r\n?/g, '\n').trim();
  if (!isGazetteSection(section)) tell('section', 'gazette.row.section');
  if (title === '' || title.length > 300) tell('title', 'gazette.row.title');
  if (documentNumber.length > 80) tell('documentNumber', 'gazette.row.document-number');
  const from = wholeNumber(row.from);
  // A row that names one page stands on it alone.
  const to = row.to.trim() === '' ? from : wholeNumber(row.to);
  if (from === undefined) tell('from', 'gazette.row.page');
  if (row.to.trim() !== '' && (to === undefined || (from !== undefined && to < from))) tell('to', 'gazette.row.page');
  if (text === '' && !hasText(documentNumber)) tell('text', 'gazette.row.text-needed');
  if (text.length > MOST_TEXT) tell('text', 'gazette.row.text-too-long');
  return {
    section: isGazetteSection(section) ? section : '其他',
    title,
    documentNumber,
    text,
    from: from ?? 0,
    to: to ?? 0,
  };
}

/**
 * Reads a row of a list of contents. Every fault is told at once, so that a file is mended in one go.
 *
 * @param today - civil date; nothing was printed after it
 * @param hasText - whether a published policy document has this number, so that the text need not be written
 */
export function readArticleRow(
  row: WrittenArticle,
  today: CivilDate,
  hasText: (documentNumber: string) => boolean,
): { readonly issue: RowIssue | null; readonly article: RowArticle; readonly faults: readonly ArticleRowFault[] } {
  const faults: ArticleRowFault[] = [];
  const tell: Tell = (column, code) => void faults.push({ column, code });
  return { issue: readIssue(row, today, tell), article: readArticle(row, hasText, tell), faults };
}
