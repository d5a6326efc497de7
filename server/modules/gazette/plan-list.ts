import { createHash } from 'node:crypto';
import type { GazetteContent } from '../../../contract/gazette';
import type { GazetteImport } from '../../../contract/gazette-desk';
import type { CivilDate } from '../../../domain/calendar';
import {
  articleRowSentence,
  fullIssueName,
  GAZETTE_COLUMNS,
  planGazetteImport,
  type ArticleOutcome,
  type GazetteColumn,
  type ImportedIssue,
} from '../../../domain/gazette';
import type { Store } from '../../platform/db/store';
import type { SheetRow } from '../../platform/sheets/read-sheet';
import { numberKey, policiesByNumber, type PrintablePolicy } from './find-policies';
import { contentOf, findDraft, publishedContent } from './store';

interface PlannedIssue {
  readonly content: GazetteContent;
  readonly outcome: GazetteImport['issues'][number]['outcome'];
  readonly isPublished: boolean;
}

/** What a list would bring in as things stand. */
export interface ListPlan {
  readonly rows: readonly SheetRow<GazetteColumn>[];
  readonly outcomes: readonly ArticleOutcome[];
  readonly issues: readonly PlannedIssue[];
  /** Of all of it: another file, or other issues meanwhile, give another one. */
  readonly digest: string;
}

interface Surroundings {
  readonly today: CivilDate;
  /** Who edits the gazette: the department of whoever brings it in. */
  readonly department: string;
}

function contentFor(
  issue: ImportedIssue,
  policies: ReadonlyMap<string, PrintablePolicy>,
  department: string,
): GazetteContent {
  const { key, year, number, total, special, reason, publishedOn, firstPage, articles } = issue;
  return {
    sourceId: key,
    ...{ year, number, total, special, reason, publishedOn, department, firstPage },
    topics: [],
    articles: articles.map(({ section, title, documentNumber, text, from, to }) => {
      const policy = policies.get(numberKey(documentNumber));
      return {
        ...{ section, title, from, to },
        ...(documentNumber === '' ? {} : { documentNumber }),
        ...(policy === undefined ? {} : { policy: policy.id }),
        ...(text === '' && policy ? { policyEdition: policy.edition } : { text }),
      };
    }),
  };
}

/** What the list does not say stays as it is: the printed file, the topics, who edits it. */
async function plannedIssue(db: Store['read'], content: GazetteContent): Promise<PlannedIssue> {
  const published = await publishedContent(db, content.sourceId);
  const draft = await findDraft(db, content.sourceId);
  const before = draft ? contentOf(draft) : published;
  const kept = before && {
    department: before.department,
    topics: before.topics,
    ...(before.pdf === undefined ? {} : { pdf: before.pdf }),
  };
  const next = { ...content, ...kept };
  const digestOf = (of: GazetteContent): string =>
    JSON.stringify(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));
  const outcome = before === undefined ? 'new' : digestOf(before) === digestOf(next) ? 'unchanged' : 'changed';
  return { content: next, outcome, isPublished: published !== undefined };
}

export async function planList(
  db: Store['read'],
  rows: readonly SheetRow<GazetteColumn>[],
  { today, department }: Surroundings,
): Promise<ListPlan> {
  const written = rows.map(({ row }) => row);
  const policies = await policiesByNumber(
    db,
    written.map(({ documentNumber }) => documentNumber),
  );
  const plan = planGazetteImport(written, today, (number) => policies.has(numberKey(number)));
  const issues: PlannedIssue[] = [];
  for (const issue of plan.issues) issues.push(await plannedIssue(db, contentFor(issue, policies, department)));
  const digest = createHash('sha256')
    .update(JSON.stringify([rows, plan.outcomes, issues]))
    .digest('hex');
  return { rows, outcomes: plan.outcomes, issues, digest };
}

const HELD = '这一行没有问题。同一期还有要改的行，改好以后一起导入。';

/** The rows that do not come in, each with what is said of it. */
export const rowsToMend = ({ rows, outcomes }: ListPlan) =>
  rows.flatMap(({ line, row }, index) => {
    const outcome = outcomes[index];
    if (outcome?.outcome === 'held') return [{ line, row, problems: [], told: [HELD] }];
    if (outcome?.outcome !== 'faulty') return [];
    const problems = outcome.faults.map(({ column, code, sentence }) => ({
      column: GAZETTE_COLUMNS[column],
      title: sentence ?? articleRowSentence[code],
    }));
    return [{ line, row, problems, told: problems.map(({ column, title }) => `${column}：${title}`) }];
  });

/** As the workbench is told it: every row is counted once. */
export function presentPlan(plan: ListPlan): GazetteImport {
  const count = (wanted: ArticleOutcome['outcome']): number =>
    plan.outcomes.filter(({ outcome }) => outcome === wanted).length;
  return {
    rows: plan.rows.length,
    ready: count('ready'),
    held: count('held'),
    faulty: count('faulty'),
    issues: plan.issues.map(({ content, outcome, isPublished }) => ({
      id: content.sourceId,
      name: fullIssueName(content),
      articleCount: content.articles.length,
      outcome,
      isPublished,
    })),
    faults: rowsToMend(plan)
      .filter(({ problems }) => problems.length > 0)
      .map(({ line, row, problems }) => ({ line, name: row.title, problems })),
    plan: plan.digest,
  };
}
