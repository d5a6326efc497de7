import type { PushEvent } from '../../contract/audience-inbox';
import { callApi } from './request';

/** Tells what was done with a message; its token names that message and nothing else. A lost one is no harm. */
export const notePushEvent = (token: string, kind: PushEvent['kind']): void => {
  void callApi({ method: 'POST', path: '/api/push/events', body: { token, kind } satisfies PushEvent });
};
