import { issueName, inSeriesOrder, type GazetteIssue } from './issue';
import { pageFaults } from './pages';

export type SeriesCode =
  | 'gazette.first-missing'
  | 'gazette.year-missing'
  | 'gazette.number-missing'
  | 'gazette.number-twice'
  | 'gazette.total-missing'
  | 'gazette.total-twice'
  | 'gazette.total-back'
  | 'gazette.date-back'
  | 'gazette.date-year'
  | 'gazette.reason-missing'
  | ReturnType<typeof pageFaults>[number]['code'];

/** Something that the series, or an issue of it, does not prove. */
export interface SeriesFinding {
  readonly code: SeriesCode;
  /** The issue where it shows. */
  readonly issue: Pick<GazetteIssue, 'year' | 'number' | 'special'>;
  readonly sentence: string;
}

/** An issue that is an exception to the count, and says why. */
export interface SeriesException {
  readonly issue: Pick<GazetteIssue, 'year' | 'number' | 'special'>;
  readonly sentence: string;
}

const span = (from: number, to: number): string =>
  from === to ? `第${String(from)}期` : `第${String(from)}至${String(to)}期`;

type Told = Pick<SeriesFinding, 'code' | 'sentence'>;

/** How an issue's place in its year follows on the one before. */
function numberFindings(issue: GazetteIssue, before: GazetteIssue | undefined): Told[] {
  const number = issue.number ?? 0;
  const found: Told[] = [];
  if (before && issue.year > before.year + 1) {
    const years = Array.from({ length: issue.year - before.year - 1 }, (_, at) => String(before.year + 1 + at));
    found.push({ code: 'gazette.year-missing', sentence: `${years.join('、')}年一期也没有。` });
  }
  const last = before?.year === issue.year ? (before.number ?? 0) : 0;
  if (number === last && last > 0)
    found.push({ code: 'gazette.number-twice', sentence: `${issueName(issue)}有两份。` });
  else if (number > last + 1) {
    const missing = `${String(issue.year)}年缺${span(last + 1, number - 1)}。`;
    found.push({ code: 'gazette.number-missing', sentence: missing });
  }
  return found;
}

function totalFindings(issue: GazetteIssue, before: GazetteIssue | undefined): Told[] {
  const total = issue.total ?? 0;
  const name = issueName(issue);
  if (!before) {
    if (total === 1) return [];
    return [{ code: 'gazette.first-missing', sentence: `最早的是${name}，总${span(1, total - 1)}还没有入库。` }];
  }
  const last = before.total ?? 0;
  if (total === last + 1) return [];
  if (total > last + 1)
    return [{ code: 'gazette.total-missing', sentence: `${name}前面缺总${span(last + 1, total - 1)}。` }];
  if (total === last)
    return [{ code: 'gazette.total-twice', sentence: `${name}和${issueName(before)}都是总第${String(total)}期。` }];
  return [
    { code: 'gazette.total-back', sentence: `${name}是总第${String(total)}期，前一期已经是总第${String(last)}期。` },
  ];
}

/** What an issue shows by itself: its date, its reason, its pages. */
function ownFindings(issue: GazetteIssue): Told[] {
  const name = issueName(issue);
  const year = Number(issue.publishedOn.slice(0, 4));
  const found: Told[] = [];
  // The last issue of a year may be printed early in the next.
  if (year !== issue.year && year !== issue.year + 1)
    found.push({ code: 'gazette.date-year', sentence: `${name}的出版日期${issue.publishedOn}不在当年或次年。` });
  if (issue.special !== null && issue.reason.trim() === '')
    found.push({ code: 'gazette.reason-missing', sentence: `${name}没有写明为什么出增刊。` });
  for (const { code, sentence } of pageFaults(issue)) found.push({ code, sentence: `${name}：${sentence}` });
  return found;
}

/** A counted issue that declares a reason begins its numbers anew; all others follow on. */
const isRenumbered = ({ special, reason }: GazetteIssue): boolean => special === null && reason.trim() !== '';

/**
 * Everything that the series does not prove, in its order: numbers within a year run from 1, total numbers run from 1
 * without gap or double, dates do not go backwards, the pages of each issue run. A special issue (增刊) is outside the
 * count and has to say why it is there; an issue that was renumbered says why, and the count goes on from it.
 *
 * @param issues - in any order
 * @source 国办发〔2018〕22号（历史公报数据库应全部入库）
 */
export function seriesFindings(issues: readonly GazetteIssue[]): SeriesFinding[] {
  const findings: SeriesFinding[] = [];
  let before: GazetteIssue | undefined;
  for (const issue of [...issues].sort(inSeriesOrder)) {
    const { year, number, special } = issue;
    const tell = (found: readonly Told[]): void => {
      for (const each of found) findings.push({ ...each, issue: { year, number, special } });
    };
    if (special === null) {
      if (!isRenumbered(issue)) tell([...numberFindings(issue, before), ...totalFindings(issue, before)]);
      if (before && issue.publishedOn < before.publishedOn)
        tell([
          {
            code: 'gazette.date-back',
            sentence: `${issueName(issue)}（${issue.publishedOn}）比前面的${issueName(before)}（${before.publishedOn}）还早。`,
          },
        ]);
      before = issue;
    }
    tell(ownFindings(issue));
  }
  return findings;
}

/** The issues that are exceptions to the count, each with its reason. */
export const seriesExceptions = (issues: readonly GazetteIssue[]): SeriesException[] =>
  [...issues].sort(inSeriesOrder).flatMap((issue) => {
    const reason = issue.reason.trim().replace(/[。.]$/, '');
    if (reason === '') return [];
    const { year, number, special } = issue;
    const what = special === null ? '重新编号' : '不计入期号';
    return [{ issue: { year, number, special }, sentence: `${issueName(issue)}${what}：${reason}。` }];
  });

/**
 * The proof of the series in one plain sentence, or null where nothing is published.
 *
 * @example seriesSentence(issues) // '从2024年第1期到2026年第5期，共15期，一期不缺；另有增刊1期。'
 */
export function seriesSentence(issues: readonly GazetteIssue[]): string | null {
  const counted = issues.filter(({ special }) => special === null).sort(inSeriesOrder);
  const first = counted.at(0);
  const last = counted.at(-1);
  if (!first || !last) return issues.length === 0 ? null : `只有增刊${String(issues.length)}期。`;
  const range =
    first === last
      ? `只有${issueName(first)}`
      : `从${issueName(first)}到${issueName(last)}，共${String(counted.length)}期`;
  const specials = issues.length - counted.length;
  const beside = specials === 0 ? '' : `；另有增刊${String(specials)}期`;
  const findings = seriesFindings(issues);
  if (findings.length === 0) return `${range}，一期不缺${beside}。`;
  return `${range}${beside}。其中有${String(findings.length)}处对不上，正在核对补齐。`;
}
