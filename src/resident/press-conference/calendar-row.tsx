import type { PressConferenceSummary } from '../../../contract/press-conference';
import { toContent } from '../../routes';
import { civilDate, clockTime, plainDay, weekday } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';

/** One day of the calendar. */
export function CalendarRow({ conference }: { readonly conference: PressConferenceSummary }) {
  const { id, title, startsAt, department, venue, numberInYear, hasReplay, hasTranscript } = conference;
  const kept = [hasReplay ? '有录像' : '', hasTranscript ? '有文字实录' : ''].filter(Boolean);
  return (
    <Box as="li">
      <Link className="press-row" to={toContent('press-conferences', id)}>
        <Box className="press-day" decorative>
          <Box className="press-day-number">{String(Number(civilDate(startsAt).slice(8)))}</Box>
          <Box className="press-day-week">{weekday(startsAt)}</Box>
        </Box>
        <Box className="row-words">
          <Box as="h3">{title}</Box>
          <Box className="meta">{`${plainDay(startsAt)} ${clockTime(startsAt)} · ${venue}`}</Box>
          <Box className="meta">{[department.name, `今年第 ${String(numberInYear)} 场`, ...kept].join(' · ')}</Box>
        </Box>
      </Link>
    </Box>
  );
}
