import { useState } from 'react';
import type { LedgerDay, WorkingDaysView } from '../../contract/working-days';
import { plainDay } from './dates';
import { Box } from './primitives/box';
import { Tap } from './primitives/tap';
import { Text } from './primitives/text';

interface Arranged {
  readonly first: string;
  readonly last: string;
  readonly why: string;
}

/** What notices arranged: holidays as spans and exchanged working days, without the ordinary week. */
function arrangedIn(ledger: readonly LedgerDay[]): readonly Arranged[] {
  const spans: Arranged[] = [];
  let before = '';
  for (const { date, why } of ledger) {
    const reason = why.replace(/^周.，/, '');
    const ordinary = reason === '工作日' || reason === '休息日';
    const open = spans.at(-1);
    if (!ordinary && reason === before && open !== undefined) spans[spans.length - 1] = { ...open, last: date };
    else if (!ordinary) spans.push({ first: date, last: date, why: reason });
    before = ordinary ? '' : reason;
  }
  return spans;
}

const span = ({ first, last }: Arranged): string =>
  first === last ? plainDay(first) : `${plainDay(first)}到${plainDay(last)}`;

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
  const arranged = arrangedIn(ledger);
  return (
    <Box className="stack-small">
      <Box as="p">
        {`${plainDay(from)}当天不算，从第二天数起，第 ${String(days)} 个工作日是${plainDay(due)}。中间有 ${String(skipped)} 天不算。`}
      </Box>
      {arranged.length === 0 ? null : (
        <Box as="ul">
          {arranged.map((each) => (
            <Box as="li" key={each.first} className="meta">{`${span(each)}：${each.why}`}</Box>
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
