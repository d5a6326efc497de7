import type { NoticeSummary } from '../../../contract/notice';
import { CITY } from '../../platform/city';
import { useList } from '../../platform/answers';
import { NoticeLine } from '../../ui/cards/notice-card';
import { Box } from '../../ui/primitives/box';
import { Screen } from '../../ui/screen';
import { Listed } from '../../ui/states';

/** 通知公告. */
export default function NoticeList() {
  const list = useList<NoticeSummary>('/api/notices?limit=20');
  return (
    <Screen title="通知公告" description={`${CITY}各部门的通知和公告。`} ready={list.first.state !== 'loading'}>
      <Box as="h1">通知公告</Box>
      <Listed
        lines
        list={list}
        empty="还没有通知。"
        item={(notice) => <NoticeLine key={notice.id} notice={notice} heading="h2" />}
      />
    </Screen>
  );
}
