import type { CivilDate } from '../../calendar/civil-date';
import { issueKey, type IssuePlace } from '../issue';
import { pageFaults } from '../pages';
import { ISSUE_COLUMNS, type GazetteColumn, type WrittenArticle } from './columns';
import { readArticleRow, type ArticleRowCode, type ArticleRowFault, type RowArticle, type RowIssue } from './row';

/** An issue that a list has whole. */
export interface ImportedIssue extends IssuePlace {
  readonly key: string;
  readonly firstPage: number;
  readonly articles: readonly RowArticle[];
}

/** What becomes of a row. Each row has exactly one outcome. */
export type ArticleOutcome =
  | { readonly outcome: 'ready'; readonly key: string }
  /** In order itself, but another row of its issue is not: an issue is brought in whole. */
  | { readonly outcome: 'held'; readonly key: string }
  | { readonly outcome: 'faulty'; readonly faults: readonly ArticleRowFault[] };

export interface ImportPlan {
  readonly outcomes: readonly ArticleOutcome[];
  /** In the order in which they stand in the list. */
  readonly issues: readonly ImportedIssue[];
}

type Faults = ArticleRowFault[];

interface Line {
  readonly at: number;
  readonly issue: RowIssue;
  readonly article: RowArticle;
  readonly faults: Faults;
}

/** Rows with what merged cells leave out: the issue of the row above. */
function filledDown(rows: readonly WrittenArticle[]): WrittenArticle[] {
  let above: WrittenArticle | undefined;
  return rows.map((row) => {
    const isSame = above !== undefined && ISSUE_COLUMNS.every((column) => row[column].trim() === '');
    const filled = isSame && above ? { ...row, year: above.year, number: above.number } : row;
    above = filled;
    return filled;
  });
}

const add = ({ faults }: Line, column: GazetteColumn, code: ArticleRowCode, sentence?: string): void =>
  void faults.push(sentence === undefined ? { column, code } : { column, code, sentence });

/** The first row of an issue that says a thing says it for all; a row that says otherwise is at fault. */
function said<Key extends 'total' | 'publishedOn' | 'reason'>(
  lines: readonly Line[],
  key: Key,
): RowIssue[Key] | undefined {
  const isSaid = ({ issue }: Line): boolean => issue[key] !== null && issue[key] !== '';
  const first = lines.find(isSaid);
  for (const line of lines)
    if (first && isSaid(line) && line.issue[key] !== first.issue[key]) add(line, key, 'gazette.row.issue-differs');
  return first?.issue[key];
}

/** The issue that rows make together; their faults are added to them. */
function joined(key: string, lines: readonly Line[]): ImportedIssue | undefined {
  const [first] = lines;
  if (!first) return undefined;
  const { year, number, special } = first.issue;
  const total = said(lines, 'total') ?? null;
  const publishedOn = said(lines, 'publishedOn') ?? null;
  const reason = said(lines, 'reason') ?? '';
  const hasFault = (column: GazetteColumn): boolean =>
    lines.some(({ faults }) => faults.some((fault) => fault.column === column));
  if (special === null && total === null && !hasFault('total')) add(first, 'total', 'gazette.row.total');
  if (publishedOn === null && !hasFault('publishedOn')) add(first, 'publishedOn', 'gazette.row.date');
  if (special !== null && reason === '') add(first, 'reason', 'gazette.row.reason-needed');
  const articles = lines.map(({ article }) => article);
  const firstPage = articles[0]?.from ?? 1;
  if (!hasFault('from') && !hasFault('to'))
    for (const { at, sentence } of pageFaults({ firstPage, articles })) {
      const line = lines[at ?? 0];
      if (line) add(line, 'from', 'gazette.row.pages', sentence);
    }
  return { key, year, number, special, total, publishedOn: publishedOn ?? '', reason, firstPage, articles };
}

/**
 * What a list of contents would bring in, row by row. Nothing is done. An issue comes whole or not at all: a row that is
 * faulty holds back the other rows of its issue, and no other.
 *
 * @param today - civil date; nothing was printed after it
 * @param hasText - whether a published policy document has this number, so that the text need not be written
 */
export function planGazetteImport(
  rows: readonly WrittenArticle[],
  today: CivilDate,
  hasText: (documentNumber: string) => boolean,
): ImportPlan {
  const read = filledDown(rows).map((row) => readArticleRow(row, today, hasText));
  const groups = new Map<string, Line[]>();
  const lines = read.map(({ issue, article, faults }, at): Line | undefined => {
    if (!issue) return undefined;
    const line: Line = { at, issue, article, faults: [...faults] };
    const key = issueKey(issue);
    groups.set(key, [...(groups.get(key) ?? []), line]);
    return line;
  });
  const issues: ImportedIssue[] = [];
  const held = new Set<string>();
  for (const [key, group] of groups) {
    const issue = joined(key, group);
    if (issue && group.every(({ faults }) => faults.length === 0)) issues.push(issue);
    else held.add(key);
  }
  // A row that does not say where it belongs may belong to the issue above it or below.
  for (const [at, line] of lines.entries()) {
    if (line) continue;
    const beside = [
      lines
        .slice(0, at)
        .reverse()
        .find((other) => other),
      lines.slice(at + 1).find((other) => other),
    ];
    for (const other of beside) if (other) held.add(issueKey(other.issue));
  }
  const outcomes = lines.map((line, at): ArticleOutcome => {
    if (!line) return { outcome: 'faulty', faults: read[at]?.faults ?? [] };
    if (line.faults.length > 0) return { outcome: 'faulty', faults: line.faults };
    const key = issueKey(line.issue);
    return held.has(key) ? { outcome: 'held', key } : { outcome: 'ready', key };
  });
  return { outcomes, issues: issues.filter(({ key }) => !held.has(key)) };
}
