import type { ManuscriptIssue } from '../../../contract/manuscript-part';
import { fieldName, partName } from './compare/readable';
import { at, type Place, type Written } from './editing/place';

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** 第 2 问，答 — 第 1 块：导语，文字 — 标题. */
export function placeName(content: Written, place: Place): string {
  const [, list = '', number] = place.split('.');
  if (place.startsWith('concernCheck.') && number !== undefined) {
    const part = partName(`concernCheck.${list}`, Number(number), undefined);
    const [, option] = /options\.(\d+)/.exec(place) ?? [];
    return option === undefined ? part : `${part}，第 ${String(Number(option) + 1)} 个回答`;
  }
  const [field = '', index] = place.split('.');
  const last =
    place
      .split('.')
      .filter((step) => !/^\d+$/.test(step))
      .at(-1) ?? field;
  if (index === undefined || !['items', 'blocks', 'transcript'].includes(field)) return fieldName(last);
  const part = partName(field, Number(index), at(content, `${field}.${index}`));
  return last === field ? part : `${part}，${fieldName(last)}`;
}

export interface IssueWords {
  readonly text: string;
  /** Nothing stands there yet: it is no mistake, only not written. */
  readonly isUnwritten: boolean;
}

/** What the pipeline has against a place, in words for who is writing: a field that is empty was only not written yet. */
export function issueWords({ title, field }: Pick<ManuscriptIssue, 'title' | 'field'>, content: Written): IssueWords {
  if (field === null || field === '') return { text: title, isUnwritten: false };
  return isEmpty(at(content, field)) ? { text: '还没填', isUnwritten: true } : { text: title, isUnwritten: false };
}
