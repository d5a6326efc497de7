import type { DatasetField } from '../../../../domain/dataset';
import { zipOf } from './zip-stream';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`;
const ROOT = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const BOOK = `${XML}<workbook xmlns="${SHEETS}" xmlns:r="${RELATIONS}"><sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const BOOK_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What XML takes no part of: control marks, but for tab and line ends. */
const UNFIT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string => text.replace(UNFIT, '').replace(/[&<>]/g, (mark) => MARKS[mark] ?? '');

/** The letters of a column: A … Z, AA … @param at - from 0 */
const lettersOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : lettersOf(Math.floor(at / 26) - 1) + lettersOf(at % 26);

/** Text is text and never run, so nothing has to stand in front of it. */
const textCell = (text: string, place: string): string =>
  text === '' ? '' : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

const cellOf = (text: string, { type }: DatasetField, place: string): string =>
  type === 'number' && text !== '' ? `<c r="${place}"><v>${text}</v></c>` : textCell(text, place);

/** So many rows are written at once: a text of more than 128 KB would stay in memory until all of it is cleared. */
const PIECE = 25;

async function* sheetOf(
  fields: readonly DatasetField[],
  portions: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<string> {
  const letters = fields.map((_, at) => lettersOf(at));
  const head = fields.map(({ title }, at) => textCell(title, `${letters[at] ?? ''}1`)).join('');
  yield `${XML}<worksheet xmlns="${SHEETS}"><sheetData><row r="1">${head}</row>`;
  let line = 1;
  const rowOf = (cells: readonly string[]): string => {
    const number = String((line += 1));
    const written = fields.map((field, at) => cellOf(cells[at] ?? '', field, `${letters[at] ?? ''}${number}`));
    return `<row r="${number}">${written.join('')}</row>`;
  };
  for await (const rows of portions)
    for (let at = 0; at < rows.length; at += PIECE)
      yield rows
        .slice(at, at + PIECE)
        .map(rowOf)
        .join('');
  yield '</sheetData></worksheet>';
}

/** A workbook with one sheet, written as its rows come. @source ECMA-376 */
export const xlsxOf = (
  fields: readonly DatasetField[],
  portions: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<Buffer> =>
  zipOf([
    { name: '[Content_Types].xml', text: [TYPES] },
    { name: '_rels/.rels', text: [ROOT] },
    { name: 'xl/workbook.xml', text: [BOOK] },
    { name: 'xl/_rels/workbook.xml.rels', text: [BOOK_RELATIONS] },
    { name: 'xl/worksheets/sheet1.xml', text: sheetOf(fields, portions) },
  ]);
