import type { PublishedReport } from '../../../../contract/annual-report';
import { civilDateOf } from '../../../../domain/calendar';
import type { Finding } from '../../../../domain/annual-report';
import { ok, refuse, type Refusal, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { AnnualReportDeps, ReportOn } from '../deps';
import { standingReport, type StandingReport } from '../draft';
import { snapshotColumns, titleOf } from '../snapshot';
import { changeReport, lockReport, reportId } from '../store';

export interface PublishRefusal extends Refusal<
  'report.published' | 'report.year-not-over' | 'report.findings' | 'report.changed-meanwhile' | 'report.scope'
> {
  readonly findings?: readonly Finding[];
}

function snapshotFrom(
  organ: string,
  { year, scope }: ReportOn,
  standing: StandingReport,
  publishedOn: string,
): PublishedReport {
  const sections = standing.written.map(({ title, paragraphs }) => ({ title, paragraphs: [...paragraphs] }));
  const title = titleOf(organ, year);
  return { title, scope, source: 'ledger', publishedOn, report: standing.report, sections };
}

/**
 * Publishes the report on a year, unless an error stands. What is published is kept as it is, for good.
 *
 * @source 条例第四十九条、第五十条
 */
export async function publish(
  deps: AnnualReportDeps,
  on: ReportOn,
  actor: StaffActor,
): Promise<Result<PublishedReport, PublishRefusal>> {
  const { store, clock } = deps;
  const now = clock.now();
  const today = civilDateOf(now);
  if (today.slice(0, 4) <= String(on.year)) return refuse({ code: 'report.year-not-over' });
  const organ = await deps.organName(on.scope);
  if (organ === null) return refuse({ code: 'report.scope', field: 'scope' });
  // Counted before the transaction, which must not wait for 50,000 cases; the revision tells whether it still holds.
  const standing = await standingReport(deps, on);
  if (standing.row?.state === 'published') return refuse({ code: 'report.published' });
  const errors = standing.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return refuse({ code: 'report.findings', findings: errors });
  const snapshot = snapshotFrom(organ, on, standing, today);
  return store.write(async (trx) => {
    const row = await lockReport(store, trx, on.year, on.scope);
    if (row.state === 'published') return refuse({ code: 'report.published' });
    if (row.revision !== (standing.row?.revision ?? 0)) return refuse({ code: 'report.changed-meanwhile' });
    // The text stays beside the snapshot with its cells, so that one can still see where each number came from.
    await changeReport(trx, row, {
      sections: JSON.stringify(standing.sections),
      ...snapshotColumns(snapshot, now, actor.id),
    });
    const subject = `report/${reportId(on.year, on.scope)}`;
    await writeAudit(trx, { now, actor: actor.id, action: 'report.publish', subject });
    return ok(snapshot);
  });
}
