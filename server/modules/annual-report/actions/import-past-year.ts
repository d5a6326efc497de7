import type { PublishedReport, ReportImport } from '../../../../contract/annual-report';
import { civilDateOf } from '../../../../domain/calendar';
import { CITY, checkReport, importReport, type Finding } from '../../../../domain/annual-report';
import { ok, refuse, type Refusal, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { AnnualReportDeps } from '../deps';
import { snapshotColumns, titleOf } from '../snapshot';
import { changeReport, lockReport, reportId } from '../store';

export interface ImportRefusal extends Refusal<
  'report.published' | 'report.year-not-over' | 'report.findings' | 'report.rows' | 'report.scope'
> {
  readonly findings?: readonly Finding[];
}

/** `undefined` is left out, as the domain's exact types ask. */
const tablesOf = ({ table2: { form2019, ...table2 }, ...rest }: ReportImport) => ({
  ...rest,
  table2: form2019 === undefined ? table2 : { ...table2, form2019 },
});

/** Brings in the report on a year before the cases were kept here. It has to add up like any other. */
export async function importPastYear(
  { store, clock, organName }: AnnualReportDeps,
  body: ReportImport,
  actor: StaffActor,
): Promise<Result<PublishedReport, ImportRefusal>> {
  const now = clock.now();
  const publishedOn = civilDateOf(now);
  if (publishedOn.slice(0, 4) <= String(body.year)) return refuse({ code: 'report.year-not-over' });
  const read = importReport(tablesOf(body));
  if (!read.ok) return read;
  const report = read.value;
  const findings = checkReport(report).filter(({ severity }) => severity === 'error');
  if (findings.length > 0) return refuse({ code: 'report.findings', findings });
  const { year, scope = CITY } = body;
  const organ = await organName(scope);
  if (organ === null) return refuse({ code: 'report.scope', field: 'scope' });
  const title = titleOf(organ, year);
  const snapshot: PublishedReport = { title, scope, source: 'import', publishedOn, report, sections: [] };
  return store.write(async (trx) => {
    const row = await lockReport(store, trx, year, scope);
    if (row.state === 'published') return refuse({ code: 'report.published' });
    await changeReport(trx, row, { source: 'import', ...snapshotColumns(snapshot, now, actor.id) });
    const subject = `report/${reportId(year, scope)}`;
    await writeAudit(trx, { now, actor: actor.id, action: 'report.import', subject });
    return ok(snapshot);
  });
}
