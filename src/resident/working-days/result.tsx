import { DayLedger } from '../../ui/day-ledger';
import { plainDate, weekday } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import type { Counted } from './use-count';

/** Up to a month is shown day by day at once. */
const SHOWN_OPEN = 20;

export function Result({ counted }: { readonly counted: Counted }) {
  if (counted.state === 'unknown')
    return (
      <Box as="section" className="card warning" label="结果" live="polite">
        <Box as="h2">现在还算不出来</Box>
        <Box as="p">
          {`国务院办公厅关于 ${String(counted.year)} 年放假的通知还没有收录。哪天放假、哪天调休不知道，就不猜；通知发布后再来算。`}
        </Box>
      </Box>
    );
  const { from, days, due } = counted.count;
  return (
    <Box as="section" className="card stack-small" label="结果">
      <Box live="polite">
        <Box className="meta">{`第 ${String(days)} 个工作日是`}</Box>
        <Box as="h2" className="count-date">
          {`${plainDate(due)} ${weekday(due)}`}
        </Box>
      </Box>
      <DayLedger key={`${from}/${String(days)}`} count={counted.count} opened={days <= SHOWN_OPEN} />
      <Box className="meta">放假和调休按国务院办公厅每年的通知。</Box>
    </Box>
  );
}
