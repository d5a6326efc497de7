import type { PressConferenceView } from '../../../contract/press-conference';
import type { PressConferenceState } from '../../../domain/press-conference';

export interface Source {
  readonly kind: 'video' | 'sound';
  readonly src: string;
  /** Words on its button. */
  readonly text: string;
}

const source = (kind: Source['kind'], src: string | undefined, text: string): Source[] =>
  src === undefined ? [] : [{ kind, src, text }];

/** What can be played in each state: nothing before, the livestream, then the replay. */
export function sourcesOf(conference: PressConferenceView, state: PressConferenceState): readonly Source[] {
  const { livestreamUrl, audioUrl, replayUrl, replayAudioUrl } = conference;
  if (state === 'live')
    return [...source('video', livestreamUrl, '网页直播'), ...source('sound', audioUrl, '只听声音')];
  if (state === 'ended')
    return [...source('video', replayUrl, '看录像'), ...source('sound', replayAudioUrl, '只听声音')];
  return [];
}
