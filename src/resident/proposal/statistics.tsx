import type { ProposalStatisticsView } from '../../../contract/proposal';
import { useAnswer } from '../../platform/answers';
import { usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';
import { ShareTap } from '../../ui/share-tap';
import { Answered, Empty } from '../../ui/states';
import { Figures } from './figures';

/** 建议提案统计 of a year: how many, by result, and how many were answered in time. */
export default function ProposalStatistics() {
  const { year = '' } = usePageQuery();
  const asked = /^\d{4}$/.test(year) ? `?year=${year}` : '';
  const answer = useAnswer<ProposalStatisticsView>(`/api/proposal/statistics${asked}`);
  const view = answer.state === 'ready' ? answer.data : undefined;
  const title = view === undefined ? '建议提案统计' : `${String(view.year)}年建议提案统计`;
  return (
    <Screen
      title={title}
      bar="建议提案统计"
      description="一年收到多少件人大代表建议和政协提案，按时答复了多少，结果怎样。"
      ready={answer.state !== 'loading'}
    >
      <Box as="h1">{title}</Box>
      <Answered answer={answer}>{(data) => <YearBody view={data} />}</Answered>
      <Box className="toolbar">
        <Link className="plain" to={to('proposalList', { year: view === undefined ? '' : String(view.year) })}>
          看每一件 ›
        </Link>
        <ShareTap
          card={{ title, path: to('proposalStatistics', { year: view === undefined ? '' : String(view.year) }) }}
        />
      </Box>
    </Screen>
  );
}

function YearBody({ view }: { readonly view: ProposalStatisticsView }) {
  const { year, years, asOf, total } = view;
  return (
    <>
      <Box as="nav" className="chips chip-row" label="按年度看">
        {years.map((each) => (
          <Link
            key={each}
            className={`chip${each === year ? ' on' : ''}`}
            to={to('proposalStatistics', { year: String(each) })}
            current={each === year}
            replace
          >
            {`${String(each)}年`}
          </Link>
        ))}
      </Box>
      {total === 0 ? (
        <Empty text={`这里没有${String(year)}年的建议提案。`} />
      ) : (
        <>
          <Box className="meta">{`数字算到${plainDate(asOf)}，只算公开在这里的。`}</Box>
          <Figures view={view} />
        </>
      )}
    </>
  );
}
