import type { DatasetRowsQuery } from '../../../../contract/dataset';
import { readCell, type DatasetField } from '../../../../domain/dataset';
import { ok, refuse, type Result } from '../../../../domain/result';
import { withoutNul } from '../../../platform/clean-text';
import type { DatasetRefusal } from '../sentences';
import { keyColumnOf, keyOf, type KeyColumn } from './keys';

export interface Condition {
  readonly column: KeyColumn;
  readonly operator: '=' | '>=' | '<=';
  readonly key: Buffer;
}

/** What a reader asks of the rows of a version. */
export interface Question {
  readonly conditions: readonly Condition[];
  readonly sort: { readonly column: KeyColumn; readonly descending: boolean } | null;
  /** Small letters; every one stands in a cell of the row. */
  readonly words: readonly string[];
  /** Which cell holds the words, from 0; null where any may. */
  readonly within: number | null;
}

const FILTER = /^([a-z][a-z0-9_]{0,39})(:|>=|<=)(.*)$/su;
/** What stands between the cells of a row as it is kept is no part of a word. */
const BETWEEN = /[\s"\\,[\]]+/;
const MOST_WORDS = 6;

function conditionOf(written: string, fields: readonly DatasetField[]): Result<Condition, DatasetRefusal> {
  const [, name = '', sign = '', value = ''] = FILTER.exec(withoutNul(written)) ?? [];
  if (name === '') return refuse({ code: 'dataset.rows.filter-shape', field: 'filter' });
  const field = fields.find(({ key }) => key === name);
  if (!field) return refuse({ code: 'dataset.rows.unknown-field', field: 'filter' });
  const column = keyColumnOf(fields, name);
  if (!column) return refuse({ code: 'dataset.rows.not-findable', field: 'filter' });
  const kept = readCell(value, field.type);
  if (kept === null) return refuse({ code: 'dataset.rows.filter-value', field: 'filter' });
  const key = keyOf(kept, field.type);
  if (sign === ':') return ok({ column, operator: '=', key });
  if (field.type !== 'number' && field.type !== 'date')
    return refuse({ code: 'dataset.rows.range-type', field: 'filter' });
  if (kept === '') return refuse({ code: 'dataset.rows.filter-value', field: 'filter' });
  return ok({ column, operator: sign as '>=' | '<=', key });
}

function sortOf(written: string, fields: readonly DatasetField[]): Result<Question['sort'], DatasetRefusal> {
  const descending = written.startsWith('-');
  const name = descending ? written.slice(1) : written;
  if (!fields.some(({ key }) => key === name)) return refuse({ code: 'dataset.rows.unknown-field', field: 'sort' });
  const column = keyColumnOf(fields, name);
  return column ? ok({ column, descending }) : refuse({ code: 'dataset.rows.not-findable', field: 'sort' });
}

/** A reader's question over a dictionary, or what is wrong with it. */
export function questionOf(
  { filter = [], sort, q = '', in: name }: DatasetRowsQuery,
  fields: readonly DatasetField[],
): Result<Question, DatasetRefusal> {
  const conditions: Condition[] = [];
  for (const written of filter) {
    const condition = conditionOf(written, fields);
    if (!condition.ok) return condition;
    conditions.push(condition.value);
  }
  const words = withoutNul(q).toLowerCase().split(BETWEEN).filter(Boolean).slice(0, MOST_WORDS);
  const at = name === undefined ? null : fields.findIndex(({ key }) => key === name);
  if (at === -1) return refuse({ code: 'dataset.rows.unknown-field', field: 'in' });
  const asked = { conditions, words, within: words.length === 0 ? null : at };
  if (sort === undefined) return ok({ ...asked, sort: null });
  if (words.length > 0) return refuse({ code: 'dataset.rows.sort-with-words', field: 'sort' });
  const order = sortOf(sort, fields);
  return order.ok ? ok({ ...asked, sort: order.value }) : order;
}
