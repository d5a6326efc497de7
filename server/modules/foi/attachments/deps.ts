import type { Cipher } from '../../../platform/cipher';
import type { Clock } from '../../../platform/clock';
import type { Store } from '../../../platform/db/store';
import type { CaseSight } from '../../../../domain/foi/who-sees';
import type { StaffActor } from '../../../platform/auth/staff-gate';

/** What the attachments of a case need from the rest of the desk. */
export interface AttachmentDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly cipher: Cipher;
  /** How much of the case the member of staff sees; null for none of it. */
  readonly caseAccess: (actor: StaffActor, caseId: string) => Promise<CaseSight | null>;
  /** Whether the attachment went out with a letter. */
  readonly wentOut: (read: Store['read'], attachmentId: string) => Promise<boolean>;
}
