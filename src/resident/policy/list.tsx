import type { Topic } from '../../../contract/directory';
import type { ListPage } from '../../../contract/list';
import type { PolicySummary } from '../../../contract/policy';
import { useAnswer, useList } from '../../platform/answers';
import { now } from '../../platform/clock';
import { replace, usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { PolicyCard } from '../../ui/cards/policy-card';
import { civilDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Select } from '../../ui/primitives/choice';
import { Screen } from '../../ui/screen';
import { Listed } from '../../ui/states';
import { TopicChips } from '../../ui/topic-chips';

/** The regulation on disclosure came into force in 2008: documents before it are found by topic. */
const FIRST_YEAR = 2008;

function yearOptions(): { value: string; label: string }[] {
  const thisYear = Number(civilDate(now().toISOString()).slice(0, 4));
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, back) => String(thisYear - back));
  return [{ value: 'all', label: '全部年份' }, ...years.map((year) => ({ value: year, label: `${year}年` }))];
}

/** 政策文件, by topic and year. */
export default function PolicyList() {
  const { topic = '', year = '' } = usePageQuery();
  const topics = useAnswer<ListPage<Topic>>('/api/topics');
  const filters = `${topic === '' ? '' : `&topic=${topic}`}${year === '' ? '' : `&year=${year}`}`;
  const list = useList<PolicySummary>(`/api/policies?limit=20${filters}`);
  const known = topics.state === 'ready' ? topics.data.items : [];
  return (
    <Screen
      title="政策文件"
      description="政策文件原文：每一条都能单独打开，效力状态写在标题旁边。"
      ready={list.first.state !== 'loading' && topics.state !== 'loading'}
    >
      <Box as="h1">政策文件</Box>
      <TopicChips topics={known} chosen={topic} address={(id) => to('policyList', { topic: id, year })} />
      <Select
        id="policy-year"
        label="按年份看"
        placeholder="全部年份"
        options={yearOptions()}
        value={year === '' ? 'all' : year}
        onChange={(chosen) => replace(to('policyList', { topic, year: chosen === 'all' ? undefined : chosen }))}
      />
      <Listed
        list={list}
        empty="没有符合条件的文件。"
        emptyAction={
          <Link className="button ghost" to={to('policyList')} replace>
            看全部文件
          </Link>
        }
        item={(policy) => <PolicyCard key={policy.id} policy={policy} heading="h2" />}
      />
    </Screen>
  );
}
