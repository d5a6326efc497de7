import type { FoiClockView } from '../../../contract/foi-clock';
import type { Calendar, CivilDate } from '../../../domain/calendar';
import {
  caseAt,
  explainClock,
  lawfulActions,
  serviceDayRule,
  usualPractice,
  type CaseEvent,
  type Practice,
} from '../../../domain/foi/case';

/** The explained clock of a lawful history on a day, as it goes over the wire. */
export const clockView = (
  events: readonly CaseEvent[],
  calendar: Calendar,
  on: CivilDate,
  practice: Practice = usualPractice,
): FoiClockView => {
  const view = caseAt(events, calendar, on, practice);
  const { facts, timeliness, ...rest } = view;
  return {
    ...rest,
    countsFrom: rest.countsFrom && { ...rest.countsFrom },
    limit: rest.limit && { ...rest.limit },
    consultations: [...rest.consultations],
    holdings: [...rest.holdings],
    feeYuan: facts.fee?.yuan ?? null,
    timeliness: timeliness && facts.service ? { ...timeliness, rule: serviceDayRule[facts.service.method] } : null,
    clock: explainClock(events, calendar, on, practice),
    actions: lawfulActions(view, calendar, practice),
  };
};
