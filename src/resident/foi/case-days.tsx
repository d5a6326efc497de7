import type { FoiCaseView } from '../../../contract/foi';
import { REPLY_WORKING_DAYS } from '../../../domain/foi/deadline';
import { DayLedger } from '../../ui/day-ledger';
import { Box } from '../../ui/primitives/box';
import { ExplainedClock } from './explained-clock';

/** 期限是怎么数的. An answer that an older server gave, kept on the device, has the plain days only. */
export function CaseDays({ view: { whole, replyDueOn, receivedOn, ledger, asOf } }: { readonly view: FoiCaseView }) {
  if (whole) return <ExplainedClock whole={whole} asOf={asOf} />;
  if (replyDueOn === null) return null;
  return (
    <Box as="section" className="card stack-small" label="期限是怎么数的">
      <Box as="h2">期限是怎么数的</Box>
      <DayLedger count={{ from: receivedOn, days: REPLY_WORKING_DAYS, due: replyDueOn, ledger: [...ledger] }} />
    </Box>
  );
}
