import type { DirectoryContent } from '../../../contract/directory';
import type { Calendar } from '../../../domain/calendar';
import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';

/** What this module works with. */
export interface CatalogueDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly calendar: Calendar;
  readonly gate: StaffGate;
  /** Departments with their telephone, areas with their level. */
  readonly directory: () => Promise<DirectoryContent>;
  /** What the city calls each kind of content: `notices` is 通知公告. */
  readonly kindNames: ReadonlyMap<string, string>;
}
