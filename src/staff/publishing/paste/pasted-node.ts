/** What is needed of a document that was pasted: the browser's own nodes have it. */
export interface PastedNode {
  /** 1 element, 3 text, 8 comment. */
  readonly nodeType: number;
  readonly tagName?: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<PastedNode>;
  readonly getAttribute?: (name: string) => string | null | undefined;
}

export const childrenOf = ({ childNodes }: PastedNode): PastedNode[] => Array.from(childNodes);
export const tagOf = ({ nodeType, tagName }: PastedNode): string =>
  nodeType === 1 ? (tagName ?? '').toLowerCase() : '';
export const attributeOf = (node: PastedNode, name: string): string => node.getAttribute?.(name) ?? '';

/** Never shown: styles, scripts, what Word keeps for itself, and what was deleted under its eyes (修订). */
const JUNK = new Set(['style', 'script', 'meta', 'link', 'title', 'head', 'xml', 'del', 'template', 'object', 'o:p']);

export function isJunk(node: PastedNode): boolean {
  if (node.nodeType !== 1 && node.nodeType !== 3) return true;
  const tag = tagOf(node);
  if (tag === 'o:p') return (node.textContent ?? '').trim() === '';
  if (JUNK.has(tag)) return true;
  const style = attributeOf(node, 'style').replace(/\s/g, '').toLowerCase();
  return /display:none|mso-hide:all|mso-element:(comment|header|footer|footnote|endnote)/.test(style);
}

/**
 * White space of the source is none of the text: Word breaks its lines anywhere, also between two Chinese characters.
 * No-break spaces are how it aligns things.
 */
export const tidy = (text: string): string =>
  text
    .replace(/[\u00a0\u2002\u2003\t]/g, ' ')
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .replace(/([\u2e80-\u9fff\uff00-\uffef\u3000-\u303f])\s*\n\s*(?=[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f])/g, '$1')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ {2,}/g, ' ');
