export const CITY = 'city';

/** Where the staff API answers for a report. */
export const reportPath = (year: number | string, scope: string, rest = ''): string =>
  `/api/staff/reports/${encodeURIComponent(String(year))}${rest}?scope=${encodeURIComponent(scope)}`;
