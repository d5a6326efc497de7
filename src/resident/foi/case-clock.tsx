import type { FoiCaseView } from '../../../contract/foi';
import { REPLY_WORKING_DAYS } from '../../../domain/foi/deadline';
import { plainDay } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Text } from '../../ui/primitives/text';
import { isOpen, lastDayWords, standingOf } from './standing';

/** What is left, in words: also for whoever does not see the ring. */
export function remainingWords(left: number | null): string {
  if (left === null) return '';
  if (left < 0) return `已经过期 ${String(-left)} 个工作日`;
  return left === 0 ? '今天是最后一天' : `还有 ${String(left)} 个工作日`;
}

const tone = (left: number): string => (left < 0 ? 'var(--seal)' : left <= 5 ? 'var(--amber)' : 'var(--jade)');

const daysOf = ({ whole }: FoiCaseView): number => {
  const limit = whole?.limit;
  return limit ? limit.base + limit.extension + limit.deferral : REPLY_WORKING_DAYS;
};

/** What the law gives, and what was added to it. */
const limitWords = ({ whole }: FoiCaseView): string => {
  const { base, extension, deferral } = whole?.limit ?? { base: REPLY_WORKING_DAYS, extension: 0, deferral: 0 };
  return [
    `法定 ${String(base)} 个工作日`,
    extension > 0 ? `延长 ${String(extension)} 个` : '',
    deferral > 0 ? `延迟 ${String(deferral)} 个` : '',
  ]
    .filter(Boolean)
    .join('，');
};

/** What came in on the day that the count starts from. */
const BECAUSE = { amendment: '收到补正', payment: '缴费' } as const;

/** What the days are counted from: what was amended or paid starts them anew. */
const startWords = ({ receivedOn, whole }: FoiCaseView): string => {
  const start = whole?.countsFrom;
  if (!start || start.because === 'receipt') return `${plainDay(receivedOn)}收到，从第二天数起`;
  return `${plainDay(start.on)}${BECAUSE[start.because]}，从第二天重新数`;
};

/** Where the request stands: the sentence on top, the last day, and a ring with the working days left. */
export function CaseClock({ view }: { readonly view: FoiCaseView }) {
  const { remainingWorkingDays: left } = view;
  const { headline, next, article } = standingOf(view);
  const running = left !== null && isOpen(view);
  const lastDay = lastDayWords(view);
  const tag = article ?? (lastDay === '' ? undefined : '条例第三十三条');
  return (
    <Box className="card foi-clock" id="foi-standing">
      {running ? <Ring left={left} of={daysOf(view)} /> : null}
      <Box className="row-words">
        <Box as="h1" className="foi-due">
          {headline}
        </Box>
        {lastDay === '' ? null : (
          <Box as="p" className="foi-last-day">
            {lastDay}
          </Box>
        )}
        {running ? <Box as="p">{remainingLine(left, view)}</Box> : null}
      </Box>
      <Box className="foi-clock-more">
        <Box as="p">{next}</Box>
        <Box className="foi-clock-basis">
          {lastDay === '' ? null : <Box className="meta">{`${startWords(view)}，${limitWords(view)}`}</Box>}
          {tag === undefined ? null : <Text className="tag seal">{tag}</Text>}
        </Box>
      </Box>
    </Box>
  );
}

/** While an opinion is awaited the count stands still, which is not the last day. */
const remainingLine = (left: number, { asOf, replyDueOn }: FoiCaseView): string =>
  left === 0 && replyDueOn !== asOf ? '工作日已经数完，等意见到了就答复' : remainingWords(left);

function Ring({ left, of }: { readonly left: number; readonly of: number }) {
  const share = Math.min(1, Math.max(0, left / of));
  return (
    <Box
      className="foi-ring"
      decorative
      style={{ background: `conic-gradient(${tone(left)} ${String(Math.round(share * 360))}deg, var(--line) 0deg)` }}
    >
      <Box className="foi-ring-hole">
        <Box className="foi-ring-number">{String(Math.abs(left))}</Box>
        <Box className="foi-ring-unit">{left < 0 ? '天过期' : '个工作日'}</Box>
      </Box>
    </Box>
  );
}
