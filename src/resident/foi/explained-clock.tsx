import { useState } from 'react';
import type { FoiCaseView } from '../../../contract/foi';
import { useGradualCount } from '../../platform/gradual';
import { plainDay } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';
import { Text } from '../../ui/primitives/text';

type Whole = NonNullable<FoiCaseView['whole']>;
type ClockDay = Whole['clock'][number];

/** Shown at once at either end; what lies between opens by a tap. */
const FIRST_DAYS = 3;
const LAST_DAYS = 3;
/** So many days are handed over at a time: a page in one piece may be larger than WeChat takes. */
const AT_A_TIME = 20;

const KINDS: Record<ClockDay['kind'], string> = {
  counted: '',
  skipped: '不算',
  paused: '暂停',
  void: '不计',
  overdue: '过期',
};

const countOf = (clock: readonly ClockDay[], kind: ClockDay['kind']): number =>
  clock.filter((day) => day.kind === kind).length;

/** How the days add up, in a sentence or two. */
function summary({ clock, limit, phase }: Whole, asOf: string): string {
  if (limit === null) return '现在没有在数：要等的事到了以后，从第二天重新数。';
  const total = limit.base + limit.extension + limit.deferral;
  const past = clock.filter(({ date, kind }) => kind === 'counted' && date <= asOf).length;
  const more = [
    limit.extension > 0 ? `延长了 ${String(limit.extension)} 个` : '',
    limit.deferral > 0 ? `延迟了 ${String(limit.deferral)} 个` : '',
  ].filter(Boolean);
  const off = [
    countOf(clock, 'skipped') > 0 ? `休息日和节假日 ${String(countOf(clock, 'skipped'))} 天` : '',
    countOf(clock, 'paused') > 0 ? `征求意见 ${String(countOf(clock, 'paused'))} 天` : '',
    countOf(clock, 'void') > 0 ? `重新数之前 ${String(countOf(clock, 'void'))} 天` : '',
  ].filter(Boolean);
  return [
    `一共要数 ${String(total)} 个工作日${more.length > 0 ? `（其中${more.join('、')}）` : ''}${phase === 'ended' ? '' : `，到今天数了 ${String(past)} 个`}。`,
    off.length > 0 ? `${off.join('、')}，都不算。` : '',
  ].join('');
}

/** 期限是怎么数的: each day since the receipt, and why it counts or does not. */
export function ExplainedClock({ whole, asOf }: { readonly whole: Whole; readonly asOf: string }) {
  const { clock } = whole;
  const [open, setOpen] = useState(false);
  if (clock.length === 0) return null;
  const short = clock.length <= FIRST_DAYS + LAST_DAYS + 2;
  return (
    <Box as="section" className="card stack-small" label="期限是怎么数的" id="foi-days">
      <Box as="h2">期限是怎么数的</Box>
      <Box as="p">{summary(whole, asOf)}</Box>
      {open || short ? <AllDays days={clock} today={asOf} /> : <Ends days={clock} today={asOf} />}
      {short ? null : (
        <Tap className="plain" expanded={open} onTap={() => setOpen(!open)}>
          {open ? '只看头尾几天' : `一天一天看，共 ${String(clock.length)} 天`}
        </Tap>
      )}
    </Box>
  );
}

/** The article of a day, where the days before did not name it already. */
function articleAt(days: readonly ClockDay[], { date, article }: ClockDay): string | null {
  const before = days.filter((day) => day.date < date && day.article !== null).at(-1);
  return before?.article === article ? null : article;
}

interface DaysProps {
  readonly days: readonly ClockDay[];
  readonly today: string;
}

function AllDays({ days, today }: DaysProps) {
  const shown = useGradualCount(days.length, AT_A_TIME);
  return (
    <Box as="ol" className="ledger">
      {days.slice(0, shown).map((day) => (
        <Day key={day.date} day={day} today={today} article={articleAt(days, day)} />
      ))}
    </Box>
  );
}

function Ends({ days, today }: DaysProps) {
  const between = days.length - FIRST_DAYS - LAST_DAYS;
  return (
    <Box as="ol" className="ledger">
      {days.slice(0, FIRST_DAYS).map((day) => (
        <Day key={day.date} day={day} today={today} article={articleAt(days, day)} />
      ))}
      <Box as="li" className="ledger-day skipped">
        {`中间还有 ${String(between)} 天`}
      </Box>
      {days.slice(-LAST_DAYS).map((day) => (
        <Day key={day.date} day={day} today={today} article={articleAt(days, day)} />
      ))}
    </Box>
  );
}

interface DayProps {
  readonly day: ClockDay;
  readonly today: string;
  readonly article: string | null;
}

function Day({ day, today, article }: DayProps) {
  const { date, kind, number, why } = day;
  const late = kind === 'overdue';
  return (
    <Box as="li" className={`ledger-day${kind === 'counted' || late ? '' : ' skipped'}${late ? ' late' : ''}`}>
      <Text className="ledger-date">{date === today ? `${plainDay(date)} 今天` : plainDay(date)}</Text>
      <Text className="ledger-why">{article === null ? why : `${why}（${article}）`}</Text>
      <Text className="ledger-count">{number === null ? KINDS[kind] : `第 ${String(number)} 天`}</Text>
    </Box>
  );
}
