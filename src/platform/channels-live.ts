import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

/** What WeChat needs to open a livestream of Channels (视频号). */
export interface ChannelsLive {
  readonly finderUserName: string;
  readonly feedId: string;
  readonly nonceId: string;
}

const LIVE = 2;
const ENDED = 3;
const REPLAY_MADE = 1;

/**
 * The livestream, or its replay, of a Channels account; null while it is not known or there is none.
 *
 * It is asked for beforehand, because WeChat refuses to open it from within the answer: only a tap may.
 *
 * @param finderUserName - null asks for nothing
 */
export function useChannelsLive(finderUserName: string | null): ChannelsLive | null {
  const [live, setLive] = useState<ChannelsLive | null>(null);
  useEffect(() => {
    if (finderUserName === null || typeof Taro.getChannelsLiveInfo !== 'function') return undefined;
    let wanted = true;
    // WeChat answers neither of the two calls with a promise; Taro makes one, and it is refused together with `fail`.
    const asked = Taro.getChannelsLiveInfo({
      finderUserName,
      success: ({ feedId, nonceId, status, replayStatus }) => {
        const there = status === LIVE || (status === ENDED && replayStatus === REPLAY_MADE);
        if (wanted && there) setLive({ finderUserName, feedId, nonceId });
      },
      fail: () => undefined,
    });
    Promise.resolve(asked).catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [finderUserName]);
  return live;
}

/** Opens Channels. Only in answer to a tap. @param onProblem - when WeChat would not */
export function openChannelsLive(live: ChannelsLive, onProblem: () => void): void {
  Promise.resolve(Taro.openChannelsLive({ ...live, fail: onProblem })).catch(() => undefined);
}
