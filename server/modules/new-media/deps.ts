import type { NamedRef } from '../../../contract/primitives';
import type { Calendar } from '../../../domain/calendar';
import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Cipher } from '../../platform/cipher';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { KeyedHash } from '../../platform/keyed-hash';

/** What this module works with. */
export interface NewMediaDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly cipher: Cipher;
  readonly keyedHash: KeyedHash;
  readonly calendar: Calendar;
  readonly gate: StaffGate;
  readonly departments: () => Promise<readonly NamedRef[]>;
}
