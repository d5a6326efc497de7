import { countdownTo, type PressConferenceState } from '../../../domain/press-conference';
import { useNow } from '../../platform/use-now';
import { clockTime, duration, plainDay, weekday } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Text } from '../../ui/primitives/text';

interface ClockLineProps {
  readonly state: PressConferenceState;
  readonly startsAt: string;
  readonly endsAt: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Time until it begins: coarse while far, by the second at the end. */
export function countdownWords(startsAt: string, now: Date): string {
  const { days, hours, minutes, seconds } = countdownTo(startsAt, now);
  if (days > 0) return `还有 ${String(days)} 天 ${String(hours)} 小时`;
  if (hours > 0) return `还有 ${String(hours)} 小时 ${String(minutes)} 分`;
  return `还有 ${String(minutes)} 分 ${two(seconds)} 秒`;
}

/** The state, read aloud when it changes; and the running clock, which is only looked at. */
export function ClockLine({ state, startsAt, endsAt }: ClockLineProps) {
  const ticking = useNow(state === 'ended' ? null : 1_000);
  const day = `${plainDay(startsAt)} ${weekday(startsAt)} ${clockTime(startsAt)}`;
  return (
    <Box className="press-clock">
      <Box className="press-state" live="polite">
        {state === 'live' ? <Text className="live-dot" decorative /> : null}
        <Text>
          {state === 'live' ? '直播中' : state === 'upcoming' ? `${day} 开始` : `${day} 到 ${clockTime(endsAt)}`}
        </Text>
      </Box>
      {state === 'ended' ? null : (
        <Box className="press-running" decorative>
          {state === 'upcoming'
            ? countdownWords(startsAt, ticking)
            : duration(Math.max(0, Math.floor((ticking.getTime() - Date.parse(startsAt)) / 1_000)))}
        </Box>
      )}
    </Box>
  );
}
