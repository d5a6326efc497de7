import { readFile } from 'node:fs/promises';
import { parse, type HTMLElement } from 'node-html-parser';
import type { Item, SourceFile } from '../item';
import { idOfFile } from './decode';
import { readAside } from './aside';
import { textOf } from './html-text';

/** Where government sites keep the text of an article, the most certain first. */
const BODIES = [
  '#UCAP-CONTENT',
  '.TRS_UEDITOR',
  '.TRS_Editor',
  '#zoom',
  '.pages_content',
  '.article-content',
  'article',
  'main',
  '#content',
  '.content',
  'body',
];

/** Names of meta elements on government sites and on others. @source 政府网站发展指引 */
const METAS: readonly (readonly [field: string, ...names: string[]])[] = [
  ['sourceId', 'sourceid'],
  ['title', 'articletitle', 'og:title'],
  ['documentNumber', 'documentnumber', 'filenumber'],
  ['issuingOrgan', 'issuingorgan', 'contentsource', 'author'],
  ['documentType', 'documenttype'],
  ['datedOn', 'datedon'],
  ['publishedOn', 'publishedon', 'pubdate', 'article:published_time'],
  ['effectiveOn', 'effectiveon'],
  ['indexNumber', 'indexnumber'],
  ['summary', 'description'],
];
/** Longer ones on other sites are written for search engines. */
const LONGEST_SUMMARY = 300;

/** Bytes as the page itself says, else UTF-8. */
function decodeHtml(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, 2048).toString('latin1');
  const label = /<meta[^>]+charset=["']?([\w-]+)/i.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function metasOf(root: HTMLElement): Record<string, string> {
  const metas = new Map<string, string>();
  for (const meta of root.querySelectorAll('meta')) {
    const name = meta.getAttribute('name') ?? meta.getAttribute('property');
    const content = meta.getAttribute('content')?.trim();
    if (name !== undefined && content !== undefined && content !== '') metas.set(name.toLowerCase(), content);
  }
  const fields: Record<string, string> = {};
  for (const [field, ...names] of METAS) {
    const found = names.map((name) => metas.get(name)).find((content) => content !== undefined);
    if (found !== undefined && !(field === 'summary' && found.length > LONGEST_SUMMARY)) fields[field] = found;
  }
  return fields;
}

function fieldsOf(root: HTMLElement): Record<string, unknown> {
  const fields = metasOf(root);
  const heading = root.querySelector('h1');
  const title = fields['title'] ?? (heading ? textOf(heading).replace(/\n/g, '') : undefined);
  const body = BODIES.map((selector) => root.querySelector(selector))
    .map((element) => (element ? textOf(element) : ''))
    .find((text) => text !== '');
  // A title in the text would be read twice.
  const lines = (body ?? textOf(root)).split('\n');
  const rest = lines[0] === title ? lines.slice(1) : lines;
  const fallback = root.querySelector('title')?.text.trim();
  const named = title ?? (fallback === '' ? undefined : fallback);
  return { ...fields, ...(named !== undefined && { title: named }), body: rest.join('\n') };
}

/** A page of HTML: title and dates from its meta elements, the text of its article. A `.yaml` beside it has the last word. */
export async function* readHtml(file: SourceFile): AsyncIterable<Item> {
  const at = { file: file.name, line: 1 };
  const bytes = await readFile(file.path);
  const html = decodeHtml(bytes);
  if (html === undefined) {
    yield { is: 'rejected', at, reason: '网页的编码和它自己写明的不一样', record: bytes.toString('base64') };
    return;
  }
  const root = parse(html, { comment: false, blockTextElements: { script: false, style: false, noscript: false } });
  const aside = await readAside(file);
  if (!aside.ok) yield { is: 'rejected', at: aside.at, reason: aside.reason, record: html };
  else yield { is: 'found', at, fallbackId: idOfFile(file.name), fields: { ...fieldsOf(root), ...aside.fields } };
}
