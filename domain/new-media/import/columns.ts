import { columnPlaces } from '../../sheet';

/** The columns of a list of accounts, as it is exported and brought in; the first row names them. */
export const NEW_MEDIA_COLUMNS = {
  name: '账号名称',
  platform: '平台',
  handle: '账号',
  organ: '主办单位',
  state: '状态',
  openedOn: '开设日期',
  openedFiledOn: '开设备案日期',
  lastPublishedOn: '最近发布日期',
  endedOn: '关停日期',
  endedFiledOn: '关停备案日期',
  reason: '关停原因',
  link: '账号地址',
  about: '简介',
} as const;

export type NewMediaColumn = keyof typeof NEW_MEDIA_COLUMNS;
export const NEW_MEDIA_COLUMN_KEYS = Object.keys(NEW_MEDIA_COLUMNS) as NewMediaColumn[];

/** Without these a row says nothing. */
export const NEEDED_COLUMNS = [
  'name',
  'platform',
  'handle',
  'organ',
  'openedOn',
] as const satisfies readonly NewMediaColumn[];

/** A row as it was written: text in each column, empty where nothing stands. */
export type WrittenRow = Readonly<Record<NewMediaColumn, string>>;

/**
 * Which column of a sheet is which, by the names in its first row.
 *
 * @returns the place of each column, and the names of those that are missing though they are needed
 */
export function placeColumns(heading: readonly string[]): {
  readonly places: ReadonlyMap<NewMediaColumn, number>;
  readonly missing: readonly string[];
} {
  return columnPlaces<NewMediaColumn>(heading, NEW_MEDIA_COLUMNS, NEEDED_COLUMNS);
}
