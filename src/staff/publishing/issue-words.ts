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

/** A document that is not there yet may come with the piece. @source 国办发〔2016〕80号（三同步） */
const TOGETHER = '要和它一起发布的，在那份文件的“解读”里选上这一篇。';

/** Read from the picture once there is one. */
const READ_FROM_FILE = /\.(?:width|height)$/;

/** What the pipeline has against a place, in words for who is writing: a field that is empty was only not written yet. */
export function issueWords(
  { code, title, field }: Pick<ManuscriptIssue, 'code' | 'title' | 'field'>,
  content: Written,
): IssueWords {
  if (code === 'publishing.unknown-policy') return { text: `${title}${TOGETHER}`, isUnwritten: false };
  if (field === null || field === '') return { text: title, isUnwritten: false };
  const value = at(content, field);
  return isEmpty(value) || (value === 0 && READ_FROM_FILE.test(field))
    ? { text: '还没填', isUnwritten: true }
    : { text: title, isUnwritten: false };
}
