import type { Calendar } from '../../../calendar/calendar';
import type { CivilDate } from '../../../calendar/civil-date';
import type { CaseEventKind, CaseEventOf } from '../event';
import type { CaseFacts } from '../facts';
import type { Practice } from '../practice';
import type { CaseRefusal, CaseRefusalCode } from '../refusal';
import { replyClock } from '../reply-clock';

/** What a rule looks at: the case before the act, and the day of the act. */
export interface Moment {
  readonly facts: CaseFacts;
  readonly on: CivilDate;
  readonly calendar: Calendar;
  readonly practice: Practice;
}

/** When an act is lawful. */
export interface ActRule<Kind extends CaseEventKind> {
  /** What a clerk calls it. */
  readonly title: string;
  /** The article that it rests on. */
  readonly article: string;
  /** What stands in the way of any such act on that day, whatever it says. */
  readonly bars: (moment: Moment) => CaseRefusal | null;
  /** What is wrong with what it says. */
  readonly faults?: (event: CaseEventOf<Kind>, moment: Moment) => CaseRefusal | null;
  /** Last day for it, inclusive, where the law sets one. */
  readonly until?: (moment: Moment) => CivilDate | null;
}

export type ActRules<Kind extends CaseEventKind> = { readonly [K in Kind]: ActRule<K> };

/** A refusal that rests on an article. */
export const no = (code: CaseRefusalCode, article: string, field?: string): CaseRefusal =>
  field === undefined ? { code, article } : { code, article, field };

/** The first refusal of several, in order of weight. */
export const first = (...refusals: readonly (CaseRefusal | false | null)[]): CaseRefusal | null =>
  refusals.find((each) => each !== null && each !== false) || null;

/** Last day to reply as things stand; null where it is not known. A day that lies in an unknown year has not passed. */
export const dueOn = ({ facts, calendar, practice }: Moment): CivilDate | null =>
  replyClock(facts, calendar, practice)?.dueOn ?? null;

/** Whether a last day has passed. */
export const isPast = (last: CivilDate | null, { on }: Moment): boolean => last !== null && on > last;
