import { useEffect, useRef } from 'react';
import { maySend, type DraftSync } from './draft-sync';

/** So long after the last key, and at the latest so long after the last time it was kept. */
const QUIET_MS = 1_200;
const AT_MOST_MS = 5_000;
/** While the network is away. */
const AGAIN_MS = 8_000;

/** Keeps it when the typing pauses, before that at the latest after some seconds, and when the page is left. */
export function useAutosave<W>(sync: DraftSync<W>, send: () => Promise<void>): void {
  const since = useRef<number | null>(null);
  const wanted = maySend(sync);
  const { words, trouble } = sync;
  useEffect(() => {
    if (!wanted) {
      since.current = null;
      return undefined;
    }
    since.current ??= window.performance.now();
    const left = AT_MOST_MS - (window.performance.now() - since.current);
    const wait = trouble ? AGAIN_MS : Math.max(0, Math.min(QUIET_MS, left));
    const timer = window.setTimeout(() => void send(), wait);
    return () => window.clearTimeout(timer);
  }, [wanted, words, trouble, send]);
  useEffect(() => {
    const now = (): void => void send();
    const hidden = (): void => {
      if (document.hidden) now();
    };
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [send]);
}
