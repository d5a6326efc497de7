import { civilDateOf, isCivilDate } from '../../../domain/calendar/civil-date';

export interface Asked {
  readonly from: string;
  readonly days: number;
}

export const MOST_DAYS = 250;
const USUAL_DAYS = 20;

/** What an address asks; today and twenty days where it says nothing that can be counted. */
export function askedIn(query: Readonly<Record<string, string>>, now: Date): Asked {
  const from = query['from'] ?? '';
  const days = Number(query['days']);
  return {
    from: isCivilDate(from) ? from : civilDateOf(now),
    days: Number.isInteger(days) && days >= 1 && days <= MOST_DAYS ? days : USUAL_DAYS,
  };
}
