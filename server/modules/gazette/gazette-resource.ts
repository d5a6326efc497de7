import {
  GazetteArticleSummary,
  GazetteArticleView,
  GazetteContent,
  GazetteSummary,
  GazetteView,
  type GazetteArticleContent,
} from '../../../contract/gazette';
import type { PolicyContent } from '../../../contract/policy';
import { KIND_NAMES } from '../../../domain/content-kind';
import { isCivilDate } from '../../../domain/calendar';
import { splitClauses } from '../../../domain/clause';
import { fullIssueName, issueKey, pageFaults, pagesName, quotedTitle } from '../../../domain/gazette';
import { publicIdOf } from '../../platform/publishing/public-id';
import type { RenderContext } from '../../platform/publishing/render-context';
import {
  defineResource,
  type Facets,
  type Page,
  type PageSchema,
  type Reference,
} from '../../platform/publishing/resource';

export const gazettePages: readonly PageSchema[] = [
  { kind: 'gazettes', name: KIND_NAMES.gazettes, summary: GazetteSummary, view: GazetteView },
  {
    kind: 'gazette-articles',
    name: KIND_NAMES['gazette-articles'],
    summary: GazetteArticleSummary,
    view: GazetteArticleView,
  },
];

/** By its place in the issue, which never changes once it is printed. */
const articleId = (issueId: string, at: number): string => `${issueId}-${String(at + 1).padStart(2, '0')}`;

const references = ({ sourceId, articles }: GazetteContent): Reference[] =>
  articles.flatMap(({ policy }, at): Reference[] =>
    policy === undefined
      ? []
      : [
          {
            from: `gazette-articles/${articleId(publicIdOf(sourceId), at)}`,
            role: 'rests-on',
            kind: 'policies',
            id: policy,
            field: `articles.${String(at)}.policy`,
          },
        ],
  );

/** What the schema cannot say: days, pages that run, exceptions with their reason, a text for every article. */
function faults(content: GazetteContent): { code: string; field: string }[] {
  const { sourceId, publishedOn, number, total, special, reason, articles } = content;
  const isPlaced = special === null ? number !== null && total !== null : number === null && total === null;
  return [
    ...(isCivilDate(publishedOn) ? [] : [{ code: 'publishing.dates', field: 'publishedOn' }]),
    ...(isPlaced && issueKey(content) === sourceId ? [] : [{ code: 'publishing.gazette-place', field: 'number' }]),
    ...(special !== null && reason.trim() === '' ? [{ code: 'publishing.gazette-reason', field: 'reason' }] : []),
    ...pageFaults(content).map(({ at = 0 }) => ({
      code: 'publishing.gazette-pages',
      field: `articles.${String(at)}.from`,
    })),
    ...articles.flatMap(({ text, policy, policyEdition }, at) =>
      text !== undefined || (policy !== undefined && policyEdition !== undefined)
        ? []
        : [{ code: 'publishing.missing', field: `articles.${String(at)}.text` }],
    ),
  ];
}

/** 临溪市人民政府公报. */
export const gazetteName = (areas: readonly { readonly name: string; readonly level: string }[]): string =>
  `${areas.find(({ level }) => level === 'city')?.name ?? ''}人民政府公报`;

const TITLES_IN_SUMMARY = 2;

async function summaryOf(content: GazetteContent, context: RenderContext): Promise<GazetteSummary> {
  const { year, number, total, special, reason, publishedOn, firstPage, articles } = content;
  const name = fullIssueName(content);
  const { areas } = await context.directory();
  const titles = articles.slice(0, TITLES_IN_SUMMARY).map(({ title }) => quotedTitle(title));
  return {
    id: context.publicId,
    title: `《${gazetteName(areas)}》${name}`,
    name,
    ...{ year, number, total, special, reason, publishedOn, firstPage },
    department: await context.named('departments', content.department),
    articleCount: articles.length,
    lastPage: Math.max(...articles.map(({ to }) => to)),
    summary: `${titles.join('')}${articles.length > titles.length ? `等${String(articles.length)}篇` : ''}`,
  };
}

function facetsOf({ publishedOn, topics, department, year, special }: GazetteContent, within: string): Facets {
  const sortKey = `${publishedOn}~${String(special ?? 0).padStart(2, '0')}${within}`;
  return { sortKey, topics, department, year };
}

const articleSummary = (article: GazetteArticleContent, at: number, issue: GazetteSummary): GazetteArticleSummary => {
  const { section, title, documentNumber, from, to, policy } = article;
  return {
    id: articleId(issue.id, at),
    title,
    section,
    ...(documentNumber === undefined ? {} : { documentNumber }),
    from,
    to,
    issueId: issue.id,
    printedIn: issue.title + pagesName({ from, to }),
    publishedOn: issue.publishedOn,
    ...(policy === undefined ? {} : { policyId: policy }),
  };
};

/** The text as it was printed: its own, or that of the edition of the policy document that was printed then. */
async function printedText({ text, policy, policyEdition }: GazetteArticleContent, context: RenderContext) {
  if (text !== undefined) return text;
  const printed = await context.written<PolicyContent>('policies', policy ?? '', policyEdition ?? 1);
  return printed?.body ?? '';
}

async function policyOf({ policy, policyEdition }: GazetteArticleContent, context: RenderContext) {
  if (policy === undefined) return { policyChanged: false };
  const [link] = await context.published([{ kind: 'policies', id: policy }]);
  const now = await context.view<{ readonly edition: number }>('policies', policy);
  const policyChanged = policyEdition !== undefined && now !== undefined && now.edition > policyEdition;
  return { ...(link === undefined ? {} : { policy: link }), policyChanged };
}

async function articlePages(content: GazetteContent, issue: GazetteSummary, context: RenderContext): Promise<Page[]> {
  const summaries = content.articles.map((article, at) => articleSummary(article, at, issue));
  const beside = (at: number) => {
    const found = summaries[at];
    return found && { id: found.id, title: found.title };
  };
  const pages: Page[] = [];
  for (const [at, article] of content.articles.entries()) {
    const summary = summaries[at];
    if (!summary) continue;
    const [before, after] = [beside(at - 1), beside(at + 1)];
    const view: GazetteArticleView = {
      ...summary,
      issue,
      department: issue.department,
      clauses: splitClauses(await printedText(article, context)).map((clause) => ({ ...clause })),
      ...(await policyOf(article, context)),
      ...(content.pdf === undefined ? {} : { pdf: content.pdf }),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    };
    const facets = facetsOf(content, `~${String(999 - at).padStart(3, '0')}`);
    pages.push({ kind: 'gazette-articles', id: summary.id, title: summary.title, facets, summary, view });
  }
  return pages;
}

/**
 * Issues (期) of the government gazette with their articles. What is printed stays as it was printed, whatever becomes of
 * the policy document.
 *
 * @source 国办发〔2018〕22号（登载文本为标准文本）
 */
export const gazetteResource = defineResource<GazetteContent>({
  kind: 'gazettes',
  content: GazetteContent,
  pages: gazettePages,
  check: faults,
  references,
  places: ({ topics, department }) => ({ topics, department }),
  async render(content, context) {
    const summary = await summaryOf(content, context);
    const articles = await articlePages(content, summary, context);
    const view: GazetteView = {
      ...summary,
      ...(content.pdf === undefined ? {} : { pdf: content.pdf }),
      items: articles.map((page) => page.summary as GazetteArticleSummary),
    };
    const facets = facetsOf(content, '');
    return [{ kind: 'gazettes', id: summary.id, title: summary.title, facets, summary, view }, ...articles];
  },
});
