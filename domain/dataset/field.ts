import type { Refusal } from '../result';

/** What a column holds. A coordinate is longitude and latitude in degrees. */
export const FIELD_TYPES = ['text', 'number', 'date', 'boolean', 'coordinate'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export const fieldTypeName: Readonly<Record<FieldType, string>> = {
  text: '文字',
  number: '数字',
  date: '日期',
  boolean: '是或否',
  coordinate: '经纬度',
};

/** One column of a data set, as its dictionary (数据字典) says it. */
export interface DatasetField {
  /** Its name in the interface, never changed: small letters, digits and `_`, from 1 to 40 marks. */
  readonly key: string;
  /** Its name for people, and the head of the column in files. */
  readonly title: string;
  readonly type: FieldType;
  /** For example `平方米`; empty where there is none. */
  readonly unit: string;
  readonly about: string;
  /** Whether every row has to fill it. */
  readonly required: boolean;
  /** Whether rows can be filtered and sorted by it. */
  readonly findable: boolean;
}

export const MOST_FIELDS = 60;
/** Each field that rows are found by costs a key for every row. */
export const MOST_FINDABLE = 4;

export type DictionaryRefusalCode =
  | 'dataset.fields.none'
  | 'dataset.fields.too-many'
  | 'dataset.fields.key-shape'
  | 'dataset.fields.key-twice'
  | 'dataset.fields.title-required'
  | 'dataset.fields.title-twice'
  | 'dataset.fields.too-many-findable';

export type DictionaryRefusal = Refusal<DictionaryRefusalCode>;

const KEY = /^[a-z][a-z0-9_]{0,39}$/;

function twice(values: readonly string[]): number {
  return values.findIndex((value, at) => values.indexOf(value) !== at);
}

/**
 * What is wrong with a dictionary; nothing when it can be used.
 *
 * @returns refusals with the place of the field: `fields.2.key`
 */
export function dictionaryFaults(fields: readonly DatasetField[]): DictionaryRefusal[] {
  if (fields.length === 0) return [{ code: 'dataset.fields.none', field: 'fields' }];
  if (fields.length > MOST_FIELDS) return [{ code: 'dataset.fields.too-many', field: 'fields' }];
  const faults: DictionaryRefusal[] = fields.flatMap(({ key, title }, at): DictionaryRefusal[] => [
    ...(KEY.test(key) ? [] : [{ code: 'dataset.fields.key-shape', field: `fields.${String(at)}.key` } as const]),
    ...(title.trim() === ''
      ? [{ code: 'dataset.fields.title-required', field: `fields.${String(at)}.title` } as const]
      : []),
  ]);
  const sameKey = twice(fields.map(({ key }) => key));
  const sameTitle = twice(fields.map(({ title }) => title.trim()));
  if (sameKey !== -1) faults.push({ code: 'dataset.fields.key-twice', field: `fields.${String(sameKey)}.key` });
  if (sameTitle !== -1) faults.push({ code: 'dataset.fields.title-twice', field: `fields.${String(sameTitle)}.title` });
  if (fields.filter(({ findable }) => findable).length > MOST_FINDABLE)
    faults.push({ code: 'dataset.fields.too-many-findable', field: 'fields' });
  return faults;
}

export const dictionarySentence: Readonly<Record<DictionaryRefusalCode, string>> = {
  'dataset.fields.none': '还没有字段，至少要有一个。',
  'dataset.fields.too-many': '字段太多，一个数据集最多 60 个。',
  'dataset.fields.key-shape': '字段的英文名要用小写字母开头，只用小写字母、数字和下划线，最多 40 个。',
  'dataset.fields.key-twice': '有两个字段的英文名一样，请改一个。',
  'dataset.fields.title-required': '字段要有中文名，和文件里的列名一致。',
  'dataset.fields.title-twice': '有两个字段的中文名一样，请改一个。',
  'dataset.fields.too-many-findable': '能筛选和排序的字段最多 4 个，请少选几个。',
};
