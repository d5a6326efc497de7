import type { Calendar } from '../../../domain/calendar';
import type { StaffGate } from '../../platform/auth/staff-gate';
import type { ReadCases } from '../../platform/case-history';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';

/** What this module works with. */
export interface AnnualReportDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly gate: StaffGate;
  readonly readCases: ReadCases;
  readonly calendar: Calendar;
  /** The city's name as it stands in the report's title, for example 临溪市. */
  readonly cityName: string;
}

/** Which report: of the whole city, or of one department. */
export interface ReportOn {
  readonly year: number;
  readonly scope: string;
}

export const CITY = 'city';
