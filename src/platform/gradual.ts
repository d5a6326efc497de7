import { useReachBottom } from '@tarojs/taro';
import { useEffect, useState } from 'react';

const PAUSE_MS = 60;

/**
 * How many of `count` parts are on the screen: a page that is handed over in one piece is slow to open and may not be
 * larger than WeChat allows. The rest follows by itself, a few at a time.
 */
export function useGradualCount(count: number, step: number): number {
  const [shown, setShown] = useState(step);
  useEffect(() => {
    if (shown >= count) return undefined;
    const timer = setTimeout(() => setShown(shown + step), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [shown, count, step]);
  return Math.min(shown, count);
}

/** Calls when the reader comes to the end of what is on the screen. */
export const useEndReached = (more: () => void): void => useReachBottom(more);

/** Whether long texts are shown in parts on this build. */
export const SHOWS_PARTS: boolean = true;
