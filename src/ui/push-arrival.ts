import { useEffect } from 'react';
import { usePageQuery } from '../platform/nav';
import { notePushEvent } from '../platform/push-event';
import { to } from '../routes';

/** Token of the message that led to this page; empty when none did. */
export function usePushToken(): string {
  const { m = '' } = usePageQuery();
  // An address that was broken on its way must not keep anybody from reading or asking.
  return /^[A-Za-z0-9_-]{22}$/.test(m) ? m : '';
}

/** The way to ask about a page, which goes on from the message that led to it. */
export function useAskLink(kind: string, id: string): string {
  const token = usePushToken();
  return to('enquiry', token === '' ? { kind, id } : { kind, id, m: token });
}

/** Notes that a message was opened and led here. */
export function usePushArrival(): void {
  const token = usePushToken();
  useEffect(() => {
    if (token === '') return;
    notePushEvent(token, 'opened');
    notePushEvent(token, 'clicked');
  }, [token]);
}
