import { useEffect, useState } from 'react';
import { now } from './clock';

/** The instant, as it passes. The first is the one that the server rendered for. @param everyMs - null stands still */
export function useNow(everyMs: number | null): Date {
  const [instant, setInstant] = useState(now);
  useEffect(() => {
    if (everyMs === null) return undefined;
    const timer = setInterval(() => setInstant(now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return instant;
}
