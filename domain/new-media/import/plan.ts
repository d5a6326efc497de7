import type { CivilDate } from '../../calendar/civil-date';
import { accountOf, type NewMediaAccount } from '../account';
import { withAct } from '../act';
import { identityOf, type NewMediaFault } from '../details';
import type { NewMediaEvent } from '../event';
import type { NewMediaColumn, WrittenRow } from './columns';
import { readRow, type ReadRow, type RowCode, type RowFault } from './row';

/** An account that the register has already. */
export interface KnownAccount {
  readonly id: string;
  readonly events: readonly NewMediaEvent[];
}

/** What becomes of a row. Each row has exactly one outcome. */
export type RowOutcome =
  | { readonly outcome: 'added'; readonly events: readonly NewMediaEvent[] }
  /** @property events - those that are new, to follow what is there */
  | { readonly outcome: 'updated'; readonly id: string; readonly events: readonly NewMediaEvent[] }
  | { readonly outcome: 'unchanged'; readonly id: string }
  | { readonly outcome: 'faulty'; readonly faults: readonly RowFault[] };

const faulty = (...faults: readonly RowFault[]): RowOutcome => ({ outcome: 'faulty', faults });

/** In which column a fault of an act is to be looked for. */
function columnOf({ field }: NewMediaFault, kind: NewMediaEvent['kind'], isEnd: boolean): NewMediaColumn {
  if (field === 'reason') return 'reason';
  if (kind === 'filed') return isEnd ? 'endedFiledOn' : 'openedFiledOn';
  if (kind === 'published') return 'lastPublishedOn';
  return kind === 'closed' ? 'endedOn' : 'openedOn';
}

/** The history with what a row tells beyond it; the first act that is not lawful makes the row faulty. */
function continued(
  before: readonly NewMediaEvent[],
  acts: readonly ((at: number) => NewMediaEvent)[],
  today: CivilDate,
): { readonly events: readonly NewMediaEvent[] } | { readonly fault: RowFault } {
  let events = before;
  for (const make of acts) {
    const act = make(events.length);
    const next = withAct(events, act, { today, own: '' });
    const isEnd = events.some(({ kind }) => kind === 'closed' || kind === 'merged');
    if (!next.ok) return { fault: { column: columnOf(next.refusal, act.kind, isEnd), code: next.refusal.code } };
    events = next.value;
  }
  return { events: events.slice(before.length) };
}

const published = (on: CivilDate) => (): NewMediaEvent => ({ kind: 'published', on });
const filed =
  (on: CivilDate, of?: number) =>
  (at: number): NewMediaEvent => ({ kind: 'filed', on, of: of ?? at - 1 });
const closed = (on: CivilDate, reason: string) => (): NewMediaEvent => ({ kind: 'closed', on, reason });

function added(row: ReadRow, today: CivilDate): RowOutcome {
  if (row.state === 'merged') return faulty({ column: 'state', code: 'new-media.row.merge-by-hand' });
  const made = continued(
    [],
    [
      () => ({ kind: 'opened', on: row.openedOn, details: row.details }),
      ...(row.openedFiledOn === null ? [] : [filed(row.openedFiledOn)]),
      ...(row.lastPublishedOn === null ? [] : [published(row.lastPublishedOn)]),
      ...(row.endedOn === null ? [] : [closed(row.endedOn, row.reason)]),
      ...(row.endedFiledOn === null ? [] : [filed(row.endedFiledOn)]),
    ],
    today,
  );
  return 'fault' in made ? faulty(made.fault) : { outcome: 'added', events: made.events };
}

