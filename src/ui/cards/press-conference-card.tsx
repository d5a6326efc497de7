import type { PressConferenceSummary } from '../../../contract/press-conference';
import { pressConferenceState } from '../../../domain/press-conference';
import { toContent } from '../../routes';
import { clockTime, plainDay, weekday } from '../dates';
import { Box } from '../primitives/box';
import { Link } from '../primitives/link';
import { Text } from '../primitives/text';
import type { CardHeading } from './card-heading';

/** A press conference (新闻发布会) in a list; the state follows from the clock. */
export function PressConferenceCard({
  conference,
  now,
  heading = 'h3',
}: {
  readonly conference: PressConferenceSummary;
  readonly now: Date;
} & CardHeading) {
  const { id, title, startsAt, department, hasReplay } = conference;
  const state = pressConferenceState(conference, now);
  if (state === 'live')
    return (
      <Box as="li">
        <Link className="card night live-card" to={toContent('press-conferences', id)}>
          <Box className="live-card-words">
            <Box as={heading} className="row-name">
              <Text className="live-dot" decorative />
              <Text>{`直播中 · ${title}`}</Text>
            </Box>
            <Box className="live-card-meta">{`${clockTime(startsAt)} 开始 · ${department.name}`}</Box>
          </Box>
          <Text className="button light small" decorative>
            去看
          </Text>
        </Link>
      </Box>
    );
  return (
    <Box as="li">
      <Link className="card" to={toContent('press-conferences', id)}>
        <Box className="card-line">
          <Text className={state === 'upcoming' ? 'tag amber' : 'tag quiet'}>
            {state === 'upcoming' ? '预告' : '已结束'}
          </Text>
          <Text className="meta">{`${plainDay(startsAt)} ${weekday(startsAt)} ${clockTime(startsAt)}`}</Text>
        </Box>
        <Box as={heading} className="card-title">
          {title}
        </Box>
        <Box className="meta">{`${department.name}${state === 'ended' && hasReplay ? ' · 有回放' : ''}`}</Box>
      </Link>
    </Box>
  );
}
