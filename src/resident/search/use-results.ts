import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { SearchHit, SearchView } from '../../../contract/search';
import { callApi } from '../../platform/request';
import { pathOf, type Asked } from './asked';

/** The server looks no further than this. */
const LAST_FROM = 200;

type Results =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: Problem; readonly retry: () => void }
  | { readonly state: 'ready'; readonly view: SearchView };

export interface Found {
  readonly results: Results;
  readonly hits: readonly SearchHit[];
  /** How the next page stands: there is none, it can be asked for, it is on its way, or it did not come. */
  readonly next: 'none' | 'there' | 'loading' | 'failed';
  readonly more: () => void;
}

interface Held {
  readonly path: string;
  readonly results: Results;
  readonly rest: readonly SearchView[];
}

/** The results of what is asked; what comes for something asked before is dropped. */
export function useResults(asked: Asked): Found {
  const path = asked.q === '' ? '' : pathOf(asked, 0);
  const [attempt, setAttempt] = useState(0);
  const [held, setHeld] = useState<Held>({ path, results: { state: 'loading' }, rest: [] });
  const [moving, setMoving] = useState<'loading' | 'failed' | null>(null);
  const busy = useRef('');
  const { results, rest } = held.path === path ? held : { results: { state: 'loading' } as const, rest: [] };

  useEffect(() => {
    if (path === '') return undefined;
    let wanted = true;
    let abort = (): void => undefined;
    busy.current = '';
    setMoving(null);
    const settle = (next: Results): void => setHeld({ path, results: next, rest: [] });
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
  const emptyPage = rest.at(-1)?.hits.length === 0;
  const atEnd = results.state !== 'ready' || emptyPage || hits.length >= results.view.total || hits.length > LAST_FROM;
  const more = useCallback(() => {
    if (busy.current === path) return;
    busy.current = path;
    setMoving('loading');
    void callApi<SearchView>({ path: pathOf(asked, hits.length) }).then((got) => {
      if (busy.current !== path) return;
      busy.current = '';
      setMoving(got.ok ? null : 'failed');
      if (got.ok) setHeld((now) => (now.path === path ? { ...now, rest: [...now.rest, got.data] } : now));
    });
  }, [asked, hits.length, path]);
  return { results, hits, next: atEnd ? 'none' : (moving ?? 'there'), more };
}
