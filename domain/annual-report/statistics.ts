import type { LedgerCase } from './ledger-case';
import { nameOfRow, OUTCOME_ROWS, type OutcomeRow } from './rows';

/** What anybody may know about the requests of a year. */
export interface FoiStatistics {
  readonly year: number;
  readonly received: number;
  readonly concluded: number;
  /** Replies in time among the replies served in the year whose last day is known. */
  readonly onTime: { readonly numerator: number; readonly denominator: number; readonly method: string };
  readonly workingDays: { readonly median: number | null; readonly denominator: number; readonly method: string };
  readonly results: readonly { readonly row: OutcomeRow; readonly text: string; readonly count: number }[];
  /** From January to December. */
  readonly months: readonly { readonly month: string; readonly received: number; readonly concluded: number }[];
}

const ON_TIME_METHOD =
  '分母是本年送达、答复期限可以算出的答复件数，分子是其中在期限最后一天或之前送达的件数。撤回和视为放弃的申请没有答复，不计入。';
const WORKING_DAYS_METHOD =
  '从收到申请（补正或缴费的，从收到补正或缴费）的第二天起，数到送达当天的工作日；征求第三方和其他机关意见的时间不计入（条例第三十三条）。取全部送达答复的中位数。';

/** The middle one; of an even number, the mean of the two in the middle. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/**
 * The public figures of a year, from the cases; they name nobody.
 *
 * @param cases - read with `clockYear` set to that year
 * @source 条例第三十三条、第五十条
 */
export function statisticsOf(cases: Iterable<LedgerCase>, year: number): FoiStatistics {
  const prefix = `${String(year)}-`;
  const months = Array.from({ length: 12 }, (_, index) => ({
    month: `${prefix}${String(index + 1).padStart(2, '0')}`,
    received: 0,
    concluded: 0,
  }));
  const monthOf = (date: string) => (date.startsWith(prefix) ? months[Number(date.slice(5, 7)) - 1] : undefined);
  const byRow = new Map<OutcomeRow, number>(OUTCOME_ROWS.map((row) => [row, 0]));
  const days: number[] = [];
  let [numerator, denominator] = [0, 0];
  for (const { receivedOn, concludedOn, row, answer } of cases) {
    if (receivedOn === null) continue;
    const [came, went] = [monthOf(receivedOn), concludedOn === null ? undefined : monthOf(concludedOn)];
    if (came) came.received += 1;
    if (went) {
      went.concluded += 1;
      if (row !== null) byRow.set(row, (byRow.get(row) ?? 0) + 1);
    }
    if (!answer?.servedOn.startsWith(prefix)) continue;
    if (answer.workingDays !== null) days.push(answer.workingDays);
    if (answer.onTime === null) continue;
    denominator += 1;
    if (answer.onTime) numerator += 1;
  }
  return {
    year,
    received: months.reduce((sum, { received }) => sum + received, 0),
    concluded: months.reduce((sum, { concluded }) => sum + concluded, 0),
    onTime: { numerator, denominator, method: ON_TIME_METHOD },
    workingDays: { median: medianOf(days), denominator: days.length, method: WORKING_DAYS_METHOD },
    results: OUTCOME_ROWS.map((row) => ({ row, text: nameOfRow(row), count: byRow.get(row) ?? 0 })),
    months,
  };
}
