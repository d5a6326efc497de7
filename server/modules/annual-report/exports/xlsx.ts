import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { Grid, GridCell } from '../../../../domain/annual-report';
import type { ReportDocument } from './report-document';

const BORDER = { borderStyle: 'thin', borderColor: '#000000' } as const;

function sheetCell({ value, columns, rows, heads }: GridCell): Cell {
  const look = {
    ...BORDER,
    ...(columns > 1 ? { columnSpan: columns } : {}),
    ...(rows > 1 ? { rowSpan: rows } : {}),
    align: heads === 'row' ? 'left' : 'center',
    alignVertical: 'center',
    wrap: true,
  } as const;
  return typeof value === 'number' ? { ...look, value, type: Number } : { ...look, value, type: String };
}

/** Rows as a sheet wants them: a place for each column, empty where another cell reaches over it. */
export function placed<T>(grid: Grid, make: (cell: GridCell) => T, covered: T): T[][] {
  const lines = grid.rows.map(() => new Array<T | undefined>(grid.width).fill(undefined));
  grid.rows.forEach((cells, at) => {
    let column = 0;
    for (const cell of cells) {
      while (lines[at]?.[column] !== undefined) column += 1;
      for (let row = at; row < at + cell.rows; row += 1) {
        for (let over = column; over < column + cell.columns; over += 1) {
          const line = lines[row];
          if (line) line[over] = row === at && over === column ? make(cell) : covered;
        }
      }
      column += cell.columns;
    }
  });
  return lines.map((line) => line.map((cell) => cell ?? covered));
}

const sheetOf = (name: string, { caption, width, ...grid }: Grid) => {
  const heading: Cell[] = [
    { value: caption, type: String, fontWeight: 'bold', columnSpan: width },
    ...new Array<null>(width - 1).fill(null),
  ];
  const data: SheetData = [heading, ...placed<Cell>({ caption, width, ...grid }, sheetCell, null)];
  return { data, sheet: name, columns: Array.from({ length: width }, () => ({ width: width > 10 ? 10 : 16 })) };
};

const textSheet = ({ title, sections }: ReportDocument) => {
  const lines: Cell[][] = [
    [{ value: title, type: String, fontWeight: 'bold', align: 'center', wrap: true }],
    ...sections.flatMap(({ section }): Cell[][] => [
      [{ value: section.title, type: String, fontWeight: 'bold', wrap: true }],
      ...section.paragraphs.map((value): Cell[] => [{ value, type: String, wrap: true }]),
    ]),
  ];
  return { data: lines, sheet: '正文', columns: [{ width: 100 }] };
};

const NAMES = ['', '表二 主动公开', '表三 申请', '表四 复议诉讼'];

/** The report as a workbook: the text, and a sheet for each table, its numbers as numbers. */
export async function reportXlsx(document: ReportDocument): Promise<Buffer> {
  const tables = document.sections.flatMap(({ table }, index) => (table ? [sheetOf(NAMES[index] ?? '', table)] : []));
  return writeExcelFile([textSheet(document), ...tables]).toBuffer();
}
