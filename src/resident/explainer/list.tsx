import type { Topic } from '../../../contract/directory';
import type { ExplainerSummary } from '../../../contract/explainer';
import type { ListPage } from '../../../contract/list';
import { useAnswer, useList } from '../../platform/answers';
import { usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { ExplainerCard } from '../../ui/cards/explainer-card';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';
import { Listed } from '../../ui/states';
import { TopicChips } from '../../ui/topic-chips';

/** 政策图解, all or of one topic. */
export default function ExplainerList() {
  const { topic = '' } = usePageQuery();
  const topics = useAnswer<ListPage<Topic>>('/api/topics');
  const list = useList<ExplainerSummary>(`/api/explainers?limit=20${topic === '' ? '' : `&topic=${topic}`}`);
  const known = topics.state === 'ready' ? topics.data.items : [];
  const name = known.find(({ id }) => id === topic)?.name;
  return (
    <Screen
      bar="政策图解"
      title={name === undefined ? '政策图解' : `政策图解：${name}`}
      description="一张图看懂一项政策：给谁、给多少、怎么办，每一句都能点开条款。"
      ready={list.first.state !== 'loading' && topics.state !== 'loading'}
    >
      <Box as="h1">{name === undefined ? '政策图解' : `政策图解：${name}`}</Box>
      <TopicChips topics={known} chosen={topic} address={(id) => to('explainerList', { topic: id })} />
      <Listed
        list={list}
        empty="这个主题还没有图解。"
        emptyAction={
          <Link className="button ghost" to={to('explainerList')} replace>
            看全部图解
          </Link>
        }
        item={(explainer) => <ExplainerCard key={explainer.id} explainer={explainer} heading="h2" />}
      />
    </Screen>
  );
}
