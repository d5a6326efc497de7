import type { FoiStatisticsView } from '../../../contract/annual-report';
import { Box } from '../../ui/primitives/box';
import { Text } from '../../ui/primitives/text';
import { resultGroups } from './result-words';

/** Lying bars with their numbers in words, so that nothing is told by length or colour alone. */
function Bar({ count, most, name, second = false }: BarProps) {
  const share = most === 0 ? 0 : (count / most) * 100;
  return (
    <Box>
      <Box className="stat-bar-words">
        <Text className="stat-bar-name">{name}</Text>
        <Text className="stat-bar-value">{`${String(count)}件`}</Text>
      </Box>
      <Box className="stat-track" decorative>
        {count === 0 ? null : (
          <Box className={`stat-fill${second ? ' second' : ''}`} style={{ width: `${share.toFixed(1)}%` }} />
        )}
      </Box>
    </Box>
  );
}

interface BarProps {
  readonly name: string;
  readonly count: number;
  /** What a whole bar stands for. */
  readonly most: number;
  readonly second?: boolean;
}

/** 办理结果, in plain words. */
export function ByResult({ results }: Pick<FoiStatisticsView, 'results'>) {
  const groups = resultGroups(results);
  const most = Math.max(...groups.map(({ count }) => count));
  return (
    <Box as="section" className="card stack" label="办完的结果">
      <Box as="h2">办完的结果</Box>
      <Box as="ul" className="stack">
        {groups.map(({ name, count, reasons }) => (
          <Box as="li" key={name}>
            <Bar name={name} count={count} most={most} />
            {reasons.length === 0 ? null : (
              <Box className="meta">{reasons.map((each) => `${each.name} ${String(each.count)}件`).join('；')}</Box>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

interface ByMonthProps extends Pick<FoiStatisticsView, 'months'> {
  /** Months after it are still to come. */
  readonly asOf: string;
}

/** 按月: received and concluded. */
export function ByMonth({ months, asOf }: ByMonthProps) {
  const begun = months.filter(({ month }) => month <= asOf.slice(0, 7));
  const most = Math.max(0, ...begun.flatMap(({ received, concluded }) => [received, concluded]));
  return (
    <Box as="section" className="card stack" label="每个月">
      <Box as="h2">每个月</Box>
      <Box as="ul" className="stack">
        {begun.map(({ month, received, concluded }) => (
          <Box as="li" key={month} className="stat-month">
            <Box as="h3">{`${String(Number(month.slice(5)))}月`}</Box>
            <Bar name="收到" count={received} most={most} />
            <Bar name="办完" count={concluded} most={most} second />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
