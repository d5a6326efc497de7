import type { DeskLine } from '../../../contract/foi-queue';
import type { DeskAsked } from '../../../contract/foi-co-handling';
import { plainDay } from '../../ui/dates';

type Due = Pick<DeskLine, 'phase' | 'replyDueOn' | 'remainingWorkingDays' | 'provisional' | 'calendarMissingYear'>;

const LOOK: Record<DeskLine['phase'], string> = {
  'not-running': '',
  'on-time': 'good',
  'due-soon': 'soon',
  'due-very-soon': 'very-soon',
  'due-today': 'very-soon',
  overdue: 'late',
  'not-known': '',
  ended: '',
};

/** How much time is left, in words; the colour only repeats it. */
export function leftInWords({ phase, remainingWorkingDays: left, calendarMissingYear }: Due): string {
  if (phase === 'ended') return '已办结';
  if (phase === 'not-running') return '暂不计时';
  if (phase === 'not-known' || left === null)
    return calendarMissingYear === null ? '期限待定' : `${String(calendarMissingYear)}年放假安排未发布`;
  if (left < 0) return `逾期 ${String(-left)} 个工作日`;
  return left === 0 ? '今天到期' : `还剩 ${String(left)} 个工作日`;
}

/** The last day, and how far it is. */
export function DueBadge({ due, long = false }: { readonly due: Due; readonly long?: boolean }) {
  const shown = due.replyDueOn !== null && due.phase !== 'ended';
  return (
    <span className="d-due">
      <span className={`w-badge ${LOOK[due.phase]}`}>{leftInWords(due)}</span>
      {shown && due.replyDueOn !== null && (
        <span className="d-due-day">
          {long ? '最迟 ' : ''}
          {plainDay(due.replyDueOn)}
          {due.provisional && <small>（等意见，可能提前）</small>}
        </span>
      )}
    </span>
  );
}

/** What the own department has to do about it. */
export const askedWord = ({ kind }: DeskAsked): string => (kind === 'co-handling' ? '给出会办意见' : '回复征求意见');

/** What the own department is asked, by its own last day. */
export function AskedBadge({ asked }: { readonly asked: DeskAsked }) {
  const { kind, dueOn, overdue } = asked;
  return (
    <span className="d-due d-asked">
      <span className={overdue ? 'w-badge late' : 'w-badge soon'}>
        {kind === 'co-handling' ? '请我会办' : '征求我部门意见'}
        {overdue && '，已逾期'}
      </span>
      {dueOn && <span className="d-due-day">最迟 {plainDay(dueOn)}</span>}
    </span>
  );
}
