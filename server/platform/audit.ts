import { newId } from './db/new-id';
import type { Trx } from './db/store';
import type {} from './publishing/tables';

/** Something that was done or tried. It names people by id only, and holds no personal data of applicants. */
export interface AuditEntry {
  readonly now: Date;
  /** Id of a member of staff, `resident` or `system`. */
  readonly actor: string;
  /** A verb: `sign-in`, `foi.act.decided`. */
  readonly action: string;
  /** What it was done to, for example `foi/2026-0187`. */
  readonly subject: string;
  readonly succeeded?: boolean;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Adds a row to the audit log, in the transaction of what it tells of. */
export const writeAudit = async (
  trx: Trx,
  { now, actor, action, subject, succeeded = true, detail = {} }: AuditEntry,
): Promise<void> => {
  await trx
    .insertInto('audit_log')
    .values({
      id: newId(now),
      at: now.toISOString(),
      actor,
      action,
      subject,
      detail: JSON.stringify(succeeded ? detail : { ...detail, succeeded }),
    })
    .execute();
};
