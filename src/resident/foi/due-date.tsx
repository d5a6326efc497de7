import type { FoiReceipt } from '../../../contract/foi';
import type { WorkingDaysView } from '../../../contract/working-days';
import { REPLY_WORKING_DAYS } from '../../../domain/foi/deadline';
import { useAnswer } from '../../platform/answers';
import { DayLedger } from '../../ui/day-ledger';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Answered } from '../../ui/states';

type Clock = Pick<FoiReceipt, 'receivedOn' | 'replyDueOn' | 'calendarMissingYear'>;

/** The due date, or why it is not known yet. */
export const dueWords = ({ replyDueOn, calendarMissingYear }: Clock): string =>
  replyDueOn === null
    ? `答复期限是 ${String(REPLY_WORKING_DAYS)} 个工作日。国务院还没有发布 ${String(calendarMissingYear ?? '')} 年的放假通知，具体哪天现在算不出来；通知发布后，这里会写明。`
    : `最迟 ${plainDate(replyDueOn)} 答复`;

/** 期限是怎么数的: fetched, so that a new notice is in it. */
export function DueLedger({ clock }: { readonly clock: Clock }) {
  const answer = useAnswer<WorkingDaysView>(
    clock.replyDueOn === null ? null : `/api/working-days?from=${clock.receivedOn}&days=${String(REPLY_WORKING_DAYS)}`,
  );
  if (clock.replyDueOn === null) return null;
  return (
    <Box as="section" className="card stack-small" label="期限是怎么数的">
      <Box as="h2">期限是怎么数的</Box>
      <Answered answer={answer}>{(count) => <DayLedger count={count} />}</Answered>
    </Box>
  );
}
