import { civilDateOf } from '../../../domain/calendar/civil-date';

/** The regulation came into force in 2008. */
const FIRST_YEAR = 2008;
const YEARS_SHOWN = 4;

/** The year that an address asks; this year where it names none that has begun. */
export function yearIn(query: Readonly<Record<string, string>>, now: Date): number {
  const thisYear = Number(civilDateOf(now).slice(0, 4));
  const asked = /^\d{4}$/.test(query['year'] ?? '') ? Number(query['year']) : thisYear;
  return asked < FIRST_YEAR || asked > thisYear ? thisYear : asked;
}

/** The years to choose from, newest first; an older one stands beside them when it is shown. */
export function yearsAround(year: number, now: Date): number[] {
  const thisYear = Number(civilDateOf(now).slice(0, 4));
  const years = Array.from({ length: YEARS_SHOWN }, (_, back) => thisYear - back);
  return years.includes(year) ? years : [...years, year];
}
