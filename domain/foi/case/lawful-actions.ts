import type { Calendar } from '../../calendar/calendar';
import type { CivilDate } from '../../calendar/civil-date';
import type { CaseView } from './case-at';
import type { CaseEventKind } from './event';
import { actRules } from './lawful/rules';
import { usualPractice, type Practice } from './practice';

/** An act that is lawful now. */
export interface LawfulAction {
  readonly kind: CaseEventKind;
  /** What a clerk calls it. */
  readonly title: string;
  /** The article that it rests on. */
  readonly article: string;
  /** Last day for it, inclusive, where the law sets one and it is known. It may have passed where the act is still owed. */
  readonly until: CivilDate | null;
}

/**
 * What may lawfully be done with a case on the day that the view is of; nothing else is offered, and nothing else is taken.
 *
 * @source 条例第三十条至第四十五条、第五十一条
 */
export function lawfulActions(
  { facts, on }: CaseView,
  calendar: Calendar,
  practice: Practice = usualPractice,
): LawfulAction[] {
  const moment = { facts, on, calendar, practice };
  return (Object.keys(actRules) as CaseEventKind[])
    .filter((kind) => actRules[kind].bars(moment) === null)
    .map((kind) => {
      const { title, article, until } = actRules[kind];
      return { kind, title, article, until: until?.(moment) ?? null };
    });
}
