import type { DatasetField, DatasetSummary, DatasetRow } from '../../../contract/dataset';
import { frequencyName } from '../../../domain/dataset/update';
import { plainDate } from '../../ui/dates';

/** 1234567 → 1,234,567. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** When it was updated, and how often that is promised. */
export const updateWords = ({ updatedOn, frequency }: Pick<DatasetSummary, 'updatedOn' | 'frequency'>): string =>
  `${plainDate(updatedOn)}更新，${frequencyName[frequency]}${frequency === 'irregular' ? '' : '一次'}`;

/** A size as people say it: 812 字节, 12 KB, 3.4 MB. */
export function sizeWords(bytes: number | null): string {
  if (bytes === null) return '';
  if (bytes < 1_000) return `${String(bytes)} 字节`;
  return bytes < 1_000_000 ? `${String(Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A cell for people; empty where there is none. */
export function cellWords(value: DatasetRow[string] | undefined, { type, unit }: DatasetField): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.join(', ');
  if (type === 'date') return plainDate(String(value));
  return unit === '' ? String(value) : `${String(value)} ${unit}`;
}
