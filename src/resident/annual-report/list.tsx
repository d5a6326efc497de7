import { CITY } from '../../../domain/annual-report/scope';
import type { PublishedReportList } from '../../../contract/annual-report';
import type { Department } from '../../../contract/directory';
import type { ListPage } from '../../../contract/list';
import { useAnswer } from '../../platform/answers';
import { to } from '../../routes';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';
import { ShareTap } from '../../ui/share-tap';
import { Answered, Empty } from '../../ui/states';

type Line = PublishedReportList['items'][number];

/** 政府信息公开年度报告: the years published, newest first. @source 条例第四十九条 */
export default function AnnualReportList() {
  const answer = useAnswer<PublishedReportList>('/api/annual-reports');
  const items = answer.state === 'ready' ? answer.data.items : [];
  const ofDepartments = items.some(({ scope }) => scope !== CITY);
  // Names are asked for only where there is a department to name.
  const departments = useAnswer<ListPage<Department>>(ofDepartments ? '/api/departments' : null);
  const names = new Map(departments.state === 'ready' ? departments.data.items.map(({ id, name }) => [id, name]) : []);
  return (
    <Screen
      title="政府信息公开年度报告"
      bar="年度报告"
      description="每年的政府信息公开工作年度报告：主动公开、依申请公开、行政复议和诉讼。"
      ready={answer.state !== 'loading' && (!ofDepartments || departments.state !== 'loading')}
    >
      <Box as="h1">政府信息公开年度报告</Box>
      <Box as="p">每年三月底前，报告上一年公开了什么、收到多少申请、怎么答复的。</Box>
      <Answered answer={answer}>{() => <Years items={items} names={names} />}</Answered>
      <Box className="toolbar">
        <Link className="plain" to={to('foiStatistics')}>
          看今年的申请统计 ›
        </Link>
        <ShareTap card={{ title: '政府信息公开年度报告', path: to('annualReportList') }} />
      </Box>
    </Screen>
  );
}

function Years({ items, names }: { readonly items: readonly Line[]; readonly names: ReadonlyMap<string, string> }) {
  if (items.length === 0) return <Empty text="还没有发布过年度报告。发布以后，每一年的都在这里。" />;
  return (
    <Box as="ul" className="card flush">
      {items.map(({ year, scope, publishedOn }) => (
        <Box as="li" key={`${String(year)}/${scope}`} className="line">
          <Link
            className="line-link"
            to={to('annualReport', { year: String(year), scope: scope === CITY ? undefined : scope })}
          >
            <Box as="h2" className="row-name">
              {scope === CITY ? `${String(year)}年` : `${String(year)}年 ${names.get(scope) ?? scope}`}
            </Box>
            <Box className="meta">{`${plainDate(publishedOn)}发布`}</Box>
          </Link>
        </Box>
      ))}
    </Box>
  );
}
