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
  /** Whose report it is, as it stands in the title: 临溪市, or the name of a department; null for a scope that the directory does not know. */
  readonly organName: (scope: string) => Promise<string | null>;
}

/** Which report: of the whole city, or of one department. */
export interface ReportOn {
  readonly year: number;
  readonly scope: string;
}
