import type { SpecialTopicSummary } from '../../../contract/special-topic';
import { useList } from '../../platform/answers';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';
import { Screen } from '../../ui/screen';
import { ShareTap } from '../../ui/share-tap';
import { Answered, Empty } from '../../ui/states';
import { TopicCard } from './topic-card';

/** 专题: what runs, then what is archived; the list comes in that order. */
export default function SpecialTopicList() {
  const list = useList<SpecialTopicSummary>('/api/special-topics?limit=20');
  const running = list.items.filter(({ state }) => state === 'running');
  const archived = list.items.filter(({ state }) => state === 'archived');
  return (
    <Screen
      title="专题"
      description="一件大事的政策、图解、问答、发布会和进展，放在一起从头看全。"
      ready={list.first.state !== 'loading'}
    >
      <Box as="h1">专题</Box>
      <Box as="p">一件大事的政策、图解、问答、发布会和进展，放在一起从头看全。</Box>
      <Answered answer={list.first}>
        {() =>
          list.items.length === 0 ? (
            <Empty text="还没有专题。" />
          ) : (
            <>
              <Topics title="正在进行" topics={running} empty="现在没有正在进行的专题。" />
              <Topics title="已经归档" topics={archived} />
              {list.atEnd ? null : (
                <Box className="list-end">
                  <Tap className="button ghost" onTap={list.more} disabled={list.loadingMore}>
                    {list.moreProblem === null ? '看更多' : '没有取到，再试一次'}
                  </Tap>
                </Box>
              )}
            </>
          )
        }
      </Answered>
      <Box className="toolbar">
        <ShareTap card={{ title: '专题', path: to('specialTopicList') }} />
      </Box>
    </Screen>
  );
}

interface TopicsProps {
  readonly title: string;
  readonly topics: readonly SpecialTopicSummary[];
  /** Left out, nothing is shown where there are none. */
  readonly empty?: string;
}

function Topics({ title, topics, empty }: TopicsProps) {
  if (topics.length === 0 && empty === undefined) return null;
  return (
    <Box as="section" className="stack" label={title}>
      <Box as="h2">{title}</Box>
      {topics.length === 0 ? (
        <Box as="p">{empty}</Box>
      ) : (
        <Box as="ul" className="stack">
          {topics.map((topic) => (
            <TopicCard key={topic.id} topic={topic} />
          ))}
        </Box>
      )}
    </Box>
  );
}
