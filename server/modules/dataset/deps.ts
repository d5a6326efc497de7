import type { NamedRef } from '../../../contract/primitives';
import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { Publisher } from '../../platform/publishing/publisher';

/** What this module works with. */
export interface DatasetDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly gate: StaffGate;
  readonly publisher: Pick<Publisher, 'within'>;
  readonly departments: () => Promise<readonly NamedRef[]>;
  readonly topics: () => Promise<readonly NamedRef[]>;
}
