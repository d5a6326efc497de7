import type { FoiCaseView, FoiState } from '../../../contract/foi';
import { plainDay } from '../../ui/dates';

/** Where a request stands, as one would say it to a neighbour. */
export interface Standing {
  /** The sentence on top. */
  readonly headline: string;
  /** What it means, and what comes. */
  readonly next: string;
  /** The article it rests on, where it is not that of the last day to reply. */
  readonly article?: string;
}

type Says = (view: FoiCaseView) => Standing;

const until = (day: string | null | undefined): string => (day ? `：最迟 ${plainDay(day)}` : '');
const untilOf = (view: FoiCaseView, kind: string): string | null =>
  view.acts?.find((act) => act.kind === kind)?.until ?? null;

const consulted = ({ whole }: FoiCaseView): string => {
  const waiting = (whole?.consultations ?? []).filter(({ standing }) => standing === 'waiting');
  if (waiting.length === 0) return '意见';
  if (waiting.every(({ consultee }) => consultee === 'third-party')) return '第三方意见';
  return waiting.every(({ consultee }) => consultee === 'other-organ') ? '其他机关意见' : '第三方和其他机关意见';
};

const fee = ({ whole }: FoiCaseView): string =>
  whole?.feeYuan == null ? '' : `信息处理费 ${String(whole.feeYuan)} 元。`;

const timely = ({ whole }: FoiCaseView): string => {
  const late = whole?.timeliness;
  if (!late) return '';
  return late.onTime ? '在期限内答复。' : `比期限晚了 ${String(late.overdueWorkingDays)} 个工作日。`;
};

const SAYS: Record<FoiState, Says> = {
  submitted: () => ({ headline: '等承办部门确认收到', next: '确认收到的第二天，开始数答复期限。' }),
  received: ({ remainingWorkingDays: left, whole }) => {
    if (left !== null && left < 0)
      return { headline: '已经过了答复期限', next: '还没有答复。你可以问承办部门，也可以申请行政复议，办法写在下面。' };
    if ((whole?.limit?.extension ?? 0) > 0)
      return { headline: '正在办理', next: '答复期限延长过一次，不会再延长；原因写在延期答复告知书里。' };
    return { headline: '正在办理', next: '内容不清楚的话，收到后 7 个工作日内会一次告诉你要补什么。' };
  },
  'awaiting-amendment': (view) => ({
    headline: `请补充材料${until(view.whole?.amendmentDueOn ?? untilOf(view, 'amendment-received'))}`,
    next: '要补什么，写在补正告知书里。收到你的补充以后，答复期限重新数；没有正当理由逾期不补，视为放弃申请。',
    article: '条例第三十条',
  }),
  'awaiting-payment': (view) => ({
    headline: `请缴费${until(view.whole?.feeDueOn)}`,
    next: `${fee(view)}怎么缴，写在收费通知里。缴费以后，答复期限重新数；逾期不缴，视为放弃申请。`,
    article: '国办函〔2020〕109号',
  }),
  'awaiting-reasons': (view) => ({
    headline: `请说明理由${until(untilOf(view, 'reasons-given'))}`,
    next: '申请的数量、频次明显超过合理范围时，承办部门可以请你说明理由。',
    article: '条例第三十五条',
  }),
  'in-consultation': (view) => ({
    headline: `正在征求${consulted(view)}`,
    next: '征求意见的时间不计入答复期限。意见来得早，答复也会早。',
    article: '条例第三十二条、第三十三条',
  }),
  reviewed: () => ({ headline: '审核通过，准备答复', next: '接下来作出答复，再送到你手上。' }),
  decided: () => ({ headline: '答复已经作出，正在送给你', next: '送到以后，这里可以打开答复书。' }),
  served: (view) => ({ headline: '已经答复', next: `${timely(view)}答复书在“我的文书”里。` }),
  abandoned: (view) => ({
    headline: '视为放弃，不再处理',
    next: `没有按期${view.whole?.feeDueOn ? '缴费' : '补正'}。还需要的话，可以重新申请。`,
  }),
  withdrawn: () => ({ headline: '你撤回了申请', next: '办理到此结束。还需要的话，可以重新申请。' }),
  archived: (view) => ({ headline: '已经办结', next: `${timely(view)}材料已经归档，文书还可以打开。` }),
};

/** Where a request stands, and what comes. */
export const standingOf = (view: FoiCaseView): Standing => SAYS[view.state](view);

/** Whether time still runs, or may run again. */
export const isOpen = ({ state }: FoiCaseView): boolean =>
  !(['served', 'abandoned', 'withdrawn', 'archived'] as FoiState[]).includes(state);

/**
 * The last day to reply, in words; empty where none applies now.
 *
 * @source 条例第三十三条
 */
export function lastDayWords(view: FoiCaseView): string {
  const { replyDueOn, calendarMissingYear, whole } = view;
  if (!isOpen(view)) return '';
  if (replyDueOn !== null)
    return `最迟 ${plainDay(replyDueOn)}答复${whole?.provisional === true ? '（意见来得早，这一天会提前）' : ''}`;
  if (calendarMissingYear !== null)
    return `国务院还没有发布 ${String(calendarMissingYear)} 年的放假通知，最后一天现在算不出来；通知发布后，这里会写明。`;
  return '';
}
