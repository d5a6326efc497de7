import { useEffect, useState } from 'react';
import { callApi } from './request';

const PAUSE_MS = 400;
/** The search wakes up with the first question: whoever stopped typing by then is answered all the same. */
const AGAIN_MS = 4_000;
const TRIES = 3;

/**
 * The answer to what somebody is typing, asked for once there is a pause. It is only a hint: without an answer one goes on
 * as before, and the last one stays until there is another.
 *
 * @param path - null asks for nothing
 * @param nothing - what there is without an answer; the same object each time
 */
export function useWhileTyping<T>(path: string | null, nothing: T): T {
  const [held, setHeld] = useState(nothing);
  useEffect(() => {
    if (path === null) {
      setHeld(nothing);
      return undefined;
    }
    let wanted = true;
    let abort = (): void => undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (tries: number): void => {
      void callApi<T>({ path, whenSent: (stop) => (abort = stop) }).then((got) => {
        if (!wanted) return;
        if (got.ok) setHeld(got.data);
        else if (got.problem.status === 503 && tries > 1) timer = setTimeout(() => ask(tries - 1), AGAIN_MS);
      });
    };
    timer = setTimeout(() => ask(TRIES), PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
      abort();
    };
  }, [path, nothing]);
  return held;
}
