import type { GazetteContent } from '../../../contract/gazette';
import type { DeskGazette, DeskGazetteDraft } from '../../../contract/gazette-desk';
import {
  fullIssueName,
  inSeriesOrder,
  issueKey,
  seriesExceptions,
  seriesFindings,
  seriesSentence,
  type GazetteIssue,
  type SeriesFinding,
} from '../../../domain/gazette';
import type { Store } from '../../platform/db/store';
import type { GazetteDeps } from './deps';
import { gazetteName } from './gazette-resource';
import { asIssue } from './series';
import { contentOf, findDraft, publishedIssues, readDrafts } from './store';

type Db = Store['read'];

/** The series as it would be with these drafts, in the place of what is published under the same number. */
async function seriesWith(db: Db, drafts: readonly GazetteContent[]): Promise<Map<string, GazetteIssue>> {
  const issues = new Map<string, GazetteIssue>();
  for (const view of await publishedIssues(db)) issues.set(view.id, asIssue(view));
  for (const draft of drafts) issues.set(draft.sourceId, draft);
  return issues;
}

const toldOnce = (findings: readonly SeriesFinding[]): Set<string> => new Set(findings.map(({ sentence }) => sentence));

/** What does not fit once a draft is published, and would fit without it. */
export async function newFindings(db: Db, draft: GazetteContent): Promise<SeriesFinding[]> {
  const before = toldOnce(seriesFindings([...(await seriesWith(db, [])).values()]));
  const after = seriesFindings([...(await seriesWith(db, [draft])).values()]);
  return after.filter(({ sentence }) => !before.has(sentence));
}

/** The whole series for the desk, drafts among it. */
export async function deskSeries({ store, directory }: Pick<GazetteDeps, 'store' | 'directory'>): Promise<DeskGazette> {
  const published = new Set((await publishedIssues(store.read)).map(({ id }) => id));
  const drafts = (await readDrafts(store.read)).map(contentOf);
  const waiting = new Set(drafts.map(({ sourceId }) => sourceId));
  const series = await seriesWith(store.read, drafts);
  const issues = [...series.values()];
  const stateOf = (id: string): DeskGazette['issues'][number]['state'] =>
    !waiting.has(id) ? 'published' : published.has(id) ? 'published-with-draft' : 'draft';
  const { areas } = await directory();
  return {
    name: gazetteName(areas),
    proof: seriesSentence(issues),
    findings: seriesFindings(issues).map(({ issue, sentence }) => ({ issueId: issueKey(issue), sentence })),
    exceptions: seriesExceptions(issues).map(({ sentence }) => sentence),
    issues: [...series]
      .sort(([, a], [, b]) => inSeriesOrder(b, a))
      .map(([id, { publishedOn, firstPage, articles, reason, ...place }]) => ({
        id,
        name: fullIssueName(place),
        publishedOn,
        articleCount: articles.length,
        firstPage,
        lastPage: Math.max(firstPage, ...articles.map(({ to }) => to)),
        reason,
        state: stateOf(id),
      })),
  };
}

const OPENING = 80;

async function policyTitles(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const pages = ids.map((id) => `policies/${id}`);
  const rows = await db.selectFrom('rendered').select(['id', 'title']).where('id', 'in', pages).execute();
  return new Map(rows.map(({ id, title }) => [id.slice('policies/'.length), title]));
}

/** An issue that waits, as the office looks at it before it is published. */
export async function deskDraft(db: Db, id: string): Promise<DeskGazetteDraft | undefined> {
  const draft = await findDraft(db, id);
  if (!draft) return undefined;
  const content = contentOf(draft);
  const titles = await policyTitles(
    db,
    content.articles.flatMap(({ policy }) => policy ?? []),
  );
  return {
    id,
    name: fullIssueName(content),
    publishedOn: content.publishedOn,
    reason: content.reason,
    version: draft.version,
    importedAt: draft.imported_at,
    importedByName: draft.imported_by_name,
    isPublished: (await publishedIssues(db)).some((view) => view.id === id),
    findings: (await newFindings(db, content)).map(({ sentence }) => sentence),
    articles: content.articles.map(({ section, title, documentNumber = '', from, to, policy, text }) => ({
      ...{ section, title, documentNumber, from, to },
      policy:
        policy === undefined ? null : { kind: 'policies' as const, id: policy, title: titles.get(policy) ?? policy },
      takesText: text === undefined,
      opening: (text ?? '').slice(0, OPENING),
    })),
  };
}
