import type { ProposalSummary } from '../../../contract/proposal';
import { daysBetween } from '../../../domain/calendar/civil-date';
import { timingOf } from '../../../domain/proposal/timing';
import { plainDate } from '../../ui/dates';

export const VIEWS = {
  all: '全部',
  open: '还没答复',
  overdue: '已经超期',
  late: '答复晚了',
  dissatisfied: '不满意',
} as const;
export type View = keyof typeof VIEWS;

export const isView = (text: string): text is View => Object.hasOwn(VIEWS, text);

const SOON_DAYS = 15;

/** Until when a reply is due, or how late it was, with its look. */
export function dueMark(
  { dueOn, answeredOn }: Pick<ProposalSummary, 'dueOn' | 'answeredOn'>,
  today: string,
): { readonly className: string; readonly text: string } {
  const timing = timingOf({ dueOn, answeredOn }, today);
  if (timing === 'in-time') return { className: 'w-badge good', text: '按时答复' };
  if (timing === 'late') {
    const days = String(daysBetween(dueOn, answeredOn ?? dueOn));
    return { className: 'w-badge soon', text: `晚了 ${days} 天答复` };
  }
  if (timing === 'overdue')
    return {
      className: 'w-badge late',
      text: `超期 ${String(daysBetween(dueOn, today))} 天，应在${plainDate(dueOn)}前`,
    };
  const left = daysBetween(today, dueOn);
  return {
    className: left <= SOON_DAYS ? 'w-badge soon' : 'w-badge',
    text: `最迟${plainDate(dueOn)}，还有 ${String(left)} 天`,
  };
}
