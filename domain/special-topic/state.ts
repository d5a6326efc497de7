import { isCivilDate, type CivilDate } from '../calendar/civil-date';

export type SpecialTopicState = 'running' | 'archived';

/** Whether a topic still takes things in. @param closedOn - first day on which it does not */
export const specialTopicState = (closedOn: CivilDate | undefined, today: CivilDate): SpecialTopicState =>
  closedOn !== undefined && closedOn <= today ? 'archived' : 'running';

/** Whether a topic's days exist and stand in order. */
export const areTopicDays = (openedOn: CivilDate, closedOn: CivilDate | undefined): boolean =>
  isCivilDate(openedOn) && (closedOn === undefined || (isCivilDate(closedOn) && closedOn > openedOn));
