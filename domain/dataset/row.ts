import { readCell } from './cell';
import type { DatasetField, FieldType } from './field';
import { isQuantity, personalIn } from './personal';

export type CellFaultCode = 'required' | 'type' | 'resident-id' | 'mobile';

/** What is wrong with one cell of a row. */
export interface CellFault {
  /** Place of the field in the dictionary, from 0. */
  readonly at: number;
  readonly code: CellFaultCode;
}

/** A row that is in order, its cells as they are kept; or all that is wrong with it. */
export type CheckedRow =
  | { readonly ok: true; readonly cells: readonly string[] }
  | { readonly ok: false; readonly faults: readonly CellFault[] };

type CheckedCell = { readonly kept: string } | { readonly code: CellFaultCode };

function checkCell(text: string, field: DatasetField): CheckedCell {
  const kept = readCell(text, field.type);
  if (kept === '') return field.required ? { code: 'required' } : { kept };
  const personal = isQuantity(field) ? null : personalIn(text);
  if (personal) return { code: personal };
  return kept === null ? { code: 'type' } : { kept };
}

/**
 * Checks a row against the dictionary. Pure; a row that is refused is told whole, every cell with its fault.
 *
 * @param cells - as they were written, in the order of the fields; a missing one counts as empty
 */
export function checkRow(fields: readonly DatasetField[], cells: readonly string[]): CheckedRow {
  const kept: string[] = [];
  const faults: CellFault[] = [];
  fields.forEach((field, at) => {
    const checked = checkCell(cells[at] ?? '', field);
    if ('code' in checked) faults.push({ at, code: checked.code });
    else kept.push(checked.kept);
  });
  return faults.length === 0 ? { ok: true, cells: kept } : { ok: false, faults };
}

const OF_TYPE: Readonly<Record<FieldType, string>> = {
  text: '文字太长，最多 2000 个字。',
  number: '不是数字。',
  date: '不是日期，要写成 2026-11-22 这样。',
  boolean: '只能写“是”或者“否”。',
  coordinate: '不是经纬度，要写成 118.1234,26.5678 这样，经度在前。',
};

/** A fault in words, for who mends the file. */
export function faultSentence({ code }: CellFault, field: Pick<DatasetField, 'type'>): string {
  if (code === 'required') return '必须填写，现在是空的。';
  if (code === 'resident-id') return '里面像是身份证号，不能公开。';
  if (code === 'mobile') return '里面像是手机号，不能公开。对外的电话请用座机或者热线。';
  return OF_TYPE[field.type];
}
