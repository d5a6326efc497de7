import type { ReportDraft } from '../../../contract/annual-report';
import { figureOf, type CellRef } from '../../../domain/annual-report/figure';

type Part = ReportDraft['sections'][number][number][number];

/** A cell in the text as a clerk sees it: `{3.1 total}`. The number is put in by the report, never typed. */
export const writtenCell = ({ cell, column }: CellRef): string => `{${cell} ${column}}`;

const CELL = /\{([A-Za-z0-9.]{1,40}) ([A-Za-z0-9]{1,40})\}/g;

/** Paragraphs as text, one a line. */
export const textOf = (paragraphs: ReportDraft['sections'][number]): string =>
  paragraphs
    .map((parts) => parts.map((part) => (typeof part === 'string' ? part : writtenCell(part))).join(''))
    .join('\n');

function partsOf(line: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of line.matchAll(CELL)) {
    if (match.index > from) parts.push(line.slice(from, match.index));
    parts.push({ cell: match[1] ?? '', column: match[2] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < line.length) parts.push(line.slice(from));
  return parts;
}

/** Text back into paragraphs; the inverse of `textOf` but for empty lines. */
export const paragraphsOf = (text: string): ReportDraft['sections'][number] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(partsOf);

/** The text as it will be read, with the numbers of the tables. */
export const readable = (text: string, report: ReportDraft['report']): string =>
  text.replaceAll(CELL, (whole, cell: string, column: string) => {
    const figure = figureOf(report, { cell, column });
    return figure === undefined ? whole : figure === null ? '/' : String(figure);
  });
