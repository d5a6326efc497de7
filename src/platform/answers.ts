import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListPage } from '../../contract/list';
import type { Problem } from '../../contract/error';
import { dropCopy, keepCopy, keptCopy } from './copies';
import { primedAnswer } from './first-screen';
import { callApi } from './request';

export type Answer<T> =
  | { readonly state: 'loading' }
  | {
      readonly state: 'ready';
      readonly data: T;
      /** Set when this is the copy kept on the device because the network is away: the instant it was fetched. */
      readonly asOf: string | null;
    }
  | {
      readonly state: 'failed';
      readonly problem: Problem;
      readonly retry: () => void;
      /** The address that was asked. */
      readonly path?: string | undefined;
    };

/** Answers of this visit, so that going back shows a page at once. */
const visited = new Map<string, unknown>();
const VISITED_LIMIT = 60;

function remember(path: string, data: unknown): void {
  visited.delete(path);
  visited.set(path, data);
  const oldest = visited.keys().next();
  if (visited.size > VISITED_LIMIT && oldest.done !== true) visited.delete(oldest.value);
}

const atHand = (path: string): unknown => primedAnswer(path) ?? visited.get(path);

/** What was taken back is not read from the device either. */
const GONE = 410;

/** What the API says of an address with nothing behind it. */
const NOT_THERE: Problem = {
  type: 'about:blank',
  status: 404,
  code: 'request.not-found',
  title: '没有找到这个内容，可能地址写错了。',
};

/**
 * The answer of a content address. Shown at once when the server primed it or it was read in this visit; read from the
 * copy on the device when the network is away.
 *
 * @param path - path and query; null asks for nothing
 */
export function useAnswer<T>(path: string | null): Answer<T> & { readonly refresh: () => Promise<void> } {
  const [attempt, setAttempt] = useState(0);
  const refreshed = useRef<() => void>(() => undefined);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const refresh = useCallback(
    () =>
      new Promise<void>((done) => {
        refreshed.current = done;
        setAttempt((count) => count + 1);
      }),
    [],
  );
  const [held, setHeld] = useState<{ path: string | null; answer: Answer<T> }>(() => ({
    path,
    answer: startingAnswer<T>(path),
  }));
  const answer = held.path === path ? held.answer : startingAnswer<T>(path);

  useEffect(() => {
    if (path === null) return undefined;
    let wanted = true;
    const settle = (next: Answer<T>): void => {
      if (wanted) setHeld({ path, answer: next });
    };
    const primed = primedAnswer(path);
    if (primed === null && attempt === 0) {
      settle({ state: 'failed', problem: NOT_THERE, retry, path });
      return undefined;
    }
    if (primed !== undefined && attempt === 0) {
      remember(path, primed);
      keepCopy(path, primed);
      settle({ state: 'ready', data: primed as T, asOf: null });
      return undefined;
    }
    if (attempt > 0 && visited.get(path) === undefined) settle({ state: 'loading' });
    void callApi<T>({ path }).then((got) => {
      refreshed.current();
      if (got.ok) {
        remember(path, got.data);
        keepCopy(path, got.data);
        settle({ state: 'ready', data: got.data, asOf: null });
        return;
      }
      const copy = got.offline ? keptCopy(path) : undefined;
      if (copy) settle({ state: 'ready', data: copy.data as T, asOf: copy.savedAt });
      else {
        if (got.problem.status === GONE) dropCopy(path);
        settle({ state: 'failed', problem: got.problem, retry, path });
      }
    });
    return () => {
      wanted = false;
    };
  }, [path, attempt, retry]);

  return { ...answer, refresh };
}

const nothingToRetry = (): void => undefined;

function startingAnswer<T>(path: string | null): Answer<T> {
  if (path !== null && primedAnswer(path) === null)
    return { state: 'failed', problem: NOT_THERE, retry: nothingToRetry, path };
  const data = path === null ? undefined : atHand(path);
  return data === undefined ? { state: 'loading' } : { state: 'ready', data: data as T, asOf: null };
}

export interface ListAnswer<T> {
  readonly first: Answer<ListPage<T>>;
  readonly items: readonly T[];
  /** More pages are on their way. */
  readonly loadingMore: boolean;
  /** Set when the next page did not come; `more` tries again. */
  readonly moreProblem: Problem | null;
  readonly atEnd: boolean;
  readonly more: () => void;
}

/** A paged list. @param path - path and query of the first page, without a cursor */
export function useList<T>(path: string): ListAnswer<T> {
  const first = useAnswer<ListPage<T>>(path);
  const [rest, setRest] = useState<{ path: string; pages: ListPage<T>[] }>({ path, pages: [] });
  const [loadingMore, setLoadingMore] = useState(false);
  const [moreProblem, setMoreProblem] = useState<Problem | null>(null);
  const busy = useRef(false);
  const pages = first.state === 'ready' ? [first.data, ...(rest.path === path ? rest.pages : [])] : [];
  const cursor = pages.at(-1)?.nextCursor ?? null;

  const more = useCallback(() => {
    if (cursor === null || busy.current) return;
    busy.current = true;
    setLoadingMore(true);
    setMoreProblem(null);
    const next = `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
    void callApi<ListPage<T>>({ path: next }).then((got) => {
      busy.current = false;
      setLoadingMore(false);
      if (!got.ok) setMoreProblem(got.problem);
      else setRest((held) => ({ path, pages: [...(held.path === path ? held.pages : []), got.data] }));
    });
  }, [cursor, path]);

  const items = pages.flatMap((page) => page.items);
  return { first, items, loadingMore, moreProblem, atEnd: first.state === 'ready' && cursor === null, more };
}
