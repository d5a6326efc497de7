import type { CivilDate } from '../../calendar/civil-date';

/** Last days to publish the report on a year. Fixed days of the calendar: a day off does not move them. */
export interface AnnualReportDue {
  readonly departmentDueOn: CivilDate;
  readonly governmentDueOn: CivilDate;
}

/**
 * When the report on a year (年度报告) is due.
 *
 * @param year - the year reported on
 * @returns civil dates, inclusive
 * @source 条例第四十九条
 * @example annualReportDue(2025) // { departmentDueOn: '2026-01-31', governmentDueOn: '2026-03-31' }
 */
export function annualReportDue(year: number): AnnualReportDue {
  const next = String(year + 1).padStart(4, '0');
  return { departmentDueOn: `${next}-01-31`, governmentDueOn: `${next}-03-31` };
}
