import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { Published } from '../../platform/published/published';
import type { Publisher } from '../../platform/publishing/publisher';

/** What this module works with. */
export interface BudgetDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly gate: StaffGate;
  readonly published: Published;
  readonly publisher: Publisher;
}
