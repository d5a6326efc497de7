import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { SearchHit, SearchView } from '../../../contract/search';
import { primedAnswer } from '../../platform/first-screen';
import { callApi } from '../../platform/request';
import { LAST_FROM, pathOf, type Asked } from './asked';

type Results =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: Problem; readonly retry: () => void }
  | { readonly state: 'ready'; readonly view: SearchView };

export interface Found {
  readonly results: Results;
  readonly hits: readonly SearchHit[];
  /** How the next page stands: there is none, it can be asked for, it is on its way, or it did not come. */
  readonly next: 'none' | 'there' | 'loading' | 'failed';
  /** What asks for the next page. */
  readonly following: Asked;
  readonly more: () => void;
}

interface Held {
  readonly path: string;
  readonly results: Results;
  readonly rest: readonly SearchView[];
}

const nothingToRetry = (): void => undefined;

/** What the server put beside the page: results, or why there were none to be had; undefined where it put nothing. */
function primedResults(path: string): Results | undefined {
  const primed = path === '' ? undefined : (primedAnswer(path) as SearchView | Problem | null | undefined);
  if (primed === undefined || primed === null) return undefined;
  if ('code' in primed) return { state: 'failed', problem: primed, retry: nothingToRetry };
  return { state: 'ready', view: primed };
}

/** The results of what is asked; what comes for something asked before is dropped. */
export function useResults(asked: Asked): Found {
  const path = asked.q === '' ? '' : pathOf(asked);
  const [attempt, setAttempt] = useState(0);
  const startOf = (results: Results): Held => ({ path, results, rest: [] });
  const [held, setHeld] = useState<Held>(() => startOf(primedResults(path) ?? { state: 'loading' }));
  const [moving, setMoving] = useState<'loading' | 'failed' | null>(null);
  const busy = useRef('');
  const { results, rest } = held.path === path ? held : startOf({ state: 'loading' });

  useEffect(() => {
    if (path === '') return undefined;
    let wanted = true;
    let abort = (): void => undefined;
    busy.current = '';
    setMoving(null);
    const settle = (next: Results): void => setHeld({ path, results: next, rest: [] });
    // The server has searched already, and counted it; what it could not find out is asked again.
    const primed = attempt === 0 ? primedResults(path) : undefined;
    if (primed?.state === 'ready') {
      settle(primed);
      return undefined;
    }
    const retry = (): void => {
      settle({ state: 'loading' });
      setAttempt((count) => count + 1);
    };
    void callApi<SearchView>({ path, whenSent: (stop) => (abort = stop) }).then((got) => {
      if (!wanted) return;
      settle(got.ok ? { state: 'ready', view: got.data } : { state: 'failed', problem: got.problem, retry });
    });
    return () => {
      wanted = false;
      abort();
    };
  }, [path, attempt]);

  const hits = results.state === 'ready' ? [results.view, ...rest].flatMap((view) => view.hits) : [];
  const emptyPage = (rest.at(-1) ?? (asked.from > 0 && results.state === 'ready' ? results.view : undefined))?.hits
    .length;
  const from = asked.from + hits.length;
  const atEnd = results.state !== 'ready' || emptyPage === 0 || from >= results.view.total || from > LAST_FROM;
  const more = useCallback(() => {
    if (busy.current === path) return;
    busy.current = path;
    setMoving('loading');
    void callApi<SearchView>({ path: pathOf({ ...asked, from }) }).then((got) => {
      if (busy.current !== path) return;
      busy.current = '';
      setMoving(got.ok ? null : 'failed');
      if (got.ok) setHeld((now) => (now.path === path ? { ...now, rest: [...now.rest, got.data] } : now));
    });
  }, [asked, from, path]);
  return { results, hits, next: atEnd ? 'none' : (moving ?? 'there'), following: { ...asked, from }, more };
}
