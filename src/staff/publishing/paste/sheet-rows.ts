import { childrenOf, isJunk, tagOf, tidy, type PastedNode } from './pasted-node';

/** The rows of a table as it was pasted, each cell a text. */
export type SheetRows = readonly (readonly string[])[];

const clean = (rows: readonly string[][]): SheetRows => {
  const filled = rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ''));
  const usedBy = (row: readonly string[]): number => row.map((cell) => cell !== '').lastIndexOf(true) + 1;
  const width = Math.max(0, ...filled.map(usedBy));
  return filled.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
};

/** Cells divided by tabs, or by commas where there is no tab; quotes may hold either, and line ends. */
export function rowsOfText(text: string): SheetRows {
  const divider = text.includes('\t') ? '\t' : ',';
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const letters = [...text.replace(/\r\n?/g, '\n')];
  for (let index = 0; index < letters.length; index += 1) {
    const letter = letters[index] ?? '';
    if (isQuoted && letter === '"' && letters[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (letter === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (!isQuoted && letter === divider) endCell();
    else if (!isQuoted && letter === '\n') {
      endCell();
      rows.push([]);
    } else cell += letter;
  }
  endCell();
  return clean(rows);
}

function findTable(node: PastedNode): PastedNode | undefined {
  if (tagOf(node) === 'table') return node;
  for (const child of childrenOf(node)) {
    const found = isJunk(child) ? undefined : findTable(child);
    if (found) return found;
  }
  return undefined;
}

const rowsUnder = (node: PastedNode): PastedNode[] =>
  childrenOf(node).flatMap((child) => (tagOf(child) === 'tr' ? [child] : rowsUnder(child)));

/** The first table of what a spreadsheet, Word or a web page put on the clipboard; empty where there is none. */
export function rowsOfDocument(root: PastedNode): SheetRows {
  const table = findTable(root);
  if (!table) return [];
  const cellsOf = (row: PastedNode): string[] =>
    childrenOf(row)
      .filter((cell) => ['td', 'th'].includes(tagOf(cell)))
      .map((cell) => tidy(cell.textContent ?? ''));
  return clean(rowsUnder(table).map(cellsOf));
}
