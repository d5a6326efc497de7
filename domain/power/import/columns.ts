import type { PowerItem } from '../item';

/** The columns of a list of powers as organs keep it; a row of the sheet names them. */
export const POWER_COLUMNS = {
  code: '事项编码',
  name: '事项名称',
  type: '事项类型',
  organ: '实施机关',
  levels: '行使层级',
  basis: '设定依据',
  conditions: '办理条件',
  procedure: '办理流程',
  statutoryDays: '法定时限（工作日）',
  promisedDays: '承诺时限（工作日）',
  charged: '是否收费',
  feeStandard: '收费标准',
  feeBasis: '收费依据',
  duties: '责任事项',
  accountability: '追责情形',
  complaintPhone: '投诉电话',
} as const;

export type PowerColumn = keyof typeof POWER_COLUMNS;
export const POWER_COLUMN_KEYS = Object.keys(POWER_COLUMNS) as PowerColumn[];

/** Names that real lists give a column. */
const OTHER_NAMES: Readonly<Partial<Record<PowerColumn, readonly string[]>>> = {
  code: ['编码', '权力编码', '职权编码', '基本编码', '实施编码'],
  name: ['权力名称', '职权名称', '项目名称'],
  type: ['权力类型', '职权类型', '职权类别', '权力类别'],
  organ: ['实施主体', '行使主体', '责任部门', '实施部门'],
  levels: ['实施层级', '行使层次'],
  basis: ['实施依据', '法定依据', '法律依据'],
  conditions: ['受理条件', '申请条件', '实施条件'],
  procedure: ['办理程序', '实施程序', '工作流程', '流程'],
  statutoryDays: ['法定时限', '法定办结时限', '法定期限'],
  promisedDays: ['承诺时限', '承诺办结时限', '承诺期限'],
  duties: ['责任', '部门职责'],
  accountability: ['追责依据', '责任追究', '追责情形及依据'],
  complaintPhone: ['监督投诉电话', '监督电话', '投诉方式'],
};

/** A row as it was written: text in each column, empty where nothing stands. */
export type WrittenPower = Readonly<Record<PowerColumn, string>>;

/** Spaces, brackets of either width and what stands in them do not matter. */
const plain = (name: string): string =>
  name
    .replace(/\s+/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/（[^（）]*）$/, '');

export interface PlacedColumns {
  /** Which of the rows names the columns, from 0. */
  readonly headingAt: number;
  readonly places: ReadonlyMap<PowerColumn, number>;
  readonly missing: readonly string[];
}

/** A title and a note on who made the list often stand above. */
const HEADING_WITHIN = 5;

function placesIn(row: readonly string[]): ReadonlyMap<PowerColumn, number> {
  const names = row.map(plain);
  const places = new Map<PowerColumn, number>();
  for (const key of POWER_COLUMN_KEYS) {
    const known = [POWER_COLUMNS[key], ...(OTHER_NAMES[key] ?? [])].map(plain);
    const at = names.findIndex((name) => known.includes(name));
    if (at >= 0) places.set(key, at);
  }
  return places;
}

/** Which row of a sheet names its columns, which column is which, and what is missing: of the first rows the best one. */
export function placePowerColumns(rows: readonly (readonly string[])[]): PlacedColumns {
  const tried = rows.slice(0, HEADING_WITHIN).map((row, headingAt) => ({ headingAt, places: placesIn(row) }));
  const empty: (typeof tried)[number] = { headingAt: 0, places: new Map() };
  const best = tried.reduce((most, each) => (each.places.size > most.places.size ? each : most), empty);
  const missing = POWER_COLUMN_KEYS.filter((key) => !best.places.has(key)).map((key) => POWER_COLUMNS[key]);
  return { ...best, missing };
}

/** In which column each part of an item is written. */
export const columnOfField: Readonly<Record<keyof PowerItem, PowerColumn>> = {
  code: 'code',
  name: 'name',
  type: 'type',
  organ: 'organ',
  levels: 'levels',
  basis: 'basis',
  conditions: 'conditions',
  procedure: 'procedure',
  statutoryDays: 'statutoryDays',
  promisedDays: 'promisedDays',
  fee: 'charged',
  duties: 'duties',
  accountability: 'accountability',
  complaintPhone: 'complaintPhone',
};
