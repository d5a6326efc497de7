import { useEffect } from 'react';

/** Asks again every so often while something moves; not while nobody looks. */
export function useFollowing(isMoving: boolean, refresh: () => Promise<void>, everyMs: number): void {
  useEffect(() => {
    if (!isMoving) return undefined;
    const timer = window.setInterval(() => {
      if (!document.hidden) void refresh();
    }, everyMs);
    return () => window.clearInterval(timer);
  }, [isMoving, refresh, everyMs]);
}
