import { useEffect } from 'react';
import { now } from '../../platform/clock';

const EVERY_MS = 60_000;
/** Nobody at the desk: nothing needs to be fresh. */
const STOP_AFTER_MS = 5 * 60_000;

/** Fetches anew every minute while the page is seen and somebody is there. @param refresh - one that keeps nobody signed in */
export function useQuietRefresh(refresh: () => Promise<void>): void {
  useEffect(() => {
    let lastSign = now().getTime();
    const sign = (): void => void (lastSign = now().getTime());
    const timer = window.setInterval(() => {
      if (!document.hidden && now().getTime() - lastSign < STOP_AFTER_MS) void refresh();
    }, EVERY_MS);
    const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const name of signs) document.addEventListener(name, sign, { passive: true });
    return () => {
      window.clearInterval(timer);
      for (const name of signs) document.removeEventListener(name, sign);
    };
  }, [refresh]);
}
