import type { ProofreadingList } from '../../../contract/proofreading-desk';
import { WORD_LISTS } from '../../../domain/proofreading/word-entry';

/** The parts of the page, in order; each has its own address. */
export const PARTS = { trial: '试一段文字', ...WORD_LISTS } as const;
export type Part = keyof typeof PARTS;

export const isPart = (value: string | undefined): value is Part => value !== undefined && value in PARTS;

export const PURPOSES: Readonly<Record<ProofreadingList, string>> = {
  'wrong-word': '写错的字和正确的写法。',
  sensitive: '不宜公开、带歧视或者侮辱的说法。中间加空格、写成繁体也查得到。',
  'banned-form': '不再使用的机构名称、多打的字和不规范的写法。',
  wording: '政治、法律上有固定说法的词。中间加空格、写成繁体也查得到。',
  exception: '哪些写法是对的：里面带着要查的词，也不算。例外对每张表都有效。',
};

export const SEVERITIES: Readonly<Record<'must' | 'should', string>> = {
  must: '必须改，或者写明理由',
  should: '提醒一下',
};

/** What somebody wrote line by line. */
export const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
