import type { PublicationLogEntry, PublicationLogView } from '../../../contract/publication-log';
import { useList } from '../../platform/answers';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Screen } from '../../ui/screen';
import { ShareTap } from '../../ui/share-tap';
import { Listed } from '../../ui/states';
import { LogLine } from './log-line';
import { HowToCheck } from './how-to-check';

const ABOUT = '每发布、更正、撤回一篇内容，都会在这里记一条。记下的不能改，也不能删，任何人都可以核对。';

/** 公开记录: what was published, corrected and withdrawn. */
export default function PublicationLog() {
  const list = useList<PublicationLogEntry>('/api/publication-log?limit=20');
  // The list's own answer says more than its lines.
  const first = list.first.state === 'ready' ? (list.first.data as unknown as PublicationLogView) : null;
  return (
    <Screen title="公开记录" bar="公开记录" description={ABOUT} ready={list.first.state !== 'loading'}>
      <Box as="h1">公开记录</Box>
      <Box as="p">{ABOUT}</Box>
      {first === null ? null : <HowToCheck head={first.head} />}
      <Listed list={list} lines empty="还没有记录。" item={(entry) => <LogLine key={entry.sequence} entry={entry} />} />
      <Box className="toolbar">
        <ShareTap card={{ title: '公开记录', path: to('publicationLog') }} />
      </Box>
    </Screen>
  );
}
