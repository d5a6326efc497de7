import type { HomeView } from '../../contract/home';
import { pressConferenceState } from '../../domain/press-conference';
import { CITY, SITE } from '../platform/city';
import { useAnswer } from '../platform/answers';
import { now } from '../platform/clock';
import { usePullDown } from '../platform/pull-down';
import { to } from '../routes';
import { ExplainerCard } from '../ui/cards/explainer-card';
import { NoticeLine } from '../ui/cards/notice-card';
import { PressConferenceCard } from '../ui/cards/press-conference-card';
import { QaIssueCard } from '../ui/cards/qa-issue-card';
import { Door } from '../ui/door';
import { Box } from '../ui/primitives/box';
import { Screen } from '../ui/screen';
import { SearchBox } from '../ui/search-box';
import { SectionHead } from '../ui/section-head';
import { SiteFooter } from '../ui/site-footer';
import { SizeSwitch } from '../ui/size-switch';
import { Answered } from '../ui/states';

/** 首页. */
export default function Home() {
  const { answer, refresh } = useHome();
  usePullDown(refresh);
  return (
    <Screen
      title={SITE}
      description={`${CITY}的政策图解、简明问答、新闻发布会和依申请公开：看得懂，问得到，知道哪天该有答复。`}
      tab={0}
      ready={answer.state !== 'loading'}
    >
      <Box as="h1" className="visually-hidden-title">
        {`${SITE}：政策看得明白，申请有期可查`}
      </Box>
      <SearchBox />
      <SizeSwitch />
      <Answered answer={answer}>{(home) => <HomeBody home={home} />}</Answered>
      <SiteFooter />
    </Screen>
  );
}

function useHome() {
  const answer = useAnswer<HomeView>('/api/home');
  return { answer, refresh: answer.refresh };
}

function HomeBody({ home }: { readonly home: HomeView }) {
  const at = now();
  const live = home.pressConferences.filter((one) => pressConferenceState(one, at) === 'live');
  const others = home.pressConferences.filter((one) => pressConferenceState(one, at) !== 'live').slice(0, 2);
  return (
    <>
      {live.length === 0 ? null : (
        <Box as="ul" className="stack" label="正在直播">
          {live.map((conference) => (
            <PressConferenceCard key={conference.id} conference={conference} now={at} heading="h2" />
          ))}
        </Box>
      )}
      <Box as="nav" className="doors" label="常用">
        <Door to={to('foiApply')} name="申请公开" hint="向政府要信息" />
        <Door to={to('foiCases')} name="我的申请" hint="看哪天答复" />
        <Door to={to('workingDays')} name="算期限" hint="数工作日" />
      </Box>
      <SectionHead title="政策图解" all={{ to: to('explainerList'), text: '全部图解' }} />
      <Box as="ul" className="stack">
        {home.explainers.map((explainer) => (
          <ExplainerCard key={explainer.id} explainer={explainer} />
        ))}
      </Box>
      <SectionHead title="简明问答" all={{ to: to('qaSeriesList'), text: '全部问答' }} />
      <Box as="ul" className="stack">
        {home.qaIssues.map((issue) => (
          <QaIssueCard key={issue.id} issue={issue} />
        ))}
      </Box>
      <SectionHead title="新闻发布会" all={{ to: to('pressConferenceList'), text: '全部场次' }} />
      <Box as="ul" className="stack">
        {others.map((conference) => (
          <PressConferenceCard key={conference.id} conference={conference} now={at} />
        ))}
      </Box>
      <SectionHead title="通知公告" all={{ to: to('noticeList'), text: '全部通知' }} />
      <Box as="ul" className="card flush">
        {home.notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </Box>
    </>
  );
}
