import { writeAudit } from '../../../platform/audit';
import type { Trx } from '../../../platform/db/store';
import type { Hand } from '../../../../domain/publishing';

export interface Trace {
  readonly action: string;
  /** Id of the manuscript, or of what it was done to. */
  readonly subject: string;
  readonly by: Pick<Hand, 'id' | 'inPlaceOf'>;
  readonly now: Date;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** One row of the audit log; in whose place somebody acted stands in it. To be written last. */
export const leaveTrace = (trx: Trx, { action, subject, by, now, detail = {} }: Trace): Promise<void> =>
  writeAudit(trx, {
    now,
    actor: by.id,
    action: `manuscript.${action}`,
    subject: `manuscripts/${subject}`,
    detail: { ...detail, ...(by.inPlaceOf === null ? {} : { inPlaceOf: by.inPlaceOf.id }) },
  });
