import type { CivilDate } from '../../calendar/civil-date';
import { writtenDate } from '../../calendar/written-date';
import { stateName, type NewMediaState } from '../account';
import { detailFaults, tidyDetails } from '../details';
import type { AccountDetails } from '../event';
import { platformOf } from '../platform';
import { newMediaSentence, type NewMediaRefusalCode } from '../refusal';
import type { NewMediaColumn, WrittenRow } from './columns';

/** What only a row of a list can have wrong with it. */
export type RowCode =
  | NewMediaRefusalCode
  | 'new-media.row.state-unknown'
  | 'new-media.row.end-needed'
  | 'new-media.row.end-not-wanted'
  | 'new-media.row.twice'
  | 'new-media.row.differs'
  | 'new-media.row.ended-already'
  | 'new-media.row.merge-by-hand';

export const rowSentence: Readonly<Record<RowCode, string>> = {
  ...newMediaSentence,
  'new-media.row.state-unknown': '状态只能写在用、已关停或已整合；空着当在用。',
  'new-media.row.end-needed': '已关停的账号要写关停日期。',
  'new-media.row.end-not-wanted': '在用的账号不能有关停日期、关停备案日期和关停原因。',
  'new-media.row.twice': '同一个平台、同一个账号在表里出现了不止一次。',
  'new-media.row.differs': '和台账里的不一样。变更要备案，请在工作台里办“变更”。',
  'new-media.row.ended-already': '台账里这个账号已经关停或者整合。重新开设的，开设日期要晚于关停日期。',
  'new-media.row.merge-by-hand': '整合要写明并入哪个账号，请在工作台里办“整合”。',
};

export interface RowFault {
  readonly column: NewMediaColumn;
  readonly code: RowCode;
}

/** A row that can be read. */
export interface ReadRow {
  readonly details: AccountDetails;
  readonly state: NewMediaState;
  readonly openedOn: CivilDate;
  readonly openedFiledOn: CivilDate | null;
  readonly lastPublishedOn: CivilDate | null;
  readonly endedOn: CivilDate | null;
  readonly endedFiledOn: CivilDate | null;
  readonly reason: string;
}

const STATES: Readonly<Record<string, NewMediaState>> = {
  '': 'kept',
  [stateName.kept]: 'kept',
  正常: 'kept',
  正常运行: 'kept',
  [stateName.closed]: 'closed',
  关停: 'closed',
  已注销: 'closed',
  注销: 'closed',
  [stateName.merged]: 'merged',
};

const DATES = ['openedOn', 'openedFiledOn', 'lastPublishedOn', 'endedOn', 'endedFiledOn'] as const;
type DateColumn = (typeof DATES)[number];

/** The dates of a row, and what is wrong with them; a cell that is empty is no date. */
function readDates(row: WrittenRow, today: CivilDate, faults: RowFault[]): Record<DateColumn, CivilDate | null> {
  const read = (column: DateColumn): CivilDate | null => {
    if (row[column].trim() === '') return null;
    const date = writtenDate(row[column]);
    if (date === undefined) faults.push({ column, code: 'new-media.date-shape' });
    else if (date > today) faults.push({ column, code: 'new-media.date-future' });
    return date ?? null;
  };
  const dates = Object.fromEntries(DATES.map((column) => [column, read(column)])) as Record<
    DateColumn,
    CivilDate | null
  >;
  if (row.openedOn.trim() === '') faults.push({ column: 'openedOn', code: 'new-media.date-shape' });
  return dates;
}

function endFaults(state: NewMediaState, row: WrittenRow): RowFault[] {
  if (state === 'closed') {
    const faults: RowFault[] = [];
    if (row.endedOn.trim() === '') faults.push({ column: 'endedOn', code: 'new-media.row.end-needed' });
    if (row.reason.trim() === '') faults.push({ column: 'reason', code: 'new-media.reason-needed' });
    return faults;
  }
  if (state === 'merged') return [];
  const stray = (['endedOn', 'endedFiledOn', 'reason'] as const).find((column) => row[column].trim() !== '');
  return stray === undefined ? [] : [{ column: stray, code: 'new-media.row.end-not-wanted' }];
}

/**
 * Reads a row of a list. Every fault is told at once, so that a file is mended in one go.
 *
 * @param today - civil date; nothing in a register lies after it
 */
export function readRow(
  row: WrittenRow,
  today: CivilDate,
): { readonly row: ReadRow | null; readonly faults: readonly RowFault[] } {
  const faults: RowFault[] = [];
  const platform = platformOf(row.platform);
  if (platform === undefined) faults.push({ column: 'platform', code: 'new-media.platform-unknown' });
  const { name, handle, organ, link, about } = row;
  const details = tidyDetails({ platform: platform ?? 'other', name, handle, organ, link, about });
  for (const { code, field } of detailFaults(details)) faults.push({ column: field as NewMediaColumn, code });
  const state = Object.hasOwn(STATES, row.state.trim()) ? STATES[row.state.trim()] : undefined;
  if (state === undefined) faults.push({ column: 'state', code: 'new-media.row.state-unknown' });
  const { openedOn, ...dates } = readDates(row, today, faults);
  if (state !== undefined) faults.push(...endFaults(state, row));
  if (faults.length > 0 || state === undefined || openedOn === null) return { row: null, faults };
  return { row: { details, state, openedOn, ...dates, reason: row.reason.trim() }, faults };
}
