import type { ReactNode } from 'react';
import type { Topic } from '../../contract/directory';
import type { ExplainerSummary } from '../../contract/explainer';
import type { ListPage } from '../../contract/list';
import type { NoticeSummary } from '../../contract/notice';
import type { PolicySummary } from '../../contract/policy';
import type { QaIssueSummary } from '../../contract/qa-series';
import { useAnswer, type Answer } from '../platform/answers';
import { to } from '../routes';
import { ExplainerCard } from '../ui/cards/explainer-card';
import { NoticeLine } from '../ui/cards/notice-card';
import { PolicyCard } from '../ui/cards/policy-card';
import { QaIssueCard } from '../ui/cards/qa-issue-card';
import { Door } from '../ui/door';
import { Box } from '../ui/primitives/box';
import { Screen } from '../ui/screen';
import { SearchBox } from '../ui/search-box';
import { SectionHead } from '../ui/section-head';
import { Answered } from '../ui/states';

const LATEST = '?limit=3';

/** 政策: the four ways in, the latest of each, and all topics. */
export default function Policy() {
  const explainers = useAnswer<ListPage<ExplainerSummary>>(`/api/explainers${LATEST}`);
  const issues = useAnswer<ListPage<QaIssueSummary>>(`/api/qa-issues${LATEST}`);
  const policies = useAnswer<ListPage<PolicySummary>>(`/api/policies${LATEST}`);
  const notices = useAnswer<ListPage<NoticeSummary>>(`/api/notices${LATEST}`);
  const topics = useAnswer<ListPage<Topic>>('/api/topics');
  return (
    <Screen
      title="政策"
      description="政策图解、简明问答、文件原文和通知公告，按主题找。"
      tab={1}
      ready={[explainers, issues, policies, notices, topics].every(({ state }) => state !== 'loading')}
    >
      <Box as="h1" className="visually-hidden-title">
        政策
      </Box>
      <SearchBox />
      <Box as="nav" className="doors pairs" label="政策">
        <Door to={to('explainerList')} name="图解" hint="一张图看懂" />
        <Door to={to('qaSeriesList')} name="问答" hint="一问一答" />
        <Door to={to('policyList')} name="文件" hint="原文和条款" />
        <Door to={to('noticeList')} name="通知" hint="最近的公告" />
      </Box>
      <SectionHead title="最新图解" all={{ to: to('explainerList'), text: '全部图解' }} />
      <Latest of={explainers} item={(explainer) => <ExplainerCard key={explainer.id} explainer={explainer} />} />
      <SectionHead title="最新问答" all={{ to: to('qaSeriesList'), text: '全部问答' }} />
      <Latest of={issues} item={(issue) => <QaIssueCard key={issue.id} issue={issue} />} />
      <SectionHead title="最新文件" all={{ to: to('policyList'), text: '全部文件' }} />
      <Latest of={policies} item={(policy) => <PolicyCard key={policy.id} policy={policy} />} />
      <SectionHead title="最新通知" all={{ to: to('noticeList'), text: '全部通知' }} />
      <Latest of={notices} lines item={(notice) => <NoticeLine key={notice.id} notice={notice} />} />
      <Box as="h2">按主题找图解</Box>
      <Answered answer={topics}>
        {({ items }) => (
          <Box as="nav" className="doors" label="主题">
            {items.map(({ id, name, summary }) => (
              <Door key={id} to={to('explainerList', { topic: id })} name={name} hint={summary} />
            ))}
          </Box>
        )}
      </Answered>
    </Screen>
  );
}

interface LatestProps<T> {
  readonly of: Answer<ListPage<T>>;
  readonly item: (entry: T) => ReactNode;
  /** Lines of one card instead of a card each. */
  readonly lines?: boolean;
}

function Latest<T>({ of: answer, item, lines = false }: LatestProps<T>) {
  return (
    <Answered answer={answer}>
      {({ items }) =>
        items.length === 0 ? (
          <Box className="meta">还没有发布。</Box>
        ) : (
          <Box as="ul" className={lines ? 'card flush' : 'stack'}>
            {items.map(item)}
          </Box>
        )
      }
    </Answered>
  );
}
