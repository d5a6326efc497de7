import type { FoiStatisticsView } from '../../../contract/annual-report';
import { useAnswer } from '../../platform/answers';
import { now } from '../../platform/clock';
import { usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';
import { ShareTap } from '../../ui/share-tap';
import { Answered, Empty } from '../../ui/states';
import { ByMonth, ByResult } from './statistics-bars';
import { StatisticsFigures } from './statistics-figures';
import { yearIn, yearsAround } from './statistics-year';

/** 依申请公开统计: how many asked in a year, and how they were answered. It names nobody. */
export default function FoiStatistics() {
  const year = yearIn(usePageQuery(), now());
  const answer = useAnswer<FoiStatisticsView>(`/api/foi/statistics?year=${String(year)}`);
  const title = `${String(year)}年依申请公开统计`;
  return (
    <Screen
      title={title}
      bar="依申请公开统计"
      description={`${String(year)}年收到多少政府信息公开申请，按期答复了多少，要多少个工作日，结果怎样。`}
      ready={answer.state !== 'loading'}
    >
      <Box as="h1">{title}</Box>
      <Box as="nav" className="chips chip-row" label="按年份看">
        {yearsAround(year, now()).map((each) => (
          <Link
            key={each}
            className={`chip${each === year ? ' on' : ''}`}
            to={to('foiStatistics', { year: String(each) })}
            current={each === year}
            replace
          >
            {`${String(each)}年`}
          </Link>
        ))}
      </Box>
      <Answered answer={answer}>{(view) => <Figures view={view} />}</Answered>
      <Box className="toolbar">
        <Link className="plain" to={to('annualReportList')}>
          看年度报告 ›
        </Link>
        <ShareTap card={{ title, path: to('foiStatistics', { year: String(year) }) }} />
      </Box>
    </Screen>
  );
}

function Figures({ view }: { readonly view: FoiStatisticsView }) {
  const { year, asOf, received, concluded, results, months } = view;
  if (received === 0 && concluded === 0)
    return (
      <Empty text={`截至${plainDate(asOf)}，这里没有${String(year)}年的申请。更早的数字在各年的年度报告里。`}>
        <Link className="button ghost" to={to('foiApply')}>
          申请公开政府信息
        </Link>
      </Empty>
    );
  return (
    <>
      <Box className="meta">{`数字算到${plainDate(asOf)}，不含任何人的姓名和申请内容。`}</Box>
      <StatisticsFigures view={view} />
      <ByResult results={results} />
      <ByMonth months={months} asOf={asOf} />
    </>
  );
}
