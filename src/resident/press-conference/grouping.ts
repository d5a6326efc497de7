import type { PressConferenceSummary } from '../../../contract/press-conference';
import { pressConferenceState } from '../../../domain/press-conference';
import { civilDate } from '../../ui/dates';

export interface Month {
  /** For example 2026-11. */
  readonly month: string;
  readonly conferences: readonly PressConferenceSummary[];
}

export interface Calendar {
  readonly live: readonly PressConferenceSummary[];
  /** Soonest first. */
  readonly upcoming: readonly Month[];
  /** Latest first. */
  readonly ended: readonly Month[];
}

const starts = ({ startsAt }: PressConferenceSummary): number => Date.parse(startsAt);

function byMonth(conferences: readonly PressConferenceSummary[]): Month[] {
  const months = new Map<string, PressConferenceSummary[]>();
  for (const conference of conferences) {
    const month = civilDate(conference.startsAt).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), conference]);
  }
  return [...months].map(([month, of]) => ({ month, conferences: of }));
}

/** The list as a calendar (日历): what is on, what comes, what was. */
export function calendarOf(conferences: readonly PressConferenceSummary[], now: Date): Calendar {
  const inState = (state: string): PressConferenceSummary[] =>
    conferences.filter((conference) => pressConferenceState(conference, now) === state);
  return {
    live: inState('live').sort((a, b) => starts(a) - starts(b)),
    upcoming: byMonth(inState('upcoming').sort((a, b) => starts(a) - starts(b))),
    ended: byMonth(inState('ended').sort((a, b) => starts(b) - starts(a))),
  };
}

/** 2026-11 → 2026年11月. */
export const monthName = (month: string): string => `${month.slice(0, 4)}年${String(Number(month.slice(5)))}月`;
