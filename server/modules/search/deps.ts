import type { Department } from '../../../contract/directory';
import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { PresentDeps } from './present';
import type { Rebuild } from './rebuild';
import type { SearchIndex } from './search-index';
import type { SearchLog } from './search-log';

/** What the routes of this module work with. */
export interface SearchDeps extends PresentDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly gate: StaffGate;
  readonly departments: () => Promise<readonly Department[]>;
  /** Names of the city and its areas. */
  readonly places: () => Promise<readonly string[]>;
  readonly index: SearchIndex;
  readonly rebuild: Rebuild;
  readonly log: SearchLog;
}
