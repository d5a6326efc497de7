import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../contract/error';
import { callStaff, type StaffCall } from './call';

export type Fetched<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly data: T; readonly problem: Problem | null }
  | { readonly state: 'failed'; readonly problem: Problem };

/**
 * The answer of an address, kept while a newer one is fetched.
 *
 * @param call - null asks for nothing; a call that says the same is the same
 */
export function useFetched<T>(call: StaffCall | null): Fetched<T> & {
  readonly reload: () => Promise<void>;
  /** The same, without anybody having asked: that keeps nobody signed in. */
  readonly refresh: () => Promise<void>;
  /** Shows what another call has just answered. */
  readonly put: (data: T) => void;
} {
  const wanted = call === null ? null : JSON.stringify(call);
  const [held, setHeld] = useState<{ wanted: string | null; answer: Fetched<T> }>({
    wanted: null,
    answer: { state: 'loading' },
  });
  const newest = useRef(wanted);
  useEffect(() => {
    newest.current = wanted;
  }, [wanted]);

  const fetchAnew = useCallback(
    async (background: boolean) => {
      if (wanted === null) return;
      const got = await callStaff<T>({ ...(JSON.parse(wanted) as StaffCall), background });
      if (newest.current !== wanted) return;
      setHeld((before) => {
        if (got.ok) return { wanted, answer: { state: 'ready', data: got.data, problem: null } };
        const kept = before.wanted === wanted && before.answer.state === 'ready' ? before.answer : undefined;
        return { wanted, answer: kept ? { ...kept, problem: got.problem } : { state: 'failed', problem: got.problem } };
      });
    },
    [wanted],
  );
  const reload = useCallback(() => fetchAnew(false), [fetchAnew]);
  const refresh = useCallback(() => fetchAnew(true), [fetchAnew]);
  useEffect(() => void reload(), [reload]);

  const put = useCallback((data: T) => setHeld({ wanted, answer: { state: 'ready', data, problem: null } }), [wanted]);
  const answer: Fetched<T> = held.wanted === wanted ? held.answer : { state: 'loading' };
  return { ...answer, reload, refresh, put };
}
