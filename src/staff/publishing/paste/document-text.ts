import { attributeOf, childrenOf, isJunk, tagOf, tidy, type PastedNode } from './pasted-node';

const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'blockquote',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'dt',
]);
const LISTS = new Set(['ul', 'ol']);

/** The lines so far, and the one that is being put together. */
class Lines {
  readonly done: string[] = [];
  private open = '';

  add(text: string): void {
    this.open += text;
  }

  end(): void {
    // Indents are made of spaces in Word, and of style in what residents see.
    const line = tidy(this.open).replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '');
    if (line !== '') this.done.push(line);
    this.open = '';
  }
}

/** Only the words, in one line: a cell of a table. */
function wordsOf(node: PastedNode): string {
  const lines = new Lines();
  for (const child of childrenOf(node)) read(child, lines, '');
  lines.end();
  return lines.done.join(' ').replaceAll('|', '｜');
}

function rowsUnder(node: PastedNode): PastedNode[] {
  return childrenOf(node).flatMap((child) =>
    tagOf(child) === 'tr' ? [child] : tagOf(child) === 'table' ? [] : rowsUnder(child),
  );
}

/** A row is a line, as the text of a policy document has it: `| 项目 | 标准 |`. */
function readTable(table: PastedNode, lines: Lines): void {
  lines.end();
  for (const row of rowsUnder(table)) {
    const cells = childrenOf(row).filter((cell) => ['td', 'th'].includes(tagOf(cell)));
    const words = cells.map(wordsOf);
    if (words.some((each) => each !== '')) lines.add(`| ${words.join(' | ')} |`);
    lines.end();
  }
}

function readList(list: PastedNode, lines: Lines): void {
  lines.end();
  let number = Number(attributeOf(list, 'start')) || 1;
  for (const child of childrenOf(list)) {
    if (tagOf(child) !== 'li') {
      read(child, lines, '');
      continue;
    }
    read(child, lines, tagOf(list) === 'ol' ? `${String(number)}. ` : '· ');
    number += 1;
  }
  lines.end();
}

/** @param mark - what stands before its first word */
function read(node: PastedNode, lines: Lines, mark: string): void {
  if (isJunk(node)) return;
  if (node.nodeType === 3) {
    lines.add(node.textContent ?? '');
    return;
  }
  const tag = tagOf(node);
  if (tag === 'br') lines.end();
  else if (tag === 'table') readTable(node, lines);
  else if (LISTS.has(tag)) readList(node, lines);
  else {
    if (BLOCKS.has(tag)) lines.end();
    lines.add(mark);
    for (const child of childrenOf(node)) read(child, lines, '');
    if (BLOCKS.has(tag)) lines.end();
  }
}

/**
 * The text of a document that was pasted from Word, WPS or a web page: a paragraph is a line, headings and lists keep their
 * numbers, a row of a table is a line with bars. Styles, comments, deleted words and empty paragraphs are dropped.
 */
export function documentText(root: PastedNode): string {
  const lines = new Lines();
  read(root, lines, '');
  lines.end();
  return lines.done.join('\n');
}

/** Plain text as it is pasted: line ends of any system, no empty lines, no indents. */
export const plainText = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.replaceAll('\u00a0', ' ').replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
    .filter((line) => line !== '')
    .join('\n');
