import type { Browser } from 'playwright-core';
import type { ChannelsLive, Device, JsonObject, Network } from './protocol';

export interface LaunchOptions {
  /** Folder of the compiled mini-program. */
  dist: string;
  /** Where the content API of the test answers: `http://127.0.0.1:12345`. */
  apiOrigin: string;
  /** Page to begin with, as from a shared card: `/resident/foi/case?id=1`. The home page without it. */
  path?: string;
  device?: Partial<Device>;
  network?: Partial<Network>;
  /** What earlier visits left on the phone. */
  storage?: JsonObject;
  /** Livestreams by finderUserName (视频号). */
  channels?: Record<string, ChannelsLive>;
  /** Templates of subscribe messages that WeChat knows, by id. */
  templates?: Record<string, 'one-off' | 'long-term'>;
  /** A browser that several apps share; without it each has its own. */
  browser?: Browser;
  /** An element that is not there after this time (ms) is not coming. */
  patienceMs?: number;
  /** What `wx.login` hands out, in turn; then `code-1`, `code-2` … */
  loginCodes?: string[];
}

export const DEVICE: Device = {
  theme: 'light',
  fontSizeSetting: 16,
  width: 375,
  height: 812,
  statusBarHeight: 44,
  safeAreaBottom: 34,
  platform: 'ios',
  sdkVersion: '3.8.0',
};

export const NETWORK: Network = { offline: false, delayMs: 0, loseAnswers: 0 };
