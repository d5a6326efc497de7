import mammoth from 'mammoth';
import { parse, HTMLElement, TextNode, type Node } from 'node-html-parser';
import type { KeptPicture } from '../../platform/pictures/keep-picture';

/** A part of a Word document, in its order. */
export type DocxPart =
  | { readonly is: 'heading' | 'line'; readonly text: string }
  | { readonly is: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly is: 'picture'; readonly picture: KeptPicture; readonly alt: string };

export interface ReadDocx {
  readonly parts: readonly DocxPart[];
  /** What could not be taken, in plain words. */
  readonly notes: readonly string[];
}

type KeepPicture = (bytes: Buffer) => Promise<KeptPicture | undefined>;

const HEADING = /^H[1-6]$/;
/** What people leave in a document and nobody wants to read. */
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Co}\p{Cs}]/gu;

const tidied = (text: string): string =>
  text
    .replace(/[\t\r\n\u00a0]+/g, ' ')
    .replace(INVISIBLE, '')
    .trim();

const textOf = (node: Node): string => {
  if (node instanceof TextNode) return node.text;
  if (!(node instanceof HTMLElement)) return '';
  return node.tagName === 'BR' ? '\n' : node.childNodes.map(textOf).join('');
};

const linesOf = (node: Node): string[] =>
  textOf(node)
    .split('\n')
    .map(tidied)
    .filter((line) => line !== '');

const rowsOf = (table: HTMLElement): string[][] =>
  table
    .querySelectorAll('tr')
    .map((row) =>
      row.childNodes
        .filter((cell): cell is HTMLElement => cell instanceof HTMLElement && ['TD', 'TH'].includes(cell.tagName))
        .map((cell) => linesOf(cell).join(' ')),
    );

function listOf(list: HTMLElement, depth: number): DocxPart[] {
  let number = 0;
  return list.childNodes.flatMap((item): DocxPart[] => {
    if (!(item instanceof HTMLElement) || item.tagName !== 'LI') return [];
    number += 1;
    const nested = item.childNodes.filter(
      (each): each is HTMLElement => each instanceof HTMLElement && /^[OU]L$/.test(each.tagName),
    );
    const inner: ReadonlySet<Node> = new Set(nested);
    const own = item.childNodes
      .filter((each) => !inner.has(each))
      .map(textOf)
      .join('');
    const mark = list.tagName === 'OL' ? `${depth > 0 ? '（' : ''}${String(number)}${depth > 0 ? '）' : '.'}` : '';
    const text = tidied(own);
    return [
      ...(text === '' ? [] : [{ is: 'line', text: mark + text } as const]),
      ...nested.flatMap((each) => listOf(each, depth + 1)),
    ];
  });
}

function partsOf(node: Node, pictures: ReadonlyMap<string, KeptPicture>): DocxPart[] {
  if (!(node instanceof HTMLElement)) return linesOf(node).map((text) => ({ is: 'line', text }));
  if (node.tagName === 'TABLE') return [{ is: 'table', rows: rowsOf(node) }];
  if (/^[OU]L$/.test(node.tagName)) return listOf(node, 0);
  const shown = node.querySelectorAll('img').flatMap((image): DocxPart[] => {
    const picture = pictures.get(image.getAttribute('src') ?? '');
    return picture ? [{ is: 'picture', picture, alt: tidied(image.getAttribute('alt') ?? '') }] : [];
  });
  const is = HEADING.test(node.tagName) ? 'heading' : 'line';
  return [...linesOf(node).map((text) => ({ is, text }) as const), ...shown];
}

const told = (count: number, what: (count: string) => string): string[] => (count === 0 ? [] : [what(String(count))]);

/**
 * What stands in a Word document: headings, lines, tables and pictures. Styles, comments, headers and footers are dropped.
 *
 * @returns undefined where it cannot be read
 */
export async function readDocx(file: Buffer, keepPicture: KeepPicture): Promise<ReadDocx | undefined> {
  const pictures = new Map<string, KeptPicture>();
  let lost = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    const kept = await keepPicture(Buffer.from(await image.readAsArrayBuffer()));
    if (kept) pictures.set(kept.src, kept);
    else lost += 1;
    return { src: kept?.src ?? '' };
  });
  const converted = await mammoth.convertToHtml({ buffer: file }, { convertImage }).catch(() => undefined);
  if (!converted) return undefined;
  const root = parse(converted.value);
  const footnotes = root.querySelectorAll('a[id^="footnote-ref"], a[id^="endnote-ref"]').length;
  for (const mark of root.querySelectorAll('sup')) if (mark.querySelector('a[id*="note-ref"]')) mark.remove();
  return {
    parts: root.childNodes.flatMap((node) => partsOf(node, pictures)),
    notes: [
      ...told(lost, (count) => `有 ${count} 张图片没有取出来：不是 JPG、PNG、WebP，或者太大。请另外上传。`),
      ...told(footnotes, (count) => `有 ${count} 处脚注、尾注，注的内容放在正文末尾，请看看要不要留。`),
    ],
  };
}
