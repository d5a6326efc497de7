import { may } from '../staff/permission';
import type { StaffRole } from '../staff/role';

/**
 * What somebody sees of a case: `whole`, with everything that the roles allow; `asked`, because the own department was
 * asked: to read, comment, attach, and answer what was asked of it.
 */
export type CaseSight = 'whole' | 'asked';

export interface CaseReader {
  readonly roles: readonly StaffRole[];
  /** Id of the department. */
  readonly department: string;
}

/** Which departments have to do with a case. */
export interface CaseDepartments {
  /** The one that holds it; null before it was assigned. */
  readonly holder: string | null;
  /** Those that are asked about it, or have answered. One that gave it back, or is asked no more, is not among them. */
  readonly asked: readonly string[];
}

/**
 * Whether somebody sees a case, and how much of it.
 *
 * @returns null where it is as if the case were not there
 * @source 条例第四条、第三十四条；GB/T 22239-2019 8.1.4.2（最小权限）
 */
export function caseSight({ roles, department }: CaseReader, { holder, asked }: CaseDepartments): CaseSight | null {
  if (may(roles, 'foi.read-all')) return 'whole';
  if (!may(roles, 'foi.read-department')) return null;
  if (holder === department) return 'whole';
  return asked.includes(department) ? 'asked' : null;
}
