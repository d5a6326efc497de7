import type { SpecialTopicSummary } from '../../../contract/special-topic';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Text } from '../../ui/primitives/text';

type Standing = Pick<SpecialTopicSummary, 'state' | 'openedOn' | 'closedOn' | 'department'>;

const words = ({ state, openedOn, closedOn }: Standing): string => {
  if (state === 'archived' && closedOn !== undefined) return `${plainDate(closedOn)}归档，不再增加内容`;
  return closedOn === undefined
    ? `${plainDate(openedOn)}开设`
    : `${plainDate(openedOn)}开设，${plainDate(closedOn)}归档`;
};

/** Whether a topic still grows, since when, and whose it is. */
export const StateLine = ({ topic }: { readonly topic: Standing }) => (
  <Box className="card-line">
    {topic.state === 'archived' ? <Text className="tag quiet">已归档</Text> : <Text className="tag">进行中</Text>}
    <Text className="meta">{`${topic.department.name} · ${words(topic)}`}</Text>
  </Box>
);
