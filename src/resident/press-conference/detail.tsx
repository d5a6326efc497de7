import { useCallback, useRef, useState } from 'react';
import type { PressConferenceView } from '../../../contract/press-conference';
import { useAnswer } from '../../platform/answers';
import { usePageQuery } from '../../platform/nav';
import { toContent } from '../../routes';
import type { PlayerHandle } from '../../ui/player';
import { ItemTools } from '../../ui/item-tools';
import { OutdatedNote } from '../../ui/outdated-note';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { useAskLink } from '../../ui/push-arrival';
import { Screen } from '../../ui/screen';
import { Answered } from '../../ui/states';
import { NextOne, Particulars, ReleasedWith } from './around';
import { Reminder } from './reminder';
import { sourcesOf } from './sources';
import { Stage } from './stage';
import { entryAt, Transcript } from './transcript';
import { useStateOf } from './use-state-of';

const LONG_AGO = { startsAt: '2000-01-01T00:00:00Z', endsAt: '2000-01-01T00:00:00Z' };

/** 一场新闻发布会. */
export default function PressConferenceDetail() {
  const { id = '' } = usePageQuery();
  const answer = useAnswer<PressConferenceView>(id ? `/api/press-conferences/${id}` : null);
  const conference = answer.state === 'ready' ? answer.data : null;
  const state = useStateOf(conference ?? LONG_AGO);
  const askLink = useAskLink('press-conferences', id);
  return (
    <Screen
      title={conference?.title ?? '新闻发布会'}
      description={conference?.summary}
      image={conference?.poster}
      bar="新闻发布会"
      ready={answer.state !== 'loading'}
      footer={
        conference !== null && state === 'upcoming' ? (
          <Link className="button" to={askLink}>
            会前提问
          </Link>
        ) : undefined
      }
    >
      <Answered answer={answer}>{(data) => <Conference conference={data} state={state} />}</Answered>
    </Screen>
  );
}

interface ConferenceProps {
  readonly conference: PressConferenceView;
  readonly state: ReturnType<typeof useStateOf>;
}

function Conference({ conference, state }: ConferenceProps) {
  const { id, title, startsAt, endsAt, venue, transcript, cited, releasedWith, next, numberInYear } = conference;
  const player = useRef<PlayerHandle>(null);
  const [current, setCurrent] = useState(-1);
  const followTime = useCallback((seconds: number) => setCurrent(entryAt(transcript, seconds)), [transcript]);
  const canJump = state === 'ended' && sourcesOf(conference, state).length > 0;
  return (
    <>
      <Box className="meta">{`今年第 ${String(numberInYear)} 场`}</Box>
      <OutdatedNote outdated={conference.outdated} />
      <Stage conference={conference} state={state} player={player} onTime={followTime} />
      {state === 'upcoming' ? (
        <Box className="card row wrap">
          <Box className="row-words">
            <Box as="h2">怕忘了？</Box>
            <Box className="meta">写进手机日历，开始前半小时提醒。</Box>
          </Box>
          <Reminder
            className="button ghost small"
            event={{ id, title, startsAt, endsAt, place: venue, address: toContent('press-conferences', id) }}
          />
        </Box>
      ) : null}
      <Particulars conference={conference} />
      <Transcript
        entries={transcript}
        cited={cited}
        current={current}
        onJump={canJump ? (seconds) => player.current?.playFrom(seconds) : undefined}
      />
      <ReleasedWith links={releasedWith} />
      {next === null ? null : <NextOne next={next} />}
      <ItemTools kind="press-conferences" id={id} title={title} />
    </>
  );
}
