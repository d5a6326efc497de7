import type { DatasetField } from '../../../contract/dataset';
import { readCell } from '../../../domain/dataset/cell';

/** What of the rows is asked for; empty where nothing is. */
export interface Asked {
  readonly words: string;
  /** Key of the one field that holds the words. */
  readonly field: string;
  /** As the API takes it: `-places`. */
  readonly sort: string;
  /** As the API takes it: `places>=500`. */
  readonly filter: string;
}

/** A way to narrow the rows by a field; `head` stands before the value in what the API takes. */
export interface Way {
  readonly head: string;
  readonly label: string;
  readonly field: DatasetField;
}

/** Ways to narrow the rows: by what a field is, or from where to where it goes. */
export function waysOf(fields: readonly DatasetField[]): Way[] {
  return fields
    .filter(({ findable }) => findable)
    .flatMap((field): Way[] => {
      const { key, title, type } = field;
      if (type !== 'number' && type !== 'date') return [{ head: `${key}:`, label: `${title}是`, field }];
      const [least, most] = type === 'date' ? ['不早于', '不晚于'] : ['不小于', '不大于'];
      return [
        { head: `${key}>=`, label: `${title}${least}`, field },
        { head: `${key}<=`, label: `${title}${most}`, field },
      ];
    });
}

export const wayOf = (filter: string, fields: readonly DatasetField[]): Way | undefined =>
  waysOf(fields).find(({ head }) => filter.startsWith(head));

const EXAMPLE: Readonly<Record<DatasetField['type'], string>> = {
  text: '最多 2000 个字。',
  number: '要写数字，比如 12。',
  date: '要写日期，比如 2026-01-31。',
  boolean: '要写“是”或者“否”。',
  coordinate: '要写经度和纬度，中间用逗号。',
};

/** What is wrong with a value that rows are to be narrowed by; empty when nothing is. */
export function valueFault(value: string, { title, type }: DatasetField): string {
  if (value.trim() === '') return `还没有写${title}。`;
  return readCell(value, type) === null ? `“${value}”不行，${title}${EXAMPLE[type]}` : '';
}

function filterFault(filter: string, fields: readonly DatasetField[]): string {
  if (filter === '') return '';
  const way = wayOf(filter, fields);
  return way === undefined
    ? `这些数据不能按“${filter}”筛选，可能改过名。`
    : valueFault(filter.slice(way.head.length), way.field);
}

/**
 * An address that was kept or passed on may be older than the dictionary. What it names that is there no more is left out
 * and said, so that its reader still sees the rows.
 */
export function fitting(asked: Asked, fields: readonly DatasetField[]): { asked: Asked; said: readonly string[] } {
  const { field, sort, filter } = asked;
  const by = sort.replace(/^-/, '');
  const noField = field !== '' && !fields.some(({ key }) => key === field);
  const noOrder = sort !== '' && !fields.some(({ key, findable }) => findable && key === by);
  const fault = filterFault(filter, fields);
  return {
    asked: {
      ...asked,
      field: noField ? '' : field,
      sort: noOrder ? '' : sort,
      filter: fault === '' ? filter : '',
    },
    said: [
      ...(noField ? [`这些数据里没有“${field}”这一项，可能改过名。下面是在所有项里找的。`] : []),
      ...(noOrder ? [`这些数据不能按“${by}”排，可能改过名。下面是原来的顺序。`] : []),
      ...(fault === '' ? [] : [`${fault}下面没有筛选。`]),
    ],
  };
}
