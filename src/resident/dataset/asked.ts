import type { DatasetField } from '../../../contract/dataset';

/** What of the rows is asked for; empty where nothing is. */
export interface Asked {
  readonly words: string;
  /** Key of the one field that holds the words. */
  readonly field: string;
  /** As the API takes it: `-places`. */
  readonly sort: string;
}

/**
 * An address that was kept or passed on may be older than the dictionary. What it names that is there no more is left out
 * and said, so that its reader still sees the rows.
 */
export function fitting(asked: Asked, fields: readonly DatasetField[]): { asked: Asked; said: readonly string[] } {
  const { field, sort } = asked;
  const by = sort.replace(/^-/, '');
  const noField = field !== '' && !fields.some(({ key }) => key === field);
  const noOrder = sort !== '' && !fields.some(({ key, findable }) => findable && key === by);
  return {
    asked: { ...asked, field: noField ? '' : field, sort: noOrder ? '' : sort },
    said: [
      ...(noField ? [`这些数据里没有“${field}”这一项，可能改过名。下面是在所有项里找的。`] : []),
      ...(noOrder ? [`这些数据不能按“${by}”排，可能改过名。下面是原来的顺序。`] : []),
    ],
  };
}
