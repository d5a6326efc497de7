import type { SpecialTopicPage as TopicView } from '../../../contract/special-topic';
import { useAnswer } from '../../platform/answers';
import { open, usePageQuery } from '../../platform/nav';
import { scrollToId } from '../../platform/scroll';
import { to } from '../../routes';
import { FindBox } from '../../ui/find-box';
import { ItemTools } from '../../ui/item-tools';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Picture } from '../../ui/primitives/picture';
import { Tap } from '../../ui/primitives/tap';
import { Screen } from '../../ui/screen';
import { Answered } from '../../ui/states';
import { ItemLine, keyOf } from './item-line';
import { NoTopic } from './no-topic';
import { StateLine } from './state-line';

type Section = TopicView['sections'][number];

const anchorOf = ({ id }: Section): string => `section-${id}`;

/** One topic (专题): what it is about, and the first things of each section. */
export default function SpecialTopicPage() {
  const { id = '' } = usePageQuery();
  const answer = useAnswer<TopicView>(`/api/special-topic/${encodeURIComponent(id)}`);
  const topic = answer.state === 'ready' ? answer.data : undefined;
  return (
    <Screen title={topic?.title ?? '专题'} bar="专题" description={topic?.about} ready={answer.state !== 'loading'}>
      {answer.state === 'failed' && answer.problem.status === 404 ? (
        <NoTopic />
      ) : (
        <Answered answer={answer}>{(view) => <TopicBody topic={view} />}</Answered>
      )}
    </Screen>
  );
}

function TopicBody({ topic }: { readonly topic: TopicView }) {
  const { id, title, about, cover, sections } = topic;
  const total = sections.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Box as="h1">{title}</Box>
      <Box as="p">{about}</Box>
      {cover === undefined ? null : (
        <Picture src={cover.src} alt={cover.alt} width={cover.width} height={cover.height} />
      )}
      <StateLine topic={topic} />
      <ItemTools kind="special-topics" id={id} title={title} />
      <Box as="nav" className="chips" label="这个专题的栏目">
        {sections.map((section) => (
          <Tap key={section.id} className="chip" onTap={() => scrollToId(anchorOf(section))}>
            {`${section.title} ${String(section.count)}`}
          </Tap>
        ))}
      </Box>
      {total === 0 ? null : (
        <FindBox
          id="special-topic-words"
          label={`在这个专题的 ${String(total)} 条里找`}
          placeholder="标题里的字"
          asked=""
          onSearch={(words) => {
            if (words !== '') open(to('specialTopicSection', { id, q: words }));
          }}
        />
      )}
      {sections.map((section) => (
        <SectionBlock key={section.id} topic={id} section={section} />
      ))}
    </>
  );
}

function SectionBlock({ topic, section }: { readonly topic: string; readonly section: Section }) {
  const { id, title, about, count, items } = section;
  return (
    <Box as="section" id={anchorOf(section)} className="card flush" label={title}>
      <Box as="h2" className="card-head">
        {title}
      </Box>
      {about === undefined ? null : <Box className="meta">{about}</Box>}
      {items.length === 0 ? (
        <Box as="p" className="detail-row">
          这个栏目还没有内容。有了会自动出现在这里。
        </Box>
      ) : (
        <Box as="ul">
          {items.map((item) => (
            <ItemLine key={keyOf(item)} item={item} />
          ))}
        </Box>
      )}
      {count > items.length ? (
        <Link className="plain" to={to('specialTopicSection', { id: topic, section: id })}>
          {`更多${title}，一共 ${String(count)} 条 ›`}
        </Link>
      ) : null}
    </Box>
  );
}
