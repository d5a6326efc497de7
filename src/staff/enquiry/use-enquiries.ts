import { useCallback, useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskEnquiries, DeskEnquiryQuery } from '../../../contract/enquiry-desk';
import { callStaff } from '../../workbench/call';
import { useFetched } from '../../workbench/use-fetched';

const PATH = '/api/staff/enquiries/list';

export type Filters = Omit<DeskEnquiryQuery, 'cursor'>;

interface Rest {
  readonly of: string;
  readonly pages: readonly DeskEnquiries[];
  readonly problem: Problem | null;
}

/** The questions by pages; what was fetched beyond the first goes when the list is fetched anew. */
export function useEnquiries(filters: Filters) {
  const of = JSON.stringify(filters);
  const first = useFetched<DeskEnquiries>({ method: 'POST', path: PATH, body: filters });
  const [rest, setRest] = useState<Rest>({ of, pages: [], problem: null });
  const [busy, setBusy] = useState(false);
  const { reload } = first;
  const data = first.state === 'ready' ? first.data : null;
  const pages = rest.of === of ? rest.pages : [];
  const cursor = data ? (pages.at(-1) ?? data).nextCursor : null;

  const fetchMore = async (): Promise<void> => {
    if (cursor === null) return;
    setBusy(true);
    const got = await callStaff<DeskEnquiries>({ method: 'POST', path: PATH, body: { ...filters, cursor } });
    setBusy(false);
    setRest(got.ok ? { of, pages: [...pages, got.data], problem: null } : { of, pages, problem: got.problem });
  };
  const refresh = useCallback(async () => {
    setRest({ of, pages: [], problem: null });
    await reload();
  }, [of, reload]);
  const groups = data ? [data, ...pages].flatMap(({ items }) => items) : [];
  const moreProblem = rest.of === of ? rest.problem : null;
  return {
    first,
    counts: data?.counts ?? null,
    groups,
    hasMore: cursor !== null,
    fetchMore,
    moreProblem,
    busy,
    refresh,
  };
}
