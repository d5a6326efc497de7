import { useCallback, useEffect, useState } from 'react';
import type { Inbox, InboxItem } from '../../../contract/audience-inbox';
import type { Problem } from '../../../contract/error';
import { now } from '../../platform/clock';
import { notePushEvent } from '../../platform/push-event';
import { callAsSubscriber } from '../../platform/subscriber';

export type InboxStanding =
  | { readonly state: 'loading' }
  | { readonly state: 'none' }
  | { readonly state: 'failed'; readonly problem: Problem }
  | { readonly state: 'ready'; readonly pages: readonly Inbox[] };

const pathOf = (cursor: string | null): string =>
  cursor === null ? '/api/audience/me/inbox' : `/api/audience/me/inbox?cursor=${encodeURIComponent(cursor)}`;

/** With one message opened, and one fewer that was not. */
function withOpened(pages: readonly Inbox[], token: string, at: string): readonly Inbox[] {
  const isNew = ({ token: own, openedAt }: InboxItem): boolean => own === token && openedAt === null;
  const opened = pages.flatMap(({ items }) => items).filter(isNew).length;
  return pages.map((page) => ({
    ...page,
    unread: Math.max(0, page.unread - opened),
    items: page.items.map((item) => (isNew(item) ? { ...item, openedAt: at } : item)),
  }));
}

/** The messages of this person, page by page; what is opened is marked here and told to the server. */
export function useInbox() {
  const [standing, setStanding] = useState<InboxStanding>({ state: 'loading' });
  const [moreProblem, setMoreProblem] = useState<Problem | null>(null);
  const load = useCallback(async (): Promise<void> => {
    setStanding({ state: 'loading' });
    const got = await callAsSubscriber<Inbox>({ path: pathOf(null) });
    if (got === null || (!got.ok && got.problem.code === 'audience.none')) {
      setStanding({ state: 'none' });
      return;
    }
    setStanding(got.ok ? { state: 'ready', pages: [got.data] } : { state: 'failed', problem: got.problem });
  }, []);
  useEffect(() => void load(), [load]);

  const pages = standing.state === 'ready' ? standing.pages : [];
  const cursor = pages.at(-1)?.nextCursor ?? null;
  const more = async (): Promise<void> => {
    setMoreProblem(null);
    const got = await callAsSubscriber<Inbox>({ path: pathOf(cursor) });
    if (got?.ok === true) setStanding({ state: 'ready', pages: [...pages, got.data] });
    else if (got !== null) setMoreProblem(got.problem);
  };
  const markOpened = ({ token }: InboxItem, kind: 'opened' | 'clicked'): void => {
    notePushEvent(token, kind);
    setStanding({ state: 'ready', pages: withOpened(pages, token, now().toISOString()) });
  };
  return { standing, load, items: pages.flatMap((page) => page.items), cursor, more, moreProblem, markOpened };
}
