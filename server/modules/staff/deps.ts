import type { NamedRef } from '../../../contract/primitives';
import type { Attempts } from '../../platform/auth/attempts';
import type { Sessions } from '../../platform/auth/sessions';
import type { Cipher } from '../../platform/cipher';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import type { KeyedHash } from '../../platform/keyed-hash';

/** What making an account takes; the command line and the first start have no more than this. */
export interface AccountDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly departments: () => Promise<readonly NamedRef[]>;
}

/** What the actions of this module work with. */
export interface StaffActionDeps extends AccountDeps {
  readonly cipher: Cipher;
  readonly keyedHash: KeyedHash;
  readonly sessions: Sessions;
  readonly attempts: Attempts;
}
