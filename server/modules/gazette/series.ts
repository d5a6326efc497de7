import type { GazetteOverview, GazetteSummary, GazetteView } from '../../../contract/gazette';
import {
  inSeriesOrder,
  seriesExceptions,
  seriesFindings,
  seriesSentence,
  type GazetteIssue,
} from '../../../domain/gazette';
import type { GazetteDeps } from './deps';
import { gazetteName } from './gazette-resource';
import { publishedIssues, publishedSeq } from './store';

/** A published issue as its series is proved. */
export const asIssue = (view: GazetteView): GazetteIssue => ({ ...view, articles: view.items });

/** An issue's line in lists, without its contents. */
function summaryOf(view: GazetteView): GazetteSummary {
  const { id, title, name, year, number, total, special, reason, publishedOn, department, summary } = view;
  const { articleCount, firstPage, lastPage } = view;
  return {
    ...{ id, title, name, year, number, total, special, reason, publishedOn, department, articleCount },
    ...{ firstPage, lastPage, summary },
  };
}

/** The last to come out; of two on the same day the one that stands later in the series. */
function latestOf(views: readonly GazetteView[]): GazetteView | undefined {
  const byDay = (a: GazetteView, b: GazetteView): number =>
    a.publishedOn.localeCompare(b.publishedOn) || inSeriesOrder(a, b);
  return [...views].sort(byDay).at(-1);
}

function overviewOf(views: readonly GazetteView[], name: string): GazetteOverview {
  const issues = views.map(asIssue);
  const counts = new Map<number, number>();
  for (const { year } of views) counts.set(year, (counts.get(year) ?? 0) + 1);
  const latest = latestOf(views);
  const findings = seriesFindings(issues).map(({ sentence }) => sentence);
  return {
    name,
    latest: latest ? summaryOf(latest) : null,
    years: [...counts].map(([year, count]) => ({ year, count })).sort((a, b) => b.year - a.year),
    sound: views.length > 0 && findings.length === 0,
    proof: seriesSentence(issues),
    findings,
    exceptions: seriesExceptions(issues).map(({ sentence }) => sentence),
  };
}

/** The published series, worked out once for each state of what is published. */
export function createOverview({ store, directory }: Pick<GazetteDeps, 'store' | 'directory'>) {
  let kept: { readonly seq: number | null; readonly overview: GazetteOverview } | undefined;
  return async (): Promise<GazetteOverview> => {
    const seq = await publishedSeq(store.read);
    if (kept?.seq === seq) return kept.overview;
    const { areas } = await directory();
    const overview = overviewOf(await publishedIssues(store.read), gazetteName(areas));
    kept = { seq, overview };
    return overview;
  };
}
