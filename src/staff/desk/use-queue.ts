import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskLine, DeskQueue, DeskQueueQuery } from '../../../contract/foi-queue';
import { callStaff } from '../../workbench/call';
import { useFetched } from '../../workbench/use-fetched';
import { useQuietRefresh } from './use-quiet-refresh';

const PATH = '/api/staff/foi/queue';
const PAGE_SIZE = 30;

/** What is asked of the queue: all but how many and from where. */
export type QueueFilters = Omit<DeskQueueQuery, 'limit' | 'cursor'>;

interface More {
  readonly of: string;
  readonly items: readonly DeskLine[];
  readonly cursor: string | null;
}

/** The queue by pages. The first page is fetched anew every minute; what was fetched after it stays as it is. */
export function useQueue(filters: QueueFilters) {
  const of = JSON.stringify(filters);
  const first = useFetched<DeskQueue>({ method: 'POST', path: PATH, body: { ...filters, limit: PAGE_SIZE } });
  const [more, setMore] = useState<More>({ of, items: [], cursor: null });
  const [moreProblem, setMoreProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { reload } = first;
  useQuietRefresh(first.refresh);
  useEffect(() => setMoreProblem(null), [of]);

  const data = first.state === 'ready' ? first.data : null;
  const mine = more.of === of && more.items.length > 0;
  const cursor = mine ? more.cursor : (data?.nextCursor ?? null);
  const known = new Set(data?.items.map(({ id }) => id));
  const items = data ? [...data.items, ...(mine ? more.items.filter(({ id }) => !known.has(id)) : [])] : [];

  const fetchMore = useCallback(async () => {
    if (cursor === null) return;
    setBusy(true);
    const body = { ...(JSON.parse(of) as QueueFilters), limit: PAGE_SIZE, cursor };
    const got = await callStaff<DeskQueue>({ method: 'POST', path: PATH, body });
    setBusy(false);
    setMoreProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    setMore((before) => ({
      of,
      items: [...(before.of === of ? before.items : []), ...got.data.items],
      cursor: got.data.nextCursor,
    }));
  }, [cursor, of]);

  const refresh = useCallback(async () => {
    setMore({ of, items: [], cursor: null });
    await reload();
  }, [of, reload]);
  return { first, items, hasMore: cursor !== null, fetchMore, moreProblem, busy, refresh };
}
