import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { itemMark, type Letter, type LetterBlock } from '../../../domain/foi/letter';
import { clean, coreProperties, fontTable } from './docx-parts';
import { FONT, HEADING_FONT, NUMBER_FONT, TITLE_FONT } from './docx-fonts';
import { withoutZipTimes } from './zip-time';

const twips = (mm: number): number => Math.round((mm / 25.4) * 1440);
const SHEET = { width: twips(210), height: twips(297) };
const MARGIN = { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26), footer: twips(25) };
/** 22 lines in the height that the margins leave: rounded up, the last would go over to the next page. */
const LINE = Math.floor((SHEET.height - MARGIN.top - MARGIN.bottom) / 22);
/** 三号, in points. */
const BODY = 16;
/** In twips, how much narrower a character is set so that 28 fill a line; a grid of characters is not read alike everywhere. */
const CHARACTER_SPACING = Math.floor((SHEET.width - MARGIN.left - MARGIN.right) / 28 - BODY * 20);

/** 四号. */
const SMALL = 14;
/** A number is broken nowhere; as Chinese, some programs break it anywhere. */
const LANGUAGE = { value: 'en-US', eastAsia: 'zh-CN' };

interface Setting extends Pick<IParagraphOptions, 'alignment' | 'border' | 'keepNext'> {
  readonly points?: number;
  readonly font?: typeof FONT;
  readonly color?: string;
  /** Characters taken from the first line. */
  readonly indent?: number;
  readonly rightGap?: number;
  readonly before?: number;
}

function set(text: string, setting: Setting = {}): Paragraph {
  const { points = BODY, font = FONT, color, indent = 0, rightGap = 0, before = 0, ...rest } = setting;
  const size = points * 2;
  const characterSpacing = points === BODY ? CHARACTER_SPACING : 0;
  return new Paragraph({
    ...rest,
    overflowPunctuation: true,
    spacing: { before, line: points > 18 ? Math.round(points * 32) : LINE, lineRule: LineRuleType.EXACT },
    indent: { firstLine: indent * points * 20, right: rightGap * points * 20 },
    children: [new TextRun({ text: clean(text), size, font, characterSpacing, ...(color ? { color } : {}) })],
  });
}

function table({ columns, rows }: Extract<LetterBlock, { kind: 'table' }>): Table {
  const width = Math.floor(twips(156) / columns.length);
  // Each row keeps to the next: the total does not stand alone on a page.
  const row = (cells: readonly string[], tableHeader: boolean, keepNext: boolean): TableRow =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map(
        (cell) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            children: [set(cell, { points: 14, font: tableHeader ? HEADING_FONT : FONT, keepNext })],
          }),
      ),
    });
  return new Table({
    columnWidths: columns.map(() => width),
    rows: [row(columns, true, true), ...rows.map((cells, index) => row(cells, false, index < rows.length - 1))],
  });
}

/** A last paragraph that is short goes over to the next page with name and date. */
const SHORT = 280;

function block(each: LetterBlock, index: number, all: readonly LetterBlock[]): (Paragraph | Table)[] {
  switch (each.kind) {
    case 'paragraph':
      return [set(each.text, { indent: 2, keepNext: index === all.length - 1 && each.text.length <= SHORT })];
    case 'heading':
      return [set(each.text, { indent: 2, font: HEADING_FONT, keepNext: true })];
    case 'list':
      return each.items.map((item, index) => set(`${itemMark(index)}${item}`, { indent: 2 }));
    case 'table':
      return [set(each.caption, { alignment: AlignmentType.CENTER, font: HEADING_FONT, keepNext: true }), table(each)];
    case 'attachments':
      return each.names.map((name, index) =>
        set(`${index === 0 ? '附件：' : ''}${itemMark(index)}${name}`, { indent: index === 0 ? 2 : 5 }),
      );
  }
}

function bodyOf({ organ, number, title, addressee, blocks, closing, footnotes }: Letter): (Paragraph | Table)[] {
  const alignment = AlignmentType.CENTER;
  const red = { style: BorderStyle.SINGLE, size: 12, color: 'D7000F', space: 4 };
  return [
    set(organ, {
      alignment,
      points: Math.min(36, Math.floor(440 / (organ.length + 1))),
      font: TITLE_FONT,
      color: 'D7000F',
    }),
    set(number, { alignment, border: { bottom: red } }),
    set(title, { alignment, points: 22, font: TITLE_FONT, before: LINE }),
    set(`${addressee}：`, { before: Math.round(LINE / 2) }),
    ...blocks.flatMap(block),
    set(closing.organ, { alignment: AlignmentType.RIGHT, rightGap: 2, before: LINE, keepNext: true }),
    set(closing.date, { alignment: AlignmentType.RIGHT, rightGap: 4, keepNext: true }),
    ...footnotes.map((note) => set(`（${note}）`, { indent: 2 })),
  ];
}

/** Page numbers stand outside: to the right on odd pages, to the left on even ones, a character from the edge. */
const numbers = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: SMALL * 20 },
        children: [new TextRun({ size: SMALL * 2, font: NUMBER_FONT, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

/**
 * A letter as a .docx that staff can go on with, in the layout of an official document; the same letter gives the same bytes.
 *
 * @source 党政机关公文格式 GB/T 9704-2012
 */
export async function renderDocx(letter: Letter): Promise<Buffer> {
  const file = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: FONT, size: BODY * 2, language: LANGUAGE } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: SHEET,
            margin: MARGIN,
          },
          grid: { type: DocumentGridType.LINES, linePitch: LINE },
        },
        footers: { default: numbers('right'), even: numbers('left') },
        children: bodyOf(letter),
      },
    ],
  });
  const parts = [
    { path: 'docProps/core.xml', data: coreProperties(letter) },
    { path: 'word/fontTable.xml', data: fontTable },
  ];
  return withoutZipTimes(await Packer.toBuffer(file, undefined, parts));
}
