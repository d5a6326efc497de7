import type { Cipher } from '../../../platform/cipher';
import type { Clock } from '../../../platform/clock';
import type { Store } from '../../../platform/db/store';
import type { StaffActor } from '../../../platform/auth/staff-gate';

/** What the attachments of a case need from the rest of the desk. */
export interface AttachmentDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly cipher: Cipher;
  /** Whether the member of staff may see the case: every case, or those that his department holds. */
  readonly caseAccess: (actor: StaffActor, caseId: string) => Promise<boolean>;
  /** Whether the attachment went out with a letter. */
  readonly wentOut: (read: Store['read'], attachmentId: string) => Promise<boolean>;
}
