import { useState, type Ref } from 'react';
import type { PressConferenceView } from '../../../contract/press-conference';
import type { PressConferenceState } from '../../../domain/press-conference';
import { Player, type PlayerHandle } from '../../ui/player';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';
import { ChannelsButton } from './channels-button';
import { ClockLine } from './clock-line';
import { sourcesOf } from './sources';

interface StageProps {
  readonly conference: PressConferenceView;
  readonly state: PressConferenceState;
  readonly player: Ref<PlayerHandle>;
  readonly onTime: (seconds: number) => void;
}

/** The film, how the event stands, and the ways to follow it. */
export function Stage({ conference, state, player, onTime }: StageProps) {
  const { title, department, speakers, channels, startsAt, endsAt, poster } = conference;
  const sources = sourcesOf(conference, state);
  const [kind, setKind] = useState<'video' | 'sound'>('video');
  const source = sources.find((each) => each.kind === kind) ?? sources[0];
  const organs = [...new Set(speakers.map(({ organ }) => organ))].join(' · ') || department.name;
  return (
    <>
      <Box className="press-stage">
        <ClockLine state={state} startsAt={startsAt} endsAt={endsAt} />
        {source === undefined ? null : (
          <Player
            id="press-player"
            src={source.src}
            sound={source.kind === 'sound'}
            live={state === 'live'}
            label={`${state === 'live' ? '直播' : '录像'}：${title}`}
            poster={poster}
            onTime={onTime}
            handle={player}
          />
        )}
        <Box as="h1" className="press-title">
          {title}
        </Box>
        <Box className="press-organs">{organs}</Box>
        {state === 'ended' && source === undefined ? (
          <Box className="press-organs">录像还在整理，传上来以后可以在这里看。</Box>
        ) : null}
      </Box>
      {state === 'upcoming' ? null : (
        <Box className="chips">
          {channels === undefined ? null : <ChannelsButton channels={channels} />}
          {sources.length < 2
            ? null
            : sources.map((each) => (
                <Tap
                  key={each.kind}
                  className={`chip${each.kind === source?.kind ? ' on' : ''}`}
                  pressed={each.kind === source?.kind}
                  onTap={() => setKind(each.kind)}
                >
                  {each.text}
                </Tap>
              ))}
        </Box>
      )}
    </>
  );
}
