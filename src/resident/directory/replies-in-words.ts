import type { FoiStatisticsView } from '../../../contract/annual-report';
import { plainDay } from '../../ui/dates';

/** A department's figures of a year as sentences. @source 条例第三十三条 */
export function repliesInWords({ year, asOf, received, concluded, onTime, workingDays }: FoiStatisticsView): string[] {
  const until = `${String(year)}年到${plainDay(asOf)}`;
  if (received === 0 && concluded === 0) return [`${until}，还没有收到公开申请。`];
  const counted = `${until}，收到 ${String(received)} 件公开申请，办完 ${String(concluded)} 件。`;
  if (onTime.denominator === 0) return [counted];
  const late = onTime.denominator - onTime.numerator;
  const inTime =
    late === 0
      ? `答复的 ${String(onTime.denominator)} 件都在法定期限内。`
      : `答复了 ${String(onTime.denominator)} 件，其中 ${String(late)} 件超过了法定期限。`;
  const days =
    workingDays.median === null ? [] : [`一半的答复不超过 ${String(workingDays.median)} 个工作日；法律给 20 个。`];
  return [counted, inTime, ...days];
}
