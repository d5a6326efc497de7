import { HTMLElement, NodeType, TextNode, type Node } from 'node-html-parser';

const DROPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'svg',
  'iframe',
]);
const BLOCKS = new Set(
  (
    'address article blockquote caption dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 hr li main ol p pre section ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const tagOf = (node: Node): string => (node instanceof HTMLElement ? (node.rawTagName || '').toLowerCase() : '');

/** Collects text into lines: a block begins and ends one, and white space inside one is a single space. */
class Lines {
  readonly #lines: string[] = [];
  #line = '';

  add(text: string): void {
    this.#line += text;
  }

  end(): void {
    // A space that authors set for its width stays; those that only indent the source do not.
    const line = this.#line.replace(/[ \t\r\n\f\u00a0]+/g, ' ').replace(/^ | $/g, '');
    if (line.trim() !== '') this.#lines.push(line);
    this.#line = '';
  }

  text(): string {
    this.end();
    return this.#lines.join('\n');
  }
}

function addRow(row: HTMLElement, lines: Lines): void {
  lines.end();
  const cells = row.childNodes.filter((node) => ['td', 'th'].includes(tagOf(node)));
  lines.add(
    `| ${cells.map((cell) => (cell instanceof HTMLElement ? textOf(cell).replace(/\n/g, ' ') : '')).join(' | ')} |`,
  );
  lines.end();
}

function addList(list: HTMLElement, lines: Lines): void {
  let number = Number(list.getAttribute('start') ?? '1') || 1;
  for (const entry of list.childNodes) {
    lines.end();
    // Word numbers such lists by itself: the number stands in no text and would be lost.
    if (tagOf(entry) === 'li') lines.add(`${number++}. `);
    add(entry, lines);
  }
  lines.end();
}

function add(node: Node, lines: Lines): void {
  if (node instanceof TextNode) lines.add(node.text);
  if (!(node instanceof HTMLElement) || node.nodeType !== NodeType.ELEMENT_NODE) return;
  const tag = tagOf(node);
  if (DROPPED.has(tag)) return;
  if (tag === 'br') lines.end();
  else if (tag === 'tr') addRow(node, lines);
  else if (tag === 'ol') addList(node, lines);
  else {
    // The first block of a list entry stays on the line of its number.
    const breaks = BLOCKS.has(tag) && tag !== 'li' && tagOf(node.parentNode) !== 'li';
    if (breaks) lines.end();
    for (const child of node.childNodes) add(child, lines);
    if (BLOCKS.has(tag)) lines.end();
  }
}

/** The text of an element as a reader sees it: one line for each paragraph, table row and list entry. */
export function textOf(element: HTMLElement): string {
  const lines = new Lines();
  for (const child of element.childNodes) add(child, lines);
  return lines.text();
}
