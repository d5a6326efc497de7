import { itemMark, type Letter, type LetterBlock } from '../../../domain/foi/letter';
import { BODY, LINE_HEIGHT, RED, TEXT_WIDTH, TITLE } from './page';
import { Sheet } from './sheet';

function head(sheet: Sheet, letter: Letter): void {
  // As large as the line allows, as the mark of an organ (发文机关标志) is set.
  const size = Math.min(36, TEXT_WIDTH / (letter.organ.length + 1));
  sheet.text(letter.organ, { size, weight: 'bold', color: RED, align: 'center', lineHeight: size * 1.9 });
  sheet.text(letter.number, { align: 'center', lineHeight: LINE_HEIGHT * 1.1 });
  sheet.rule(RED, 1.6);
  sheet.skip(LINE_HEIGHT * 1.4);
  sheet.text(letter.title, { size: TITLE, weight: 'bold', align: 'center', lineHeight: LINE_HEIGHT * 1.3 });
  sheet.skip(LINE_HEIGHT * 0.5);
  sheet.text(`${letter.addressee}：`);
}

function table(sheet: Sheet, { caption, columns, rows }: Extract<LetterBlock, { kind: 'table' }>): void {
  const widths = columns.map(() => TEXT_WIDTH / columns.length);
  sheet.keep(LINE_HEIGHT * 3);
  sheet.text(caption, { align: 'center', weight: 'bold' });
  sheet.row(columns, widths, 'bold');
  for (const row of rows) sheet.row(row, widths);
  sheet.skip(LINE_HEIGHT * 0.4);
}

function block(sheet: Sheet, each: LetterBlock): void {
  switch (each.kind) {
    case 'paragraph':
      sheet.text(each.text, { indent: 2 });
      return;
    case 'heading':
      // A heading is not left alone at the foot of a page.
      sheet.keep(LINE_HEIGHT * 2);
      sheet.text(each.text, { indent: 2, weight: 'bold' });
      return;
    case 'list':
      for (const [index, item] of each.items.entries()) sheet.text(`${itemMark(index)}${item}`, { indent: 2 });
      return;
    case 'table':
      table(sheet, each);
      return;
    case 'attachments':
      sheet.skip(LINE_HEIGHT * 0.5);
      for (const [index, name] of each.names.entries())
        sheet.text(`${index === 0 ? '附件：' : ''}${itemMark(index)}${name}`, { indent: index === 0 ? 2 : 5 });
  }
}

/** An empty line, name, date and whom to ask: they stay together. */
const CLOSING_LINES = 5;

/** A name and a date do not stand alone on a page: a last paragraph that is short goes over with them. */
function keepWithClosing(sheet: Sheet, last: LetterBlock): void {
  if (last.kind !== 'paragraph') return;
  const lines = sheet.lines(last.text, TEXT_WIDTH, { indent: 2 }).length;
  if (lines <= 10) sheet.keep(LINE_HEIGHT * (lines + CLOSING_LINES));
}

/**
 * A letter as a PDF in the layout of an official document. The same letter gives the same bytes, so that a hash means something.
 *
 * @source 党政机关公文格式 GB/T 9704-2012
 */
export async function renderPdf(letter: Letter): Promise<Buffer> {
  const { title, organ, closing, footnotes, signedOn } = letter;
  const sheet = new Sheet({ title, organ, createdAt: new Date(`${signedOn}T00:00:00+08:00`) });
  head(sheet, letter);
  for (const [index, each] of letter.blocks.entries()) {
    if (index === letter.blocks.length - 1) keepWithClosing(sheet, each);
    block(sheet, each);
  }
  sheet.keep(LINE_HEIGHT * CLOSING_LINES);
  sheet.skip(LINE_HEIGHT);
  sheet.text(closing.organ, { align: 'right', rightGap: 2 });
  sheet.text(closing.date, { align: 'right', rightGap: 4 });
  for (const note of footnotes) sheet.text(`（${note}）`, { indent: 2, size: BODY });
  return sheet.bytes();
}
