import { accountOf, lastSignOf, openFilings, type NewMediaEvent } from '../../../domain/new-media';
import { newId } from '../../platform/db/new-id';
import type { AccountRow, EventRow } from './store';

/** Who did it, and when. */
export interface Doing {
  readonly now: Date;
  readonly by: { readonly id: string; readonly name: string };
}

/** The row of an account as its history leaves it. */
export function accountRow(id: string, events: readonly NewMediaEvent[]): AccountRow {
  const account = accountOf(events);
  const { platform, handle, name, organ, link, about } = account;
  return {
    id,
    platform,
    handle,
    handle_key: handle.toLowerCase(),
    name,
    organ,
    link,
    about,
    words: `${name}\n${handle}\n${organ}`.toLowerCase(),
    state: account.state,
    opened_on: account.openedOn,
    ended_on: account.endedOn,
    merged_into: account.mergedInto,
    last_published_on: account.lastPublishedOn,
    last_sign_on: lastSignOf(account),
    filing_since: openFilings(account)[0]?.on ?? null,
    version: events.length,
  };
}

/** Rows of events that follow those that are there. */
export const eventRows = (
  accountId: string,
  after: number,
  events: readonly NewMediaEvent[],
  { now, by }: Doing,
): EventRow[] =>
  events.map((event, index) => ({
    id: newId(now),
    account_id: accountId,
    sequence: after + index,
    kind: event.kind,
    happened_on: event.on,
    event: JSON.stringify(event),
    at: now.toISOString(),
    by_id: by.id,
    by_name: by.name,
  }));
