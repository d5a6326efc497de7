import { createReadStream } from 'node:fs';
import type { Item, SourceFile } from '../item';
import { decodeUtf8 } from './decode';

const LINE_FEED = 0x0a;
/** Far above the largest body; a line beyond it is not one record. */
const LONGEST_LINE_BYTES = 32 * 1024 * 1024;

type RawLine = { readonly bytes: Buffer } | { readonly tooLong: true };

/** Lines as bytes, so that one badly encoded line does not spoil the next; a file of any size takes the memory of one line. */
async function* linesOf(path: string): AsyncIterable<RawLine> {
  let parts: Buffer[] = [];
  let length = 0;
  const take = (part: Buffer): void => {
    length += part.length;
    if (length <= LONGEST_LINE_BYTES) parts.push(part);
    else parts = [];
  };
  const finish = (): RawLine => {
    const line: RawLine = length > LONGEST_LINE_BYTES ? { tooLong: true } : { bytes: Buffer.concat(parts) };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  yield finish();
}

function readLine(raw: RawLine, at: Item['at']): Item | undefined {
  const reject = (reason: string, record: unknown): Item => ({ is: 'rejected', at, reason, record });
  if ('tooLong' in raw) return reject('这一行超过 32 MB，不像是一条记录', null);
  const text = decodeUtf8(raw.bytes);
  if (text === undefined) return reject('这一行不是 UTF-8 编码', raw.bytes.toString('base64'));
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return reject(`不是完整的 JSON：${error instanceof Error ? error.message : String(error)}`, text);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return reject('这一行不是一条记录', value);
  return { is: 'found', at, fields: value as Record<string, unknown> };
}

/** JSON Lines: one record a line. Empty lines are passed over. */
export async function* readJsonLines({ path, name }: SourceFile): AsyncIterable<Item> {
  let line = 0;
  for await (const raw of linesOf(path)) {
    line += 1;
    const item = readLine(raw, { file: name, line });
    if (item) yield item;
  }
}
