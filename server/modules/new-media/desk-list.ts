import type {
  DeskFiling,
  DeskNewMediaLine,
  DeskNewMediaList,
  DeskNewMediaQuery,
} from '../../../contract/new-media-desk';
import { civilDateOf, type Calendar, type CivilDate } from '../../../domain/calendar';
import {
  accountOf,
  filingStanding,
  openFilings,
  silenceOf,
  silentSince,
  type FilingDuty,
} from '../../../domain/new-media';
import type { Store } from '../../platform/db/store';
import type { NewMediaDeps } from './deps';
import { pageOfAccounts, wordConditions } from './find';
import { presentSummary } from './present';
import { openReportCounts } from './reports';
import { eventOf, readEvents, type AccountRow } from './store';

const DEFAULT_LIMIT = 50;

/** A duty with its last day, and where it stands. */
export const presentFiling = (duty: FilingDuty, today: CivilDate, calendar: Calendar): DeskFiling => ({
  ...duty,
  ...filingStanding(duty, today, calendar),
});

type View = NonNullable<DeskNewMediaQuery['view']>;
type Where = Parameters<typeof pageOfAccounts>[1][number];

/** Which accounts a view shows. */
const viewConditions = (view: View, today: CivilDate): Where[] => {
  const kept: Where = (row) => row('state', '=', 'kept');
  switch (view) {
    case 'all':
      return [];
    case 'kept':
      return [kept];
    case 'ended':
      return [(row) => row('state', '<>', 'kept')];
    case 'filing':
      return [(row) => row('filing_since', 'is not', null)];
    case 'silent':
      return [kept, (row) => row('last_sign_on', '<=', silentSince('remind', today))];
    case 'reported':
      return [
        (row) =>
          row(
            'id',
            'in',
            row
              .selectFrom('new_media_reports')
              .select('account_id')
              .where('state', '=', 'open')
              .where('account_id', 'is not', null)
              .$castTo<{ account_id: string }>(),
          ),
      ];
  }
};

const VIEWS = ['all', 'kept', 'ended', 'filing', 'silent'] as const;

async function countOf(db: Store['read'], view: View, today: CivilDate): Promise<number> {
  let query = db.selectFrom('new_media_accounts').select(({ fn }) => fn.countAll<number | string>().as('count'));
  for (const condition of viewConditions(view, today)) query = query.where(condition);
  return Number((await query.executeTakeFirst())?.count ?? 0);
}

/** Every report that is not handled, also of accounts that the register does not know. */
async function countReports(db: Store['read']): Promise<number> {
  const row = await db
    .selectFrom('new_media_reports')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('state', '=', 'open')
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

async function filingOf(
  db: Store['read'],
  row: AccountRow,
  today: CivilDate,
  calendar: Calendar,
): Promise<DeskFiling | null> {
  if (row.filing_since === null) return null;
  const account = accountOf((await readEvents(db, row.id)).map(eventOf));
  const [oldest] = openFilings(account);
  return oldest ? presentFiling(oldest, today, calendar) : null;
}

/** Accounts with what is due, the quietest first; undefined when the cursor is none of ours. */
export async function deskList(
  { store, clock, calendar }: Pick<NewMediaDeps, 'store' | 'clock' | 'calendar'>,
  { view = 'all', q = '', platform, state, limit = DEFAULT_LIMIT, cursor }: DeskNewMediaQuery,
): Promise<DeskNewMediaList | undefined> {
  const db = store.read;
  const today = civilDateOf(clock.now());
  const conditions: Where[] = [
    ...viewConditions(view, today),
    ...wordConditions(q),
    ...(platform === undefined ? [] : [((row) => row('platform', '=', platform)) satisfies Where]),
    ...(state === undefined ? [] : [((row) => row('state', '=', state)) satisfies Where]),
  ];
  const page = await pageOfAccounts(db, conditions, { limit, cursor, oldestFirst: true });
  if (!page) return undefined;
  const reports = await openReportCounts(
    db,
    page.rows.map(({ id }) => id),
  );
  const items = await Promise.all(
    page.rows.map(async (row): Promise<DeskNewMediaLine> => ({
      ...presentSummary(row),
      filing: await filingOf(db, row, today, calendar),
      silence: row.state === 'kept' ? silenceOf(row.last_sign_on, today) : null,
      openReports: reports.get(row.id) ?? 0,
    })),
  );
  const [all = 0, kept = 0, ended = 0, filing = 0, silent = 0] = await Promise.all(
    VIEWS.map((each) => countOf(db, each, today)),
  );
  const counts = { all, kept, ended, filing, silent, reported: await countReports(db) };
  return { items, nextCursor: page.nextCursor, counts };
}
