import { BLOCK_NAMES } from '../../../../domain/publishing';
import { isBlockKind } from '../blocks/block-names';
import { clockTime, plainDate, weekday } from '../../../ui/dates';
import { FIELD_NAMES, inReadingOrder } from '../field-names';

/** The name of a topic, a department or a document, by its id. */
export type NameOf = (field: string, id: string) => string;

/** Ids of texts and the like, which say nothing to a person. */
const SILENT = new Set(['sourceId', 'kind', 'width', 'height']);

export const fieldName = (field: string): string => FIELD_NAMES[field] ?? field;

const kindOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'kind' in value ? String(value.kind) : '';

/** 第 2 问 — 第 4 块：表格. */
export function partName(field: string, index: number, value: unknown): string {
  const number = String(index + 1);
  if (field === 'items') return `第 ${number} 问`;
  if (field === 'transcript') return `文字实录第 ${number} 段`;
  if (field === 'concernCheck.questions') return `自测第 ${number} 问`;
  if (field === 'concernCheck.outcomes') return `自测结论 ${number}`;
  const kind = kindOf(value);
  return `第 ${number} 块${isBlockKind(kind) ? `：${BLOCK_NAMES[kind]}` : ''}`;
}

/** What one of a list is called where only its place matters: a question by its words. */
export function titleOf(value: unknown): string {
  const { question, text, title } = (typeof value === 'object' && value !== null ? value : {}) as {
    readonly question?: unknown;
    readonly text?: unknown;
    readonly title?: unknown;
  };
  const named = [question, text, title].find((each) => typeof each === 'string' && each.trim() !== '');
  return typeof named === 'string' ? named : '还没有写';
}

/** A day or an hour as people say it, whatever the device is set to; all else by its name. */
export function wordsOf(field: string, value: string, nameOf: NameOf): string {
  if (/^at$|At$/.test(field) && /^\d{4}-\d{2}-\d{2}T/.test(value))
    return `${plainDate(value)} ${weekday(value)} ${clockTime(value)}`;
  return field.endsWith('On') && /^\d{4}-\d{2}-\d{2}$/.test(value) ? plainDate(value) : nameOf(field, value);
}

function ofObject(value: Readonly<Record<string, unknown>>, nameOf: NameOf): string {
  if (typeof value['policyId'] === 'string' && typeof value['anchor'] === 'string')
    return nameOf('clauses', `${value['policyId']}#${value['anchor']}`);
  const lines = inReadingOrder(value).flatMap(([field, inner]) => {
    const words = SILENT.has(field) ? '' : readable(inner, nameOf, field);
    return words === '' ? [] : [`${fieldName(field)}：${words.includes('\n') ? '\n' : ''}${words}`];
  });
  return lines.join('\n');
}

/** What is written there, as lines that a person reads; empty where there is nothing. */
export function readable(value: unknown, nameOf: NameOf, field = ''): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) {
    const inner = value.map((each) => readable(each, nameOf, field)).filter((each) => each !== '');
    return inner.join(value.every((each) => typeof each !== 'object') ? '、' : '\n');
  }
  if (typeof value === 'object') return ofObject(value as Readonly<Record<string, unknown>>, nameOf);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' ? wordsOf(field, value, nameOf) : typeof value === 'number' ? String(value) : '';
}
