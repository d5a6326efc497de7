import type { PressConferenceSummary } from '../../../contract/press-conference';
import { useList } from '../../platform/answers';
import { useNow } from '../../platform/use-now';
import { PressConferenceCard } from '../../ui/cards/press-conference-card';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';
import { Screen } from '../../ui/screen';
import { Answered, Empty } from '../../ui/states';
import { CalendarRow } from './calendar-row';
import { calendarOf, monthName, type Month } from './grouping';

/** 新闻发布会日历. */
export default function PressConferenceList() {
  const list = useList<PressConferenceSummary>('/api/press-conferences?limit=20');
  const now = useNow(30_000);
  const { live, upcoming, ended } = calendarOf(list.items, now);
  return (
    <Screen
      title="新闻发布会"
      description="什么时候开、谁来说、说了什么：看直播、录像和文字实录。"
      ready={list.first.state !== 'loading'}
    >
      <Box as="h1">新闻发布会</Box>
      <Answered answer={list.first}>
        {() => (
          <>
            {list.items.length === 0 ? <Empty text="还没有安排发布会。定下来以后，时间和地点会写在这里。" /> : null}
            {live.length === 0 ? null : (
              <Box as="section" label="正在直播">
                <Box as="ul" className="stack">
                  {live.map((conference) => (
                    <PressConferenceCard key={conference.id} conference={conference} now={now} heading="h2" />
                  ))}
                </Box>
              </Box>
            )}
            <Months title="将要举行" months={upcoming} />
            <Months title="已经举行" months={ended} />
            {list.atEnd ? null : (
              <Box className="list-end">
                <Tap className="button ghost" onTap={list.more} disabled={list.loadingMore}>
                  {list.moreProblem === null ? '看更早的' : '没有取到，再试一次'}
                </Tap>
              </Box>
            )}
          </>
        )}
      </Answered>
    </Screen>
  );
}

function Months({ title, months }: { readonly title: string; readonly months: readonly Month[] }) {
  if (months.length === 0) return null;
  return (
    <Box as="section" className="stack" label={title}>
      <Box as="h2">{title}</Box>
      {months.map(({ month, conferences }) => (
        <Box key={month} className="card flush">
          <Box as="h3" className="press-month">
            {monthName(month)}
          </Box>
          <Box as="ul">
            {conferences.map((conference) => (
              <CalendarRow key={conference.id} conference={conference} />
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
