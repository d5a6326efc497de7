import { useState } from 'react';
import type { Problem } from '../../contract/error';
import { callStaff } from './call';

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/**
 * The lines of a list, page after page.
 *
 * @param path - where the first page came from, with a query
 */
export function usePages<T>(path: string, first: Page<T>) {
  const [rest, setRest] = useState<Page<T> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const cursor = (rest ?? first).nextCursor;
  const more = async (): Promise<void> => {
    const got = await callStaff<Page<T>>({ path: `${path}&cursor=${encodeURIComponent(cursor ?? '')}` });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) setRest({ ...got.data, items: [...(rest?.items ?? []), ...got.data.items] });
  };
  return { rows: [...first.items, ...(rest?.items ?? [])], hasMore: cursor !== null, more, problem };
}
