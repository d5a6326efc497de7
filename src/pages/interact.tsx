import type { ListPage } from '../../contract/list';
import type { PressConferenceSummary } from '../../contract/press-conference';
import { pressConferenceState } from '../../domain/press-conference';
import { useAnswer } from '../platform/answers';
import { now } from '../platform/clock';
import { to } from '../routes';
import { PressConferenceCard } from '../ui/cards/press-conference-card';
import { Door } from '../ui/door';
import { Box } from '../ui/primitives/box';
import { Link } from '../ui/primitives/link';
import { Screen } from '../ui/screen';
import { SectionHead } from '../ui/section-head';
import { Answered } from '../ui/states';

/** 互动: everything by which a resident asks. */
export default function Interact() {
  const answer = useAnswer<ListPage<PressConferenceSummary>>('/api/press-conferences?limit=10');
  return (
    <Screen
      title="互动"
      description="申请公开政府信息、会前提问、查办理进度、找部门电话。"
      tab={2}
      ready={answer.state !== 'loading'}
    >
      <Box as="h1" className="visually-hidden-title">
        互动
      </Box>
      <Box as="section" className="card">
        <Box as="h2">想要一份政府文件或数据？</Box>
        <Box as="p">写清楚要什么，提交后马上有回执，告诉你最迟哪天答复。</Box>
        <Box className="row wrap spaced">
          <Link className="button" to={to('foiApply')}>
            现在申请
          </Link>
          <Link className="button ghost" to={to('foiCases')}>
            查我的申请
          </Link>
        </Box>
        <Box className="toolbar">
          <Link className="plain" to={to('foiStatistics')}>
            办理统计 ›
          </Link>
          <Link className="plain" to={to('annualReportList')}>
            年度报告 ›
          </Link>
        </Box>
      </Box>
      <Box as="nav" className="doors pairs" label="更多办法">
        <Door to={to('qaSeriesList')} name="简明问答" hint="看别人问过什么" />
        <Door to={to('enquiry')} name="提个问题" hint="没找到，直接问" />
        <Door to={to('myEnquiries')} name="我的提问" hint="有没有答复" />
        <Door to={to('departmentList')} name="找部门" hint="电话、地址、时间" />
        <Door to={to('disclosure')} name="政务公开" hint="公开信息一处找" />
        <Door to={to('workingDays')} name="算期限" hint="数工作日" />
      </Box>
      <SectionHead title="发布会提问" all={{ to: to('pressConferenceList'), text: '全部场次' }} />
      <Box as="p">开始以前，可以把想问的先发给发布会。</Box>
      <Answered answer={answer}>{(page) => <Open items={page.items} />}</Answered>
    </Screen>
  );
}

function Open({ items }: { readonly items: readonly PressConferenceSummary[] }) {
  const at = now();
  const open = items.filter((one) => pressConferenceState(one, at) !== 'ended').reverse();
  if (open.length === 0) return <Box as="p">眼下没有排定的发布会。</Box>;
  return (
    <Box as="ul" className="stack">
      {open.map((conference) => (
        <PressConferenceCard key={conference.id} conference={conference} now={at} />
      ))}
    </Box>
  );
}
