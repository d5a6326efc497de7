import { readFile } from 'node:fs/promises';
import { withLineFeeds } from '../../../../domain/clause';
import type { Item, SourceFile } from '../item';
import { decodeText, idOfFile } from './decode';
import { readFields } from './front-matter';

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;

/** Markdown: YAML between two lines of ---, then the text. The text is taken as it stands, without the empty lines round it. */
export async function* readMarkdown({ path, name }: SourceFile): AsyncIterable<Item> {
  const bytes = await readFile(path);
  const reject = (reason: string, record: unknown, line = 1): Item => {
    return { is: 'rejected', at: { file: name, line }, reason, record };
  };
  const decoded = decodeText(bytes);
  if (decoded === undefined) {
    yield reject('文件不是 UTF-8 或 GB 18030 编码', bytes.toString('base64'));
    return;
  }
  const text = withLineFeeds(decoded);
  const match = FRONT_MATTER.exec(text);
  if (!match) {
    yield reject('没有题头：文件应以一行 --- 开始，写明标题等，再以一行 --- 结束', text);
    return;
  }
  const read = readFields(match[1] ?? '');
  if (!read.ok) {
    yield reject(read.reason, text, read.line + 1);
    return;
  }
  const body = text.slice(match[0].length).replace(/^\n+|\n+$/g, '');
  yield { is: 'found', at: { file: name, line: 1 }, fallbackId: idOfFile(name), fields: { ...read.fields, body } };
}
