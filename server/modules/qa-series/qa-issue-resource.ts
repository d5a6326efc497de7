import { createHash } from 'node:crypto';
import { isCivilDate } from '../../../domain/calendar';
import {
  QaIssueContent,
  QaIssueSummary,
  QaIssueView,
  QaItemSummary,
  QaItemView,
  type QaItemContent,
} from '../../../contract/qa-series';
import { KIND_NAMES } from '../../../domain/content-kind';
import { citedClauses, policySummaries, sharingPolicies } from '../../platform/publishing/cited';
import { publicIdOf } from '../../platform/publishing/public-id';
import type { RenderContext } from '../../platform/publishing/render-context';
import {
  defineResource,
  type Facets,
  type Page,
  type PageSchema,
  type Reference,
} from '../../platform/publishing/resource';

export const qaIssuePages: readonly PageSchema[] = [
  { kind: 'qa-issues', name: KIND_NAMES['qa-issues'], summary: QaIssueSummary, view: QaIssueView },
  { kind: 'qa-items', name: KIND_NAMES['qa-items'], summary: QaItemSummary, view: QaItemView },
];

const itemPage = ({ sourceId }: QaItemContent): string => `qa-items/${publicIdOf(sourceId)}`;

function references(content: QaIssueContent): Reference[] {
  return [
    { role: 'part-of', kind: 'qa-series', id: content.series, field: 'series' },
    ...content.policies.map((id, at): Reference => ({
      role: 'rests-on',
      kind: 'policies',
      id,
      field: `policies.${at}`,
    })),
    ...content.items.flatMap((item, at) =>
      item.clauses.map(({ policyId, anchor }, index): Reference => ({
        from: itemPage(item),
        role: 'cites',
        kind: 'policies',
        id: policyId,
        anchor,
        field: `items.${at}.clauses.${index}`,
      })),
    ),
  ];
}

/** Every question has an address of its own, so no two may have the same. */
function faults({ publishedOn, items }: QaIssueContent): { code: string; field: string }[] {
  const pages = items.map(itemPage);
  return [
    ...(isCivilDate(publishedOn) ? [] : [{ code: 'publishing.dates', field: 'publishedOn' }]),
    ...pages.flatMap((page, at) =>
      pages.indexOf(page) === at ? [] : [{ code: 'publishing.id-taken', field: `items.${at}.sourceId` }],
    ),
  ];
}

async function summaryOf(content: QaIssueContent, context: RenderContext): Promise<QaIssueSummary> {
  const { series, number, title, publishedOn, department, topics, area, items } = content;
  const [link] = await context.published([{ kind: 'qa-series', id: series }]);
  return {
    id: context.publicId,
    seriesId: series,
    seriesTitle: link?.title ?? '',
    number,
    title,
    summary: content.summary,
    publishedOn,
    department: await context.named('departments', department),
    topics: await context.namedAll('topics', topics),
    ...(area === undefined ? {} : { area: await context.named('areas', area) }),
    itemCount: items.length,
  };
}

function facetsOf({ publishedOn, topics, department, area, number }: QaIssueContent, within: string): Facets {
  const sortKey = `${publishedOn}~${String(number).padStart(4, '0')}${within}`;
  const year = Number(publishedOn.slice(0, 4));
  return { sortKey, topics, department, ...(area === undefined ? {} : { area }), year };
}

const itemSummary = (item: QaItemContent, issueId: string, publishedOn: string): QaItemSummary => ({
  id: publicIdOf(item.sourceId),
  question: item.question,
  answer: item.answer,
  tags: item.tags,
  clauses: item.clauses,
  issueId,
  publishedOn,
});

/** Each question at its own address, in lists in the order of its issue. */
async function itemPages(content: QaIssueContent, issue: QaIssueSummary, context: RenderContext): Promise<Page[]> {
  const summaries = content.items.map((item) => itemSummary(item, issue.id, content.publishedOn));
  const mark = createHash('sha256').update(issue.id).digest('hex').slice(0, 8);
  const pages: Page[] = [];
  for (const [at, summary] of summaries.entries()) {
    const view: QaItemView = {
      ...summary,
      issue,
      cited: await citedClauses(summary.clauses, context),
      ...(await context.outdated(`qa-items/${summary.id}`)),
      siblings: summaries.filter(({ id }) => id !== summary.id).map(({ id, question }) => ({ id, question })),
    };
    const facets = facetsOf(content, `~${mark}~${String(9_999 - at)}`);
    pages.push({ kind: 'qa-items', id: summary.id, title: summary.question, facets, summary, view });
  }
  return pages;
}

/** Issues (期) of a Q&A series with their questions. */
export const qaIssueResource = defineResource<QaIssueContent>({
  kind: 'qa-issues',
  content: QaIssueContent,
  pages: qaIssuePages,
  check: faults,
  references,
  places: ({ topics, department, area }) => ({ topics, department, area }),
  async render(content, context) {
    const summary = await summaryOf(content, context);
    const items = await itemPages(content, summary, context);
    const refs = content.items.flatMap(({ clauses }) => clauses);
    const view: QaIssueView = {
      ...summary,
      policies: await policySummaries(content.policies, context),
      items: items.map((page) => page.summary as QaItemSummary),
      cited: await citedClauses(refs, context),
      ...(await context.outdated()),
      related: await sharingPolicies(content.policies, ['explainers', 'press-conferences'], context),
    };
    const facets = facetsOf(content, '');
    return [{ kind: 'qa-issues', id: summary.id, title: content.title, facets, summary, view }, ...items];
  },
});
