import type { SectionTexts, TableTwo } from '../../../../domain/annual-report';
import { ok, refuse, type Refusal, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { AnnualReportDeps, ReportOn } from '../deps';
import { changeReport, lockReport, reportId } from '../store';

/** What staff enter: the second table, or the text. */
export type DraftChange = { readonly tableTwo: TableTwo } | { readonly sections: SectionTexts };

/** Keeps what staff entered; a published report is not changed any more. */
export const changeDraft = (
  { store, clock }: Pick<AnnualReportDeps, 'store' | 'clock'>,
  { year, scope }: ReportOn,
  change: DraftChange,
  actor: StaffActor,
): Promise<Result<null, Refusal<'report.published'>>> =>
  store.write(async (trx) => {
    const row = await lockReport(store, trx, year, scope);
    if (row.state === 'published') return refuse({ code: 'report.published' });
    const isTable = 'tableTwo' in change;
    await changeReport(
      trx,
      row,
      isTable ? { table_two: JSON.stringify(change.tableTwo) } : { sections: JSON.stringify(change.sections) },
    );
    const action = isTable ? 'report.table-two' : 'report.sections';
    await writeAudit(trx, { now: clock.now(), actor: actor.id, action, subject: `report/${reportId(year, scope)}` });
    return ok(null);
  });
