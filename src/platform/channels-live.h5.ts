import type { ChannelsLive } from './channels-live';

/** Channels open only inside WeChat's mini-programs; the web page offers a link. */
export const useChannelsLive = (_finderUserName: string | null): ChannelsLive | null => null;
export const openChannelsLive = (_live: ChannelsLive, onProblem: () => void): void => onProblem();
