import { useState } from 'react';
import type { LedgerDay, WorkingDaysView } from '../../contract/working-days';
import { plainDay } from './dates';
import { Box } from './primitives/box';
import { Tap } from './primitives/tap';
import { Text } from './primitives/text';

/** What notices arranged: holidays and exchanged working days, not the ordinary week. */
const isArranged = ({ why }: LedgerDay): boolean => !/，(工作日|休息日)$/.test(why);

interface DayLedgerProps {
  readonly count: WorkingDaysView;
  /** The days are in sight at once. */
  readonly opened?: boolean | undefined;
}

/** The days behind a due date (期限是怎么数的): each counted or skipped, and why. */
export function DayLedger({ count, opened = false }: DayLedgerProps) {
  const { from, days, due, ledger } = count;
  const [open, setOpen] = useState(opened);
  const skipped = ledger.filter(({ counted }) => !counted).length;
  const arranged = ledger.filter(isArranged);
  return (
    <Box className="stack-small">
      <Box as="p">
        {`${plainDay(from)}当天不算，从第二天数起，第 ${String(days)} 个工作日是${plainDay(due)}。中间有 ${String(skipped)} 天不算。`}
      </Box>
      {arranged.length === 0 ? null : (
        <Box as="ul">
          {arranged.map(({ date, why }) => (
            <Box as="li" key={date} className="meta">{`${plainDay(date)} ${why}`}</Box>
          ))}
        </Box>
      )}
      <Tap className="plain" expanded={open} onTap={() => setOpen(!open)}>
        {open ? '收起每一天' : '一天一天看'}
      </Tap>
      {open ? <Days ledger={ledger} /> : null}
    </Box>
  );
}

function Days({ ledger }: { readonly ledger: readonly LedgerDay[] }) {
  let counted = 0;
  return (
    <Box as="ol" className="ledger">
      {ledger.map((day) => {
        if (day.counted) counted += 1;
        return (
          <Box as="li" key={day.date} className={`ledger-day${day.counted ? '' : ' skipped'}`}>
            <Text className="ledger-date">{plainDay(day.date)}</Text>
            <Text className="ledger-why">{day.why}</Text>
            <Text className="ledger-count">{day.counted ? `第 ${String(counted)} 天` : '不算'}</Text>
          </Box>
        );
      })}
    </Box>
  );
}
