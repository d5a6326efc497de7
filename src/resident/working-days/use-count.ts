import { useEffect, useState } from 'react';
import type { WorkingDaysView } from '../../../contract/working-days';
import { partsOf } from '../../../domain/calendar/civil-date';
import { ledger } from '../../../domain/calendar/ledger';
import { stateCouncilCalendar } from '../../../domain/calendar/state-council';
import { whereCalendarReaches } from '../../../domain/calendar/working-days';
import { CalendarYearMissing } from '../../../domain/calendar/calendar';
import { callApi } from '../../platform/request';
import type { Asked } from './asked';

export type Counted =
  | { readonly state: 'counted'; readonly count: WorkingDaysView }
  /** The notice of that year is not in the calendar, here or on the server. */
  | { readonly state: 'unknown'; readonly year: number; readonly checked: boolean };

function countHere({ from, days }: Asked): Counted {
  const { years } = stateCouncilCalendar;
  const counted = whereCalendarReaches(() => {
    const { year } = partsOf(from);
    // Arithmetic far beyond the last year would never end in a notice.
    if (!years.has(year) && !years.has(year + 1)) throw new CalendarYearMissing(year);
    return ledger(from, days);
  });
  if (!counted.ok) return { state: 'unknown', year: counted.refusal.year, checked: false };
  return { state: 'counted', count: { from, days, due: counted.value.at(-1)?.date ?? from, ledger: counted.value } };
}

/**
 * The count, by the same rule as the server's and without asking it. Only where this build knows no notice is the server
 * asked: it may have been brought up to date since.
 */
export function useCount(asked: Asked): Counted {
  const { from, days } = asked;
  const [answered, setAnswered] = useState<{ readonly of: string; readonly counted: Counted } | null>(null);
  const here = countHere(asked);
  const of = `${from}/${String(days)}`;
  const missing = here.state === 'unknown' ? here.year : null;
  useEffect(() => {
    if (missing === null) return undefined;
    let wanted = true;
    void callApi<WorkingDaysView>({ path: `/api/working-days?from=${from}&days=${String(days)}` }).then((got) => {
      if (!wanted) return;
      setAnswered({
        of,
        counted: got.ok ? { state: 'counted', count: got.data } : { state: 'unknown', year: missing, checked: true },
      });
    });
    return () => {
      wanted = false;
    };
  }, [missing, of, from, days]);
  return missing !== null && answered?.of === of ? answered.counted : here;
}
