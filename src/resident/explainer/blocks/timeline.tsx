import { now } from '../../../platform/clock';
import { Clauses } from '../../../ui/clauses';
import { civilDate, plainDate } from '../../../ui/dates';
import { Box } from '../../../ui/primitives/box';
import { Text } from '../../../ui/primitives/text';
import type { BlockProps } from './block-props';

/** 时间轴. Days to come are said to be so. */
export function Timeline({ block, cited }: BlockProps<'timeline'>) {
  const today = civilDate(now().toISOString());
  return (
    <Box as="section" className="card ex-stack-block" label={block.title}>
      <Box as="h2">{block.title}</Box>
      <Box as="ol" className="ex-rail">
        {block.entries.map(({ on, title, text, clauses }) => (
          <Box as="li" key={`${on} ${title}`} className="ex-rail-entry">
            <Text className={`ex-rail-dot${on > today ? '' : ' past'}`} decorative />
            <Box className="ex-rail-words">
              <Box className="ex-timeline-day">
                <Text className="ex-timeline-date">{plainDate(on)}</Text>
                {on > today ? <Text className="tag amber">还没到</Text> : null}
              </Box>
              <Box as="h3">{title}</Box>
              <Box as="p" className="ex-claim">
                {text}
              </Box>
              <Clauses refs={clauses} cited={cited} />
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
