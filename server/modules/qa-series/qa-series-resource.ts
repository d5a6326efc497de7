import { isCivilDate } from '../../../domain/calendar';
import { QaSeriesContent, QaSeriesSummary, QaSeriesView, type QaIssueSummary } from '../../../contract/qa-series';
import { KIND_NAMES } from '../../../domain/content-kind';
import type { RenderContext } from '../../platform/publishing/render-context';
import { defineResource, type PageSchema } from '../../platform/publishing/resource';

export const qaSeriesPages: readonly PageSchema[] = [
  { kind: 'qa-series', name: KIND_NAMES['qa-series'], summary: QaSeriesSummary, view: QaSeriesView },
];

/** Its issues, the latest first. */
async function issuesOf(context: RenderContext): Promise<QaIssueSummary[]> {
  const issues: QaIssueSummary[] = [];
  for (const { kind, id, role } of await context.linksTo('qa-series', context.publicId)) {
    if (kind !== 'qa-issues' || role !== 'part-of') continue;
    const issue = await context.summary<QaIssueSummary>('qa-issues', id);
    if (issue) issues.push(issue);
  }
  return issues.sort((a, b) => b.number - a.number);
}

/** Policy Q&A series (政策简明问答): what it is about, and its issues. */
export const qaSeriesResource = defineResource<QaSeriesContent>({
  kind: 'qa-series',
  content: QaSeriesContent,
  pages: qaSeriesPages,
  check: ({ publishedOn }) => (isCivilDate(publishedOn) ? [] : [{ code: 'publishing.dates', field: 'publishedOn' }]),
  references: () => [],
  places: ({ topics, department }) => ({ topics, department }),
  async render(content, context) {
    const { title, publishedOn, department, topics } = content;
    const issues = await issuesOf(context);
    const summary: QaSeriesSummary = {
      id: context.publicId,
      title,
      summary: content.summary,
      publishedOn,
      department: await context.named('departments', department),
      topics: await context.namedAll('topics', topics),
      issueCount: issues.length,
      itemCount: issues.reduce((sum, { itemCount }) => sum + itemCount, 0),
    };
    const view: QaSeriesView = { ...summary, issues };
    const facets = { sortKey: publishedOn, topics, department, year: Number(publishedOn.slice(0, 4)) };
    return [{ kind: 'qa-series', id: context.publicId, title, facets, summary, view }];
  },
});
