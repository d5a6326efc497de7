import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { Publisher } from '../../platform/publishing/publisher';

export interface WithdrawalDeps {
  readonly store: Store;
  readonly problems: Problems;
  readonly gate: StaffGate;
  readonly publisher: Publisher;
}
