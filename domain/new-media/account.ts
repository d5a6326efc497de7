import type { CivilDate } from '../calendar/civil-date';
import { FILED_KINDS, type AccountDetails, type FiledKind, type NewMediaEvent } from './event';

/** 在用, 已整合 (its readers went to another account), 已关停. */
export const NEW_MEDIA_STATES = ['kept', 'merged', 'closed'] as const;
export type NewMediaState = (typeof NEW_MEDIA_STATES)[number];

export const stateName: Readonly<Record<NewMediaState, string>> = { kept: '在用', merged: '已整合', closed: '已关停' };

/** Something that has to be filed, and when it was. */
export interface FilingDuty {
  /** Place of the event in the history, from 0. */
  readonly of: number;
  readonly kind: FiledKind;
  readonly on: CivilDate;
  readonly filedOn: CivilDate | null;
}

/** An account as its history leaves it. */
export interface NewMediaAccount extends AccountDetails {
  readonly state: NewMediaState;
  readonly openedOn: CivilDate;
  readonly endedOn: CivilDate | null;
  /** Id of the account that it was merged into. */
  readonly mergedInto: string | null;
  /** Null where nothing was ever noted. */
  readonly lastPublishedOn: CivilDate | null;
  readonly filings: readonly FilingDuty[];
}

const isFiled = (kind: NewMediaEvent['kind']): kind is FiledKind => (FILED_KINDS as readonly string[]).includes(kind);

function after(account: NewMediaAccount, event: NewMediaEvent): NewMediaAccount {
  switch (event.kind) {
    case 'opened':
      return account;
    case 'changed':
      return { ...account, ...event.details };
    case 'merged':
      return { ...account, state: 'merged', endedOn: event.on, mergedInto: event.into };
    case 'closed':
      return { ...account, state: 'closed', endedOn: event.on };
    case 'published': {
      const { lastPublishedOn: last } = account;
      return { ...account, lastPublishedOn: last === null || event.on > last ? event.on : last };
    }
    case 'filed': {
      const filings = account.filings.map((duty) => (duty.of === event.of ? { ...duty, filedOn: event.on } : duty));
      return { ...account, filings };
    }
  }
}

/**
 * An account from all that happened to it, in the order in which it was recorded.
 *
 * @throws RangeError when the history does not begin with an opening
 */
export function accountOf(events: readonly NewMediaEvent[]): NewMediaAccount {
  const [first] = events;
  if (first?.kind !== 'opened') throw new RangeError('a history begins with an opening');
  const opened: NewMediaAccount = {
    ...first.details,
    state: 'kept',
    openedOn: first.on,
    endedOn: null,
    mergedInto: null,
    lastPublishedOn: null,
    filings: [],
  };
  return events.reduce<NewMediaAccount>((account, event, of) => {
    const { kind, on } = event;
    const owed = isFiled(kind) ? [...account.filings, { of, kind, on, filedOn: null }] : account.filings;
    return after({ ...account, filings: owed }, event);
  }, opened);
}

/** What is not filed yet, the oldest first. */
export const openFilings = ({ filings }: Pick<NewMediaAccount, 'filings'>): readonly FilingDuty[] =>
  filings.filter(({ filedOn }) => filedOn === null).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.of - b.of));

/** From when its silence counts: the last publication, or the opening where nothing was ever noted. */
export const lastSignOf = ({
  lastPublishedOn,
  openedOn,
}: Pick<NewMediaAccount, 'lastPublishedOn' | 'openedOn'>): CivilDate => lastPublishedOn ?? openedOn;
