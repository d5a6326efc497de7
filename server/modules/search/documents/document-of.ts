import type { CitedClauses } from '../../../../contract/clause';
import type { DatasetView } from '../../../../contract/dataset';
import type { GazetteArticleView } from '../../../../contract/gazette';
import type { PolicyView } from '../../../../contract/policy';
import type { NamedRef } from '../../../../contract/primitives';
import type { QaItemView } from '../../../../contract/qa-series';
import { civilDateOf } from '../../../../domain/calendar';
import { validityOn } from '../../../../domain/policy';
import type { SearchClause, SearchDocument } from '../engine/engine';
import { ownText } from './passages';

/** A published page as the store has it. */
export interface PublishedPage {
  readonly kind: string;
  readonly publicId: string;
  readonly title: string;
  readonly view: unknown;
}

/** What pages of every kind have, or may have. */
interface AnyView {
  readonly department?: NamedRef;
  readonly topics?: readonly NamedRef[];
  readonly publishedOn?: string;
  readonly startsAt?: string;
  readonly openedOn?: string;
  readonly assignedOn?: string;
  /** Null while it is not answered. */
  readonly answeredOn?: string | null;
}

type Own = Omit<SearchDocument, 'key' | 'kind' | 'title'>;

const ofPolicy = (view: PolicyView, today: string): Own => ({
  sourceId: view.sourceId,
  documentNumber: view.documentNumber,
  documentType: view.documentType,
  issuingOrgan: view.issuingOrgan,
  department: view.department,
  topics: view.topics,
  date: view.publishedOn ?? view.datedOn ?? view.effectiveOn,
  validity: validityOn(view, today),
  passages: [
    ...(view.summary === undefined ? [] : [{ text: view.summary }]),
    ...view.clauses.filter(({ text }) => text.trim() !== '').map(({ text, anchor }) => ({ text: text.trim(), anchor })),
  ],
});

/** The clause that an answer rests on first, under the name that people give it. */
const firstClause = (clauses: QaItemView['clauses'], cited: CitedClauses): SearchClause | undefined => {
  for (const { policyId, anchor } of clauses) {
    const found = cited[`${policyId}#${anchor}`];
    if (found) return { policyId, anchor, title: `《${found.policyTitle}》${found.label}` };
  }
  return undefined;
};

const ofItem = (view: QaItemView): Own => ({
  department: view.issue.department,
  topics: view.issue.topics,
  date: view.publishedOn,
  passages: view.answer
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((text) => ({ text })),
  answer: { text: view.answer, clause: firstClause(view.clauses, view.cited) },
});

/** What an article of the gazette prints, to be opened at the clause. */
const ofArticle = (view: GazetteArticleView): Own => ({
  documentNumber: view.documentNumber,
  department: view.department,
  topics: [],
  date: view.publishedOn,
  passages: [
    { text: view.printedIn },
    ...view.clauses.filter(({ text }) => text.trim() !== '').map(({ text, anchor }) => ({ text: text.trim(), anchor })),
  ],
});

/** What a set is about and what its rows hold; the rows themselves are looked through on its page. */
const ofDataset = ({ summary, department, topics, updatedOn, fields }: DatasetView): Own => ({
  department,
  topics,
  date: updatedOn,
  passages: [
    { text: summary },
    { text: `数据项：${fields.map(({ title }) => title).join('、')}` },
    ...fields.filter(({ about }) => about !== '').map(({ title, about }) => ({ text: `${title}：${about}` })),
  ],
});

/** The day that lists show; of a proposal that is not answered, when it was assigned. */
const dayOf = ({ publishedOn, openedOn, answeredOn, assignedOn }: AnyView): string | undefined =>
  publishedOn ?? openedOn ?? answeredOn ?? assignedOn;

const ofOther = (view: AnyView): Own => ({
  department: view.department,
  topics: view.topics ?? [],
  // A conference is shown under the day on which it is held.
  date: view.startsAt === undefined ? dayOf(view) : civilDateOf(view.startsAt),
  passages: ownText(view),
});

const ownOf = ({ kind, view }: PublishedPage, today: string): Own => {
  if (kind === 'policies') return ofPolicy(view as PolicyView, today);
  if (kind === 'qa-items') return ofItem(view as QaItemView);
  if (kind === 'gazette-articles') return ofArticle(view as GazetteArticleView);
  if (kind === 'datasets') return ofDataset(view as DatasetView);
  return ofOther(view as AnyView);
};

/**
 * What of a published page is searched.
 *
 * @param today - civil date by which the validity of a document is worked out
 */
export const documentOf = (page: PublishedPage, today: string): SearchDocument => {
  const { kind, publicId, title } = page;
  return { key: `${kind}/${publicId}`, kind, title, ...ownOf(page, today) };
};
