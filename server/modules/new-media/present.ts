import type { NewMediaAccountView, NewMediaSummary } from '../../../contract/new-media';
import type { NamedRef } from '../../../contract/primitives';
import type { Store } from '../../platform/db/store';
import type { AccountRow } from './store';

/** A line of a list. */
export const presentSummary = (row: AccountRow): NewMediaSummary => ({
  id: row.id,
  platform: row.platform,
  handle: row.handle,
  name: row.name,
  organ: row.organ,
  state: row.state,
  openedOn: row.opened_on,
  lastPublishedOn: row.last_published_on,
});

const nameOf = async (db: Store['read'], id: string | null): Promise<{ id: string; name: string } | null> => {
  if (id === null) return null;
  const found = await db
    .selectFrom('new_media_accounts')
    .select(['id', 'name'])
    .where('id', '=', id)
    .executeTakeFirst();
  return found ?? null;
};

/** One account as everybody may see it. */
export const presentAccount = async (
  db: Store['read'],
  row: AccountRow,
  departments: readonly NamedRef[],
): Promise<NewMediaAccountView> => ({
  ...presentSummary(row),
  link: row.link,
  about: row.about,
  endedOn: row.ended_on,
  mergedInto: await nameOf(db, row.merged_into),
  department: departments.find(({ name }) => name === row.organ)?.id ?? null,
});
