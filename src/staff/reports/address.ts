import { CITY } from '../../../domain/annual-report/scope';
import { useDepartmentNames } from '../../workbench/departments';

/** Where the staff API answers for a report. */
export const reportPath = (year: number | string, scope: string, rest = ''): string =>
  `/api/staff/reports/${encodeURIComponent(String(year))}${rest}?scope=${encodeURIComponent(scope)}`;

/** Whose report it is, in words. */
export function useScopeNames(): (scope: string) => string {
  const nameOf = useDepartmentNames();
  return (scope) => (scope === CITY ? '全市' : nameOf(scope));
}
