import { NUMERAL, parseNumeral } from './numeral';

/** Levels of structure above the article, outermost first: 编, 分编, 章, 节, and titles numbered 一、 between articles. */
export const LEVELS = ['part', 'subpart', 'chapter', 'section', 'heading'] as const;
export type Level = (typeof LEVELS)[number];

/** How list entries are numbered, outermost first: 一、 （一） 1. （1） ①. */
export const LIST_STYLES = ['一、', '（一）', '1.', '（1）', '①'] as const;
export type ListStyle = (typeof LIST_STYLES)[number];

/**
 * What one line looks like by itself. Whether it is what it looks like is settled by the lines around it.
 * `titleLike`: short and without a sentence mark.
 */
export type Line =
  | { readonly is: 'blank' }
  | { readonly is: 'level'; readonly level: Level; readonly number: number; readonly unit: string }
  | { readonly is: 'article'; readonly number: number; readonly branch: number | null; readonly certain: boolean }
  | { readonly is: 'entry'; readonly style: ListStyle; readonly number: number; readonly titleLike: boolean }
  | { readonly is: 'annex' }
  | { readonly is: 'contents' }
  | { readonly is: 'table' }
  | { readonly is: 'plain'; readonly titleLike: boolean };

const GAP = '\\s';
const LEVEL = new RegExp(`^第${GAP}*(${NUMERAL}{1,9})${GAP}*(部分|分编|编|篇|章|节)(.?)(.*)$`, 'su');
const ARTICLE = new RegExp(
  `^第${GAP}*(${NUMERAL}{1,9})${GAP}*条(?:${GAP}*之${GAP}*(${NUMERAL}{1,4}))?(.?)(.{0,3})`,
  'su',
);
const ENTRY: readonly (readonly [ListStyle, RegExp])[] = [
  ['一、', /^([一二三四五六七八九十百零〇]{1,7})、/u],
  ['（一）', /^[（(]\s*([一二三四五六七八九十百零〇]{1,7})\s*[)）]/u],
  // 2.5 is an amount and not the second point.
  ['1.', /^([0-9０-９]{1,3})\s*[.．、](?!\d)/u],
  ['（1）', /^[（(]\s*([0-9０-９]{1,3})\s*[)）]/u],
];
const CIRCLED = /^[①-⑳]/u;
const ANNEX = new RegExp(`^附${GAP}*[件录表]${GAP}*${NUMERAL}{0,3}${GAP}*(?:[:：].{0,60})?$`, 'u');
const LEVEL_OF: Readonly<Record<string, Level>> = {
  部分: 'part',
  编: 'part',
  篇: 'part',
  分编: 'subpart',
  章: 'chapter',
  节: 'section',
};
const SENTENCE_MARK = /[。；：，、！？;:,.!?]/u;
/** What follows a number when the line talks about an article or chapter instead of being one. */
const TALKING = /^[、，,；;。和至到与及或的所第]|^规定|^中|^以[上下外]/u;

/** Drops what stands before the text without meaning anything: spaces, Markdown heading and bold marks. */
function bare(text: string): string {
  const start = text.slice(0, 120).replace(/^\s*(?:#{1,6}\s+)?/u, '');
  return start.startsWith('**') ? start.replaceAll('**', '') : start;
}

function isTitle(text: string): boolean {
  return text.length <= 40 && !SENTENCE_MARK.test(text);
}

function readLevel(text: string): Line | null {
  const match = LEVEL.exec(text);
  if (!match) return null;
  const [, numeral = '', unit = '', next = '', rest = ''] = match;
  const number = parseNumeral(numeral);
  if (number === null) return null;
  const parted = next === '' || /[\s:：]/u.test(next);
  const title = next + rest;
  if (!parted && (TALKING.test(title) || title.length > 30 || SENTENCE_MARK.test(title))) return null;
  return { is: 'level', level: LEVEL_OF[unit] ?? 'part', number, unit };
}

function readArticle(text: string): Line | null {
  const match = ARTICLE.exec(text);
  if (!match) return null;
  const [, numeral = '', branchNumeral, next = '', rest = ''] = match;
  const number = parseNumeral(numeral);
  const branch = branchNumeral === undefined ? null : parseNumeral(branchNumeral);
  if (number === null || (branchNumeral !== undefined && branch === null)) return null;
  const certain = next === '' || /[\s:：]/u.test(next);
  if (!certain && TALKING.test(next + rest)) return null;
  return { is: 'article', number, branch, certain };
}

function readEntry(text: string): Line | null {
  for (const [style, pattern] of ENTRY) {
    const [marker = '', numeral = ''] = pattern.exec(text) ?? [];
    const number = parseNumeral(numeral);
    if (number !== null && number > 0)
      return { is: 'entry', style, number, titleLike: isTitle(text.slice(marker.length)) };
  }
  if (CIRCLED.test(text)) {
    return { is: 'entry', style: '①', number: text.charCodeAt(0) - 0x245f, titleLike: isTitle(text.slice(1)) };
  }
  return null;
}

/** Reads one line by itself. Only its first 120 characters decide, so a very long line costs no more than a short one. */
export function readLine(line: string): Line {
  const text = bare(line);
  if (text.trim() === '') return line.trim() === '' ? { is: 'blank' } : { is: 'plain', titleLike: false };
  if (text.startsWith('|')) return { is: 'table' };
  if (/^目\s*[录次]\s*$/u.test(text)) return { is: 'contents' };
  if (ANNEX.test(text.trim())) return { is: 'annex' };
  return readLevel(text) ?? readArticle(text) ?? readEntry(text) ?? { is: 'plain', titleLike: isTitle(text) };
}
