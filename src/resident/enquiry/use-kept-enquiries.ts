import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { EnquiryStandings } from '../../../contract/enquiry';
import type { Problem } from '../../../contract/error';
import { callApi } from '../../platform/request';
import { isNews, keptEnquiries, markSeen, noteStandings, type KeptEnquiry } from './kept-enquiries';

/** Asks how they stand, all at once; what is answered stays on the device. */
async function askStandings(keys: readonly string[]): Promise<Problem | null> {
  const got = await callApi<EnquiryStandings>({ method: 'POST', path: '/api/enquiry/standings', body: { keys } });
  if (!got.ok) return got.problem;
  noteStandings(keys, got.data.items);
  return null;
}

/** The questions of this device with what became of them: at once as it was known last, then as it is now. */
export function useKeptEnquiries() {
  const [kept, setKept] = useState<readonly KeptEnquiry[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asking, setAsking] = useState(false);
  /** What has ended since it was last shown here stays marked for as long as this page is open. */
  const news = useRef(new Set<string>());
  const show = useCallback(() => {
    const now = keptEnquiries();
    for (const each of now) if (isNews(each)) news.current.add(each.id);
    markSeen();
    setKept(now);
  }, []);
  const ask = useCallback(async () => {
    const keys = keptEnquiries().map(({ key }) => key);
    if (keys.length === 0) return;
    setAsking(true);
    setProblem(await askStandings(keys));
    setAsking(false);
    show();
  }, [show]);
  // Before the first frame, so that nothing moves when it is known what the device holds.
  useLayoutEffect(() => {
    show();
    void ask();
  }, [show, ask]);
  return { kept, isNew: (id: string) => news.current.has(id), problem, asking, ask, show };
}

/** How many questions have ended since this device showed them. */
export function useEnquiryNews(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    let wanted = true;
    const show = (): void => {
      if (wanted) setCount(keptEnquiries().filter(isNews).length);
    };
    show();
    const waiting = keptEnquiries().filter(({ view }) => view === undefined || view.ended === null);
    if (waiting.length > 0) void askStandings(waiting.map(({ key }) => key)).then(show);
    return () => void (wanted = false);
  }, []);
  return count;
}
