import type { StaffRole } from '../../../domain/staff';
import type { SealedColumn } from '../reseal';

export interface StaffAccountRow {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  /** JSON array of roles. */
  readonly roles: string;
  readonly department: string;
  readonly password_hash: string;
  /** JSON array of hashes, the present one first. */
  readonly password_history: string;
  readonly password_changed_at: string;
  readonly must_change: number;
  /** Null until the second factor is enrolled. */
  readonly totp_sealed: string | null;
  readonly totp_step: number;
  readonly state: 'active' | 'closed';
  readonly last_sign_in_at: string | null;
  readonly created_at: string;
}

export interface StaffSessionRow {
  /** Keyed hash of the token. */
  readonly id: string;
  readonly account_id: string;
  readonly created_at: string;
  readonly last_seen_at: string;
  readonly ends_at: string;
}

export interface StaffTicketRow {
  /** Keyed hash of the ticket. */
  readonly id: string;
  readonly account_id: string;
  readonly secret_sealed: string | null;
  readonly ends_at: string;
}

declare module '../db/tables' {
  interface Tables {
    staff_accounts: StaffAccountRow;
    staff_attempts: { id: string; failed: number; counts_until: string };
    staff_tickets: StaffTicketRow;
    staff_sessions: StaffSessionRow;
  }
}

export const staffSealedColumns: readonly SealedColumn[] = [
  { table: 'staff_accounts', column: 'totp_sealed' },
  { table: 'staff_tickets', column: 'secret_sealed' },
];

/** The roles as they are kept. */
export const rolesOf = ({ roles }: Pick<StaffAccountRow, 'roles'>): StaffRole[] => JSON.parse(roles) as StaffRole[];
