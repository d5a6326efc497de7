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
import { withoutZipTimes } from './zip-time';

const twips = (mm: number): number => Math.round((mm / 25.4) * 1440);
/** 225 mm in 22 lines. */
const LINE = Math.round(twips(225) / 22);
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋_GB2312', cs: '仿宋' };
const TITLE_FONT = { ...FONT, eastAsia: '方正小标宋简体', cs: '宋体' };
const HEADING_FONT = { ...FONT, eastAsia: '黑体', cs: '黑体' };

interface Setting extends Pick<IParagraphOptions, 'alignment' | 'border' | 'keepNext'> {
  readonly points?: number;
  readonly font?: typeof FONT;
  readonly color?: string;
  /** Characters taken from the first line. */
  readonly indent?: number;
  readonly rightGap?: number;
  readonly before?: number;
}

const clean = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');

function set(text: string, setting: Setting = {}): Paragraph {
  const { points = 16, font = FONT, color, indent = 0, rightGap = 0, before = 0, ...rest } = setting;
  const size = points * 2;
  return new Paragraph({
    ...rest,
    overflowPunctuation: true,
    spacing: { before, line: points > 18 ? Math.round(points * 32) : LINE, lineRule: LineRuleType.EXACT },
    indent: { firstLine: indent * points * 20, right: rightGap * points * 20 },
    children: [new TextRun({ text: clean(text), size, font, ...(color ? { color } : {}) })],
  });
}

function table({ columns, rows }: Extract<LetterBlock, { kind: 'table' }>): Table {
  const width = Math.floor(twips(156) / columns.length);
  const row = (cells: readonly string[], tableHeader: boolean): TableRow =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map(
        (cell) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            children: [set(cell, { points: 14, font: tableHeader ? HEADING_FONT : FONT })],
          }),
      ),
    });
  return new Table({
    columnWidths: columns.map(() => width),
    rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
  });
}

function block(each: LetterBlock): (Paragraph | Table)[] {
  switch (each.kind) {
    case 'paragraph':
      return [set(each.text, { indent: 2 })];
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

const escaped = (text: string): string =>
  clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Core properties with the day of signing in place of the clock's; the library would write the moment it runs. */
function coreProperties({ title, organ, signedOn }: Letter): string {
  const day = `<dcterms:X xsi:type="dcterms:W3CDTF">${signedOn}T00:00:00+08:00</dcterms:X>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(organ)}</dc:creator><dc:language>zh-CN</dc:language>` +
    `${day.replaceAll('X', 'created')}${day.replaceAll('X', 'modified')}</cp:coreProperties>`
  );
}

/**
 * A letter as a .docx that staff can go on with, in the layout of an official document; the same letter gives the same bytes.
 *
 * @source 党政机关公文格式 GB/T 9704-2012
 */
export async function renderDocx(letter: Letter): Promise<Buffer> {
  const size = 28;
  const file = new Document({
    styles: {
      default: { document: { run: { font: FONT, size: 32, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26), footer: twips(25) },
          },
          grid: { type: DocumentGridType.LINES, linePitch: LINE },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ size, children: ['— ', PageNumber.CURRENT, ' —'] })],
              }),
            ],
          }),
        },
        children: bodyOf(letter),
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(letter) };
  return withoutZipTimes(await Packer.toBuffer(file, undefined, [core]));
}
