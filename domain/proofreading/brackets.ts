import { findingAt, type Finding } from './finding';

/** Closing mark → the opening ones it may belong to. The width of round brackets may differ; that is told separately. */
const OPENS: Readonly<Record<string, string>> = {
  '）': '（(',
  ')': '(（',
  '》': '《',
  '〉': '〈',
  '】': '【',
  '〕': '〔',
  '］': '［[',
  ']': '[［',
  '」': '「',
  '』': '『',
  '”': '“',
  '’': '‘',
};
const OPENING = new Set('（(《〈【〔［[「『“‘');
const MARKS = /[（(《〈【〔［[「『“‘）)》〉】〕］\]」』”’]/g;
/** 1）, a), 一）: numbers of a list, which open nothing. */
const LIST_NUMBER = /(?:^|[\s，。；：、,.;:])(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,3}|[①-⑳])$/u;

interface Open {
  readonly mark: string;
  readonly at: number;
}

const unbalanced = (text: string, at: number, reason: string): Finding =>
  findingAt(text, at, at + 1, { check: 'bracket', code: 'bracket.unbalanced', severity: 'must', reason });

const missingEnd = (text: string, { mark, at }: Open): Finding =>
  unbalanced(text, at, `“${mark}”后面没有和它成对的那一半。`);

/** It’s, 3’: an apostrophe closes nothing. */
const isApostrophe = (line: string, at: number): boolean => line[at] === '’' && /[A-Za-z\d]/.test(line[at - 1] ?? '');

interface Line {
  readonly text: string;
  readonly begins: number;
}

function closeMark(whole: string, { text, begins }: Line, at: number, open: Open[]): Finding[] {
  const mark = text[at] ?? '';
  const wanted = OPENS[mark] ?? '';
  const last = open.at(-1);
  if (last && wanted.includes(last.mark)) {
    open.pop();
    if (wanted[0] === last.mark) return [];
    return [
      findingAt(whole, last.at, begins + at + 1, {
        check: 'bracket',
        code: 'bracket.mixed-width',
        severity: 'should',
        reason: '括号一半是全角，一半是半角。',
      }),
    ];
  }
  if (mark === '’' && isApostrophe(text, at)) return [];
  if (/[)）]/.test(mark) && LIST_NUMBER.test(text.slice(0, at))) return [];
  const deeper = open.map((each) => wanted.includes(each.mark)).lastIndexOf(true);
  if (deeper < 0) return [unbalanced(whole, begins + at, `“${mark}”前面没有和它成对的那一半。`)];
  return open
    .splice(deeper)
    .slice(1)
    .map((each) => missingEnd(whole, each));
}

/**
 * Brackets and quotation marks of which one half is missing; and round brackets of two widths. What is quoted may go over
 * several paragraphs, each of which then opens it once more.
 *
 * @source 标点符号用法 GB/T 15834-2011（4.8.3.5 引文为多段）
 * @example findBrackets('《政府信息公开条例')[0]?.quotation // '《'
 */
export function findBrackets(text: string): Finding[] {
  const findings: Finding[] = [];
  const open: Open[] = [];
  let begins = 0;
  for (const line of text.split('\n')) {
    for (const { 0: mark, index: at } of line.matchAll(MARKS)) {
      if (!OPENING.has(mark)) findings.push(...closeMark(text, { text: line, begins }, at, open));
      else if (open.at(-1)?.mark !== mark || line.slice(0, at).trim() !== '') open.push({ mark, at: begins + at });
    }
    begins += line.length + 1;
  }
  return [...findings, ...open.map((each) => missingEnd(text, each))];
}
