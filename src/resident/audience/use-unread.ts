import { useState } from 'react';
import type { UnreadCount } from '../../../contract/audience-inbox';
import { useOnShow } from '../../platform/on-show';
import { callAsSubscriber, mayBeKnown } from '../../platform/subscriber';

/** How many messages were not opened; asked only where something was chosen on this device. */
export function useUnread(): number {
  const [unread, setUnread] = useState(0);
  useOnShow(() => {
    if (!mayBeKnown()) {
      setUnread(0);
      return;
    }
    void callAsSubscriber<UnreadCount>({ path: '/api/audience/me/inbox/unread' }).then((got) => {
      if (got?.ok === true) setUnread(got.data.unread);
    });
  });
  return unread;
}
