import { text } from './element';

interface RichNode {
  name?: string;
  type?: string;
  text?: string;
  attrs?: Record<string, string>;
  children?: RichNode[];
}

const ALLOWED_ATTRIBUTES = new Set([
  'class',
  'style',
  'src',
  'alt',
  'width',
  'height',
  'href',
  'colspan',
  'rowspan',
  'start',
]);

/** `rich-text` shows a string of HTML or a tree of nodes; scripts and handlers in it are dropped, as WeChat drops them. */
export function renderRichText(element: HTMLElement, nodes: unknown): void {
  if (Array.isArray(nodes)) element.replaceChildren(...nodes.map((node) => asNode(node as RichNode)));
  else {
    const parsed = new DOMParser().parseFromString(text(nodes), 'text/html').body;
    element.replaceChildren(...[...parsed.childNodes].map(cleaned));
  }
}

function asNode(node: RichNode): Node {
  if (node.type === 'text') return document.createTextNode(text(node.text));
  const made = document.createElement(node.name ?? 'div');
  for (const [name, value] of Object.entries(node.attrs ?? {}))
    if (ALLOWED_ATTRIBUTES.has(name)) made.setAttribute(name, value);
  made.append(...(node.children ?? []).map(asNode));
  return made;
}

function cleaned(node: Node): Node {
  if (node.nodeType === Node.TEXT_NODE) return node.cloneNode();
  if (!(node instanceof HTMLElement) || ['SCRIPT', 'IFRAME', 'STYLE'].includes(node.tagName))
    return document.createTextNode('');
  const made = document.createElement(node.tagName);
  for (const { name, value } of node.attributes) if (ALLOWED_ATTRIBUTES.has(name)) made.setAttribute(name, value);
  made.append(...[...node.childNodes].map(cleaned));
  return made;
}
