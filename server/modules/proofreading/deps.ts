import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { KeyedHash } from '../../platform/keyed-hash';
import type { LinkBook } from './links/link-book';
import type { WordLists } from './word-lists';

/** What this module works with. */
export interface ProofreadingDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly gate: StaffGate;
  readonly keyedHash: KeyedHash;
  readonly lists: WordLists;
  readonly links: LinkBook;
}