/** What the register says otherwise. What a list leaves empty it does not say. */
function differences(account: NewMediaAccount, row: ReadRow): RowFault[] {
  const opening = account.filings[0];
  const end = account.filings.find(({ kind }) => kind === 'closed' || kind === 'merged');
  const said: readonly (readonly [NewMediaColumn, string | null | undefined, string | null | undefined])[] = [
    ['name', row.details.name, account.name],
    ['organ', row.details.organ, account.organ],
    ['link', row.details.link || undefined, account.link],
    ['about', row.details.about || undefined, account.about],
    ['openedOn', row.openedOn, account.openedOn],
    ['openedFiledOn', opening?.filedOn === null ? undefined : row.openedFiledOn, opening?.filedOn],
    ['endedOn', account.endedOn === null ? undefined : row.endedOn, account.endedOn],
    ['endedFiledOn', (end?.filedOn ?? null) === null ? undefined : row.endedFiledOn, end?.filedOn],
  ];
  const code: RowCode = 'new-media.row.differs';
  return said.flatMap(([column, written, known]) =>
    written === null || written === undefined || written === known ? [] : [{ column, code }],
  );
}

/** What a row tells of an account beyond what the register knows. */
function newsOf(account: NewMediaAccount, row: ReadRow): ((at: number) => NewMediaEvent)[] {
  const opening = account.filings[0];
  const end = account.filings.find(({ kind }) => kind === 'closed' || kind === 'merged');
  const { lastPublishedOn: last } = account;
  const isNewer = row.lastPublishedOn !== null && (last === null || row.lastPublishedOn > last);
  const ends = row.state === 'closed' && account.state === 'kept' && row.endedOn !== null;
  return [
    ...(row.openedFiledOn !== null && opening?.filedOn === null ? [filed(row.openedFiledOn, 0)] : []),
    ...(isNewer ? [published(row.lastPublishedOn)] : []),
    ...(ends ? [closed(row.endedOn, row.reason)] : []),
    ...(row.endedFiledOn !== null && ends ? [filed(row.endedFiledOn)] : []),
    ...(row.endedFiledOn !== null && end?.filedOn === null ? [filed(row.endedFiledOn, end.of)] : []),
  ];
}

function compared(known: KnownAccount, row: ReadRow, today: CivilDate): RowOutcome {
  const account = accountOf(known.events);
  if (account.state !== 'kept' && row.state === 'kept') {
    const isAnew = account.endedOn !== null && row.openedOn > account.endedOn;
    return isAnew ? added(row, today) : faulty({ column: 'state', code: 'new-media.row.ended-already' });
  }
  if (row.state === 'merged' && account.state !== 'merged')
    return faulty({ column: 'state', code: 'new-media.row.merge-by-hand' });
  if (row.state === 'closed' && account.state === 'merged')
    return faulty({ column: 'state', code: 'new-media.row.ended-already' });
  const unlike = differences(account, row);
  if (unlike.length > 0) return faulty(...unlike);
  const news = continued(known.events, newsOf(account, row), today);
  if ('fault' in news) return faulty(news.fault);
  const { id } = known;
  return news.events.length === 0 ? { outcome: 'unchanged', id } : { outcome: 'updated', id, events: news.events };
}

/**
 * What a list would do to the register, row by row, in the order of the rows. Nothing is done; a row that is faulty changes
 * nothing and hinders no other row, and planning again after it was done finds nothing new.
 *
 * @param known - accounts of the register by `identityOf`: the one in use, else the one that ended last
 */
export function planImport(
  rows: readonly WrittenRow[],
  known: ReadonlyMap<string, KnownAccount>,
  today: CivilDate,
): readonly RowOutcome[] {
  const read = rows.map((row) => readRow(row, today));
  const times = new Map<string, number>();
  for (const { row } of read) {
    if (row) times.set(identityOf(row.details), (times.get(identityOf(row.details)) ?? 0) + 1);
  }
  return read.map(({ row, faults }) => {
    if (!row) return faulty(...faults);
    const identity = identityOf(row.details);
    if ((times.get(identity) ?? 0) > 1) return faulty({ column: 'handle', code: 'new-media.row.twice' });
    const account = known.get(identity);
    return account ? compared(account, row, today) : added(row, today);
  });
}
