import type { Department } from '../../../contract/directory';
import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { Publisher } from '../../platform/publishing/publisher';

/** What this module works with. */
export interface PowerDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly gate: StaffGate;
  readonly publisher: Publisher;
  readonly departments: () => Promise<readonly Department[]>;
}
