import type { FoiCaseView } from '../../../contract/foi';
import { REPLY_WORKING_DAYS } from '../../../domain/foi/deadline';
import { plainDay } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Text } from '../../ui/primitives/text';
import { dueWords } from './due-date';

/** What is left, in words: also for whoever does not see the ring. */
export function remainingWords(left: number | null): string {
  if (left === null) return '';
  if (left < 0) return `已经过期 ${String(-left)} 个工作日`;
  return left === 0 ? '今天是最后一天' : `还有 ${String(left)} 个工作日`;
}

const tone = (left: number): string => (left < 0 ? 'var(--seal)' : left <= 5 ? 'var(--amber)' : 'var(--jade)');

/** The clock of a request: a ring with the working days left, and the date. */
export function CaseClock({ view }: { readonly view: FoiCaseView }) {
  const { remainingWorkingDays: left, receivedOn } = view;
  const share = left === null ? 0 : Math.min(1, Math.max(0, left / REPLY_WORKING_DAYS));
  return (
    <Box className="card foi-clock">
      {left === null ? null : (
        <Box
          className="foi-ring"
          decorative
          style={{
            background: `conic-gradient(${tone(left)} ${String(Math.round(share * 360))}deg, var(--line) 0deg)`,
          }}
        >
          <Box className="foi-ring-hole">
            <Box className="foi-ring-number">{String(Math.abs(left))}</Box>
            <Box className="foi-ring-unit">{left < 0 ? '天过期' : '个工作日'}</Box>
          </Box>
        </Box>
      )}
      <Box className="row-words">
        <Box as="h1" className="foi-due">
          {dueWords(view)}
        </Box>
        {left === null ? null : <Box as="p">{remainingWords(left)}</Box>}
        <Box className="meta">{`${plainDay(receivedOn)}收到，从第二天数起，法定 ${String(REPLY_WORKING_DAYS)} 个工作日`}</Box>
        <Text className="tag seal">条例第三十三条</Text>
      </Box>
    </Box>
  );
}
