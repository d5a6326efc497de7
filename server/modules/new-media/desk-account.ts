import type { DeskNewMediaAccount } from '../../../contract/new-media-desk';
import { civilDateOf, officialDate } from '../../../domain/calendar';
import { accountOf, eventName, lawfulActs, silenceOf, type NewMediaEvent } from '../../../domain/new-media';
import type { Store } from '../../platform/db/store';
import type { NewMediaDeps } from './deps';
import { presentFiling } from './desk-list';
import { presentAccount } from './present';
import { readReports } from './reports';
import { eventOf, findAccount, readEvents, type AccountRow } from './store';

const DETAIL_NAMES = { name: '账号名称', handle: '账号', organ: '主办单位', link: '账号地址', about: '简介' } as const;

/** What an event says beyond kind and day. */
function saidOf(event: NewMediaEvent, before: readonly NewMediaEvent[], nameOf: (id: string) => string): string {
  if (event.kind === 'closed') return event.reason;
  if (event.kind === 'merged') return `并入${nameOf(event.into)}`;
  if (event.kind === 'filed') {
    const of = before[event.of];
    return of ? `备案的是${officialDate(of.on)}的${eventName[of.kind]}` : '';
  }
  if (event.kind !== 'changed') return '';
  const account = accountOf(before);
  return Object.entries(event.details)
    .map(([key, value]) => {
      const field = key as keyof typeof DETAIL_NAMES;
      return `${DETAIL_NAMES[field]}由“${account[field]}”改为“${value}”`;
    })
    .join('；');
}

const alikeTo = (db: Store['read'], { id, organ, platform }: AccountRow) =>
  db
    .selectFrom('new_media_accounts')
    .select(['id', 'name'])
    .where('organ', '=', organ)
    .where('platform', '=', platform)
    .where('state', '=', 'kept')
    .where('id', '<>', id)
    .orderBy('id')
    .execute();

/** One account with all that happened to it, and what may be done next; undefined where there is none. */
export async function deskAccount(
  {
    store,
    clock,
    calendar,
    cipher,
    departments,
  }: Pick<NewMediaDeps, 'store' | 'clock' | 'calendar' | 'cipher' | 'departments'>,
  id: string,
): Promise<DeskNewMediaAccount | undefined> {
  const db = store.read;
  const row = await findAccount(db, id);
  if (!row) return undefined;
  const today = civilDateOf(clock.now());
  const rows = await readEvents(db, id);
  const events = rows.map(eventOf);
  const account = accountOf(events);
  const view = await presentAccount(db, row, await departments());
  const nameOf = (of: string): string => (view.mergedInto?.id === of ? view.mergedInto.name : of);
  return {
    ...view,
    version: row.version,
    silence: row.state === 'kept' ? silenceOf(row.last_sign_on, today) : null,
    filings: account.filings.map((duty) => presentFiling(duty, today, calendar)),
    history: rows.map(({ at, by_name: byName }, index) => {
      const event = events[index] ?? { kind: 'published', on: today };
      return { kind: event.kind, on: event.on, said: saidOf(event, events.slice(0, index), nameOf), at, byName };
    }),
    acts: lawfulActs(account),
    alike: row.state === 'kept' ? await alikeTo(db, row) : [],
    reports: await readReports(db, cipher, { account: id }),
  };
}
