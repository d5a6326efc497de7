import { addDays, isCivilDate } from '../../../domain/calendar';
import { splitClauses } from '../../../domain/clause';
import { validityOn } from '../../../domain/policy';
import { PolicyContent, PolicySummary, PolicyView, type CitedBy } from '../../../contract/policy';
import { KIND_NAMES } from '../../../domain/content-kind';
import type { GazetteArticleSummary } from '../../../contract/gazette';
import type { RenderContext } from '../../platform/publishing/render-context';
import { defineResource, type PageSchema } from '../../platform/publishing/resource';

export const policyPages: readonly PageSchema[] = [
  { kind: 'policies', name: KIND_NAMES.policies, summary: PolicySummary, view: PolicyView },
];

const DATES = ['datedOn', 'publishedOn', 'effectiveOn', 'expiresOn', 'repealedOn', 'amendedOn'] as const;

/** The next day on which the document stands differently: it comes into force, lapses, is repealed or amended. */
function nextTurn(content: PolicyContent, today: string): string | undefined {
  const { effectiveOn, expiresOn, repealedOn, amendedOn } = content;
  const turns = [effectiveOn, expiresOn && addDays(expiresOn, 1), repealedOn, amendedOn];
  const ahead = turns.filter((day) => day !== undefined && day !== '' && day > today).sort();
  return ahead[0];
}

/** The day by which documents are ordered: when it was made public, else when it was made, else when it took effect. */
const dayOf = ({ publishedOn, datedOn, effectiveOn }: PolicyContent): string | undefined =>
  publishedOn ?? datedOn ?? effectiveOn;

/**
 * Who cites the document, and where. A Q&A issue is named by its questions where one of them cites it, so that a reader
 * comes to the answer and not to the top of the issue.
 */
async function citedBy(context: RenderContext): Promise<CitedBy[]> {
  const links = await context.linksTo('policies', context.publicId);
  const byPage = new Map<string, CitedBy>();
  for (const { kind, id, title, anchor, role } of links) {
    // Where it is printed is told apart from who cites it.
    if (role === 'mentions' || kind === 'gazette-articles') continue;
    const key = `${kind}/${id}`;
    const entry = byPage.get(key) ?? { kind, id, title, anchors: [] };
    if (anchor !== '') entry.anchors.push(anchor);
    byPage.set(key, entry);
  }
  const citing = [...byPage.values()];
  const hasItems = citing.some(({ kind }) => kind === 'qa-items');
  if (!hasItems) return citing;
  return citing.filter(({ kind, anchors }) => kind !== 'qa-issues' || anchors.length > 0);
}

/** The articles of the gazette (政府公报) that print it, the latest first. */
async function printedIn(context: RenderContext): Promise<PolicyView['printedIn']> {
  const links = await context.linksTo('policies', context.publicId);
  const found: PolicyView['printedIn'] = [];
  for (const { kind, id } of links) {
    if (kind !== 'gazette-articles') continue;
    const article = await context.summary<GazetteArticleSummary>('gazette-articles', id);
    if (article) found.push({ id, title: article.printedIn });
  }
  return found;
}

async function summaryOf(content: PolicyContent, context: RenderContext): Promise<PolicySummary> {
  const { title, documentNumber, issuingOrgan, documentType, datedOn, publishedOn, effectiveOn, summary } = content;
  return {
    id: context.publicId,
    title,
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(issuingOrgan === undefined ? {} : { issuingOrgan }),
    ...(documentType === undefined ? {} : { documentType }),
    ...(datedOn === undefined ? {} : { datedOn }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
    validity: validityOn(content, context.today),
    ...(summary === undefined ? {} : { summary }),
    topics: await context.namedAll('topics', content.topics),
    ...(content.department === undefined ? {} : { department: await context.named('departments', content.department) }),
    ...(content.area === undefined ? {} : { area: await context.named('areas', content.area) }),
  };
}

/** Policy documents (政策文件): text by clause, and who cites it. Validity is that of the day. */
export const policyResource = defineResource<PolicyContent>({
  kind: 'policies',
  content: PolicyContent,
  pages: policyPages,
  check: (content) =>
    DATES.flatMap((field) => {
      const date = content[field];
      return date === undefined || isCivilDate(date) ? [] : [{ code: 'publishing.dates', field }];
    }),
  references: () => [],
  isRepealed: ({ repealedOn }) => repealedOn !== undefined,
  places: ({ topics, department, area }) => ({ topics, department, area }),
  async render(content, context) {
    const summary = await summaryOf(content, context);
    const { sourceId, indexNumber, expiresOn, repealedOn, amendedOn, body } = content;
    const day = dayOf(content);
    const changesOn = nextTurn(content, context.today);
    const view: PolicyView = {
      ...summary,
      sourceId,
      ...(indexNumber === undefined ? {} : { indexNumber }),
      ...(expiresOn === undefined ? {} : { expiresOn }),
      ...(repealedOn === undefined ? {} : { repealedOn }),
      ...(amendedOn === undefined ? {} : { amendedOn }),
      edition: context.edition,
      clauses: splitClauses(body).map((clause) => ({ ...clause })),
      citedBy: await citedBy(context),
      printedIn: await printedIn(context),
    };
    return [
      {
        kind: 'policies',
        id: context.publicId,
        title: content.title,
        facets: {
          sortKey: day ?? '',
          topics: content.topics,
          ...(content.department === undefined ? {} : { department: content.department }),
          ...(content.area === undefined ? {} : { area: content.area }),
          ...(day === undefined ? {} : { year: Number(day.slice(0, 4)) }),
        },
        summary,
        view,
        ...(changesOn === undefined ? {} : { changesOn }),
      },
    ];
  },
});
