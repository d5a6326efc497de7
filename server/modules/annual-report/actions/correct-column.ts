import { CITY } from '../../../../domain/annual-report';
import type { ApplicantColumn } from '../../../../domain/annual-report';
import { ok, refuse, type Refusal, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { AnnualReportDeps } from '../deps';
import { chooseColumn } from '../store';
import { readLedger } from '../ledger';

/** Says in which column the applicant of a case is counted, in every report that is not yet published. */
export const correctColumn = async (
  deps: AnnualReportDeps,
  id: string,
  column: ApplicantColumn,
  actor: StaffActor,
): Promise<Result<null, Refusal<'report.no-case'>>> => {
  const { clock, store } = deps;
  const now = clock.now();
  const { titles } = await readLedger(deps, { year: now.getUTCFullYear(), scope: CITY });
  const found = titles.get(id);
  if (!found) return refuse({ code: 'report.no-case' });
  await store.write(async (trx) => {
    await chooseColumn(trx, { id, applicant_column: column, set_at: now.toISOString(), set_by: actor.id });
    const subject = `foi/${found.number}`;
    await writeAudit(trx, { now, actor: actor.id, action: 'report.column', subject, detail: { column } });
  });
  return ok(null);
};
