import { createHash } from 'node:crypto';
import type { DatasetField, FieldType } from '../../../../domain/dataset';

export const KEY_COLUMNS = ['k1', 'k2', 'k3', 'k4'] as const;
export type KeyColumn = (typeof KEY_COLUMNS)[number];

/** Stands behind every value: an empty cell is neither small nor large. */
export const EMPTY_KEY = Buffer.from([0xff]);
const VALUE = 0x01;
const TEXT_HEAD = 40;
const DIGEST = 8;

/** IEEE 754 with the sign turned over, so that the order of bytes is the order of numbers. */
function numberKey(value: number): Buffer {
  const bytes = Buffer.alloc(9);
  bytes[0] = VALUE;
  bytes.writeDoubleBE(value === 0 ? 0 : value, 1);
  if ((bytes[1] ?? 0) < 0x80) bytes[1] = (bytes[1] ?? 0) | 0x80;
  else for (let at = 1; at < 9; at += 1) bytes[at] = ~(bytes[at] ?? 0) & 0xff;
  return bytes;
}

/** A long text keeps its beginning for the order and a digest, so that equal keys mean equal texts. */
function textKey(text: string): Buffer {
  const bytes = Buffer.from(text);
  if (bytes.length <= TEXT_HEAD) return Buffer.concat([Buffer.from([VALUE]), bytes]);
  const digest = createHash('sha256').update(bytes).digest().subarray(0, DIGEST);
  return Buffer.concat([Buffer.from([VALUE]), bytes.subarray(0, TEXT_HEAD), digest]);
}

/** Bytes that compare as the kept values do, on both engines alike. */
export function keyOf(kept: string, type: FieldType): Buffer {
  if (kept === '') return EMPTY_KEY;
  return type === 'number' ? numberKey(Number(kept)) : textKey(kept);
}

/** Which column holds the key of a field; undefined for one that rows are not found by. */
export function keyColumnOf(fields: readonly DatasetField[], key: string): KeyColumn | undefined {
  const at = fields.filter(({ findable }) => findable).findIndex((field) => field.key === key);
  return at === -1 ? undefined : KEY_COLUMNS[at];
}
