import type { ReportDraft } from '../../../contract/annual-report';
import { figureOf, type CellRef } from '../../../domain/annual-report/figure';
import { cellName, EVERY_CELL } from './cell-name';

type Part = ReportDraft['sections'][number][number][number];

/** A cell in the text as a clerk sees it: `{（一）予以公开，总计}`. The number is put in by the report, never typed. */
const writtenCell = (cell: CellRef): string => `{${cellName(cell)}}`;

const CELL = /\{([^{}\n]{1,120})\}/g;

const cellByName: ReadonlyMap<string, CellRef> = new Map(EVERY_CELL.map((cell) => [cellName(cell), cell]));

/** What stands in braces and is no cell of the report. */
export const unknownCells = (text: string): string[] =>
  [...text.matchAll(CELL)].flatMap(([whole, name = '']) => (cellByName.has(name) ? [] : [whole]));

/** Paragraphs as text, one a line. */
export const textOf = (paragraphs: ReportDraft['sections'][number]): string =>
  paragraphs
    .map((parts) => parts.map((part) => (typeof part === 'string' ? part : writtenCell(part))).join(''))
    .join('\n');

function partsOf(line: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of line.matchAll(CELL)) {
    const known = cellByName.get(match[1] ?? '');
    if (!known) continue;
    if (match.index > from) parts.push(line.slice(from, match.index));
    parts.push({ ...known });
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
  text.replaceAll(CELL, (whole, name: string) => {
    const cell = cellByName.get(name);
    const figure = cell && figureOf(report, cell);
    return figure === undefined ? whole : figure === null ? '/' : String(figure);
  });
