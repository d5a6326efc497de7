import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ISectionOptions,
} from 'docx';
import type { Grid, GridCell, WrittenSection } from '../../../../domain/annual-report';
import type { ReportDocument } from './report-document';

/** Faces of official documents: 小标宋 for the title, 黑体 for headings, 仿宋 for text. @source GB/T 9704-2012 */
const FACE = { title: '方正小标宋简体', heading: '黑体', text: '仿宋_GB2312' } as const;
/** In half points: 二号, 三号, 小五. */
const SIZE = { title: 44, text: 32, table: 18 } as const;
/** 28 points between lines. */
const LINE = { line: 560, lineRule: 'exact' } as const;
/** Margins of the page in twentieths of a point: 37 mm above, 35 mm below, 28 mm left, 26 mm right. */
const MARGIN = { top: 2098, bottom: 1984, left: 1587, right: 1474 } as const;
/** What is left of 210 mm between the margins. */
const TEXT_WIDTH = 8845;

const run = (text: string, face: string, size: number): TextRun =>
  new TextRun({ text, size, font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: face } });

const heading = (text: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: LINE,
    indent: { firstLine: 640 },
    children: [run(text, FACE.heading, SIZE.text)],
  });

const paragraph = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: LINE,
    indent: { firstLine: 640 },
    children: [run(text, FACE.text, SIZE.text)],
  });

const tableCell = ({ value, columns, rows, heads }: GridCell): TableCell =>
  new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 40, right: 40 },
    children: [
      new Paragraph({
        alignment: heads === 'row' ? AlignmentType.LEFT : AlignmentType.CENTER,
        children: [run(String(value), FACE.text, SIZE.table)],
      }),
    ],
  });

/** The third table's words need more room than its numbers. */
const columnWidths = (width: number): number[] => {
  if (width !== 10) return new Array<number>(width).fill(Math.floor(TEXT_WIDTH / width));
  return [800, 900, 2525, ...new Array<number>(7).fill(660)];
};

function tableOf({ width, headingRows, rows }: Grid): Table {
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: columnWidths(width),
    alignment: AlignmentType.CENTER,
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: index < headingRows,
          children: cells.map((cell) => tableCell(cell)),
        }),
    ),
  });
}

const sectionOf = (section: WrittenSection, table: Grid | null): (Paragraph | Table)[] => [
  heading(section.title),
  ...(table ? [tableOf(table)] : []),
  ...section.paragraphs.map(paragraph),
];

/** The report as a Word document on A4, in the faces and measures of official documents. */
export function reportDocx({ title, sections }: ReportDocument): Promise<Buffer> {
  const page: ISectionOptions['properties'] = {
    page: { size: { width: 11906, height: 16838, orientation: PageOrientation.PORTRAIT }, margin: MARGIN },
  };
  const head = new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { after: 560 },
    children: [run(title, FACE.title, SIZE.title)],
  });
  const children = [head, ...sections.flatMap(({ section, table }) => sectionOf(section, table))];
  return Packer.toBuffer(new Document({ title, sections: [{ properties: page, children }] }));
}
