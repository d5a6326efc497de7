import type { Channel } from './channel';
import type { FilingRule } from './filing-rule';
import type { CatalogueLevel } from './level';
import type { Manner } from './manner';
import type { CatalogueRefusalCode } from './refusal';

/** A column (栏目) of the catalogue: what has to be published, by whom, until when, where and for whom. */
export interface ColumnDetails {
  /** Id of the class (`a12`) or area (`d08`) that it belongs to. */
  readonly group: string;
  /** 一级事项. */
  readonly item: string;
  /** 二级事项: what the column is called. */
  readonly name: string;
  /** 公开内容（要素）. */
  readonly content: string;
  /** 公开依据. */
  readonly basis: string;
  /** 公开时限 as written; what of it can be counted: `readLimit`. */
  readonly limit: string;
  /** 公开主体, by name. */
  readonly organ: string;
  readonly channels: readonly Channel[];
  /** 公开对象, for example 全社会. */
  readonly audience: string;
  readonly manners: readonly Manner[];
  readonly levels: readonly CatalogueLevel[];
  /** What is filed here without anybody's doing. */
  readonly rules: readonly FilingRule[];
}

const MOST: Readonly<Partial<Record<keyof ColumnDetails, number>>> = {
  item: 60,
  name: 80,
  content: 1_000,
  basis: 1_000,
  limit: 200,
  organ: 120,
  audience: 120,
};

/** Without these a column says nothing. @source 国办发〔2019〕54号（名称、内容、依据、时限、主体、方式、渠道、公开对象） */
const NEEDED = ['item', 'name', 'content', 'basis', 'limit', 'organ', 'audience'] as const;

export interface ColumnFault {
  readonly field: keyof ColumnDetails;
  readonly code: CatalogueRefusalCode;
}

/** What is wrong with a column, every fault at once. */
export function columnFaults(column: ColumnDetails): ColumnFault[] {
  const faults: ColumnFault[] = [];
  for (const field of NEEDED) if (column[field].trim() === '') faults.push({ field, code: 'catalogue.needed' });
  for (const [field, most] of Object.entries(MOST) as [keyof typeof MOST, number][]) {
    if (Array.from(column[field] as string).length > most) faults.push({ field, code: 'catalogue.too-long' });
  }
  for (const field of ['channels', 'manners', 'levels'] as const) {
    if (column[field].length === 0) faults.push({ field, code: 'catalogue.needed' });
  }
  return faults;
}

/** What tells one column from another: class or area, and its two names without white space. */
export const columnIdentity = ({ group, item, name }: Pick<ColumnDetails, 'group' | 'item' | 'name'>): string =>
  [group, item, name].map((part) => part.replace(/\s+/g, '')).join('/');
