import type { Department } from '../../../contract/directory';
import type { Calendar } from '../../../domain/calendar';
import type { Cipher } from '../../platform/cipher';
import type { Clock } from '../../platform/clock';
import type { Store, Trx } from '../../platform/db/store';
import type { KeyedHash } from '../../platform/keyed-hash';
import type { Result } from '../../../domain/result';
import type { LetterMoment } from './letters/issue-letter';

export type Departments = readonly Pick<Department, 'id' | 'name' | 'takesRequests'>[];

/** What the actions of this module work with. */
export interface FoiActionDeps {
  /** Writes and numbers the registration receipt (登记回执) in the transaction of the submission. */
  readonly issueReceipt?: (trx: Trx, moment: LetterMoment) => Promise<Result<unknown>>;
  readonly store: Store;
  readonly clock: Clock;
  readonly cipher: Cipher;
  readonly keyedHash: KeyedHash;
  readonly departments: () => Promise<Departments>;
  readonly calendar: Calendar;
}
