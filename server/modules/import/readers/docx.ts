import mammoth from 'mammoth';
import { parse } from 'node-html-parser';
import { normaliseDocumentNumber, parseDocumentNumber } from '../../../../domain/document-number';
import type { Item, SourceFile } from '../item';
import { readAside } from './aside';
import { idOfFile } from './decode';
import { textOf } from './html-text';

/** The document number stands above or below the title, so it is looked for in the first lines only. */
const HEAD_LINES = 8;

function fieldsOf(text: string): Record<string, unknown> {
  const lines = text.split('\n');
  const head = lines.slice(0, HEAD_LINES).map((line) => normaliseDocumentNumber(line));
  const numberAt = head.findIndex((line) => parseDocumentNumber(line).ok);
  const titleAt = lines.findIndex((line, index) => line.trim() !== '' && index !== numberAt);
  const number = head[numberAt];
  // What became a field is not repeated in the text.
  const body = lines.filter((_, index) => index !== titleAt && index !== numberAt).join('\n');
  return { title: lines[titleAt], ...(number !== undefined && { documentNumber: number }), body };
}

/** A Word document: its first line is the title, a document number near it is taken too; a `.yaml` beside it has the last word. */
export async function* readDocx(file: SourceFile): AsyncIterable<Item> {
  const at = { file: file.name, line: 1 };
  let html: string;
  try {
    // Pictures are left out: they would stand in the text as long lines of letters.
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    html = (await mammoth.convertToHtml({ path: file.path }, { convertImage })).value;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    yield { is: 'rejected', at, reason: `不是可以读取的 Word 文档（.docx）：${why}`, record: null };
    return;
  }
  const text = textOf(parse(html));
  const aside = await readAside(file);
  if (!aside.ok) yield { is: 'rejected', at: aside.at, reason: aside.reason, record: text };
  else yield { is: 'found', at, fallbackId: idOfFile(file.name), fields: { ...fieldsOf(text), ...aside.fields } };
}
