import type { Department } from '../../../contract/directory';
import type { Calendar } from '../../../domain/calendar';
import type { Cipher } from '../../platform/cipher';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import type { KeyedHash } from '../../platform/keyed-hash';

export type Departments = readonly Pick<Department, 'id' | 'name' | 'takesRequests'>[];

/** What the actions of this module work with. */
export interface FoiActionDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly cipher: Cipher;
  readonly keyedHash: KeyedHash;
  readonly departments: () => Promise<Departments>;
  readonly calendar: Calendar;
}
