import type { DirectoryContent } from '../../../contract/directory';
import type { AnsweringKind } from '../../../domain/enquiry';
import type { Calendar } from '../../../domain/calendar';
import type { Result } from '../../../domain/result';
import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Cipher } from '../../platform/cipher';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { KeyedHash } from '../../platform/keyed-hash';

/** A published page that may answer a question. */
export interface FoundPage {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly passage: string;
}

/** What the desk of questions works with. */
export interface EnquiryDeskDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly cipher: Cipher;
  readonly keyedHash: KeyedHash;
  readonly problems: Problems;
  readonly calendar: Calendar;
  readonly gate: StaffGate;
  /** Working days within which the city promises an answer; null where it promises none. */
  readonly answerWorkingDays: number | null;
  readonly directory: () => Promise<Pick<DirectoryContent, 'topics' | 'departments'>>;
  readonly isPublished: (link: { readonly kind: AnsweringKind; readonly id: string }) => boolean;
  /** Asks the search, best first; a refusal while it cannot answer. */
  readonly findPages: (q: string, kinds: readonly AnsweringKind[]) => Promise<Result<readonly FoundPage[]>>;
}
