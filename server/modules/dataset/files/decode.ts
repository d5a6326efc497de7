const UTF8_MARK = [0xef, 0xbb, 0xbf];
/** So much tells which letters a file is written in. */
const ENOUGH_BYTES = 64 * 1024;

const isUtf8 = (bytes: Uint8Array): boolean => {
  if (UTF8_MARK.every((byte, at) => bytes[at] === byte)) return true;
  try {
    // A letter may be cut in two at the end: `stream` waits for its rest.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/** Text of a file in UTF-8, or in GB 18030 as spreadsheets save it in Chinese. */
export async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let held: Buffer[] = [];
  let size = 0;
  const begin = (): string => {
    const start = Buffer.concat(held);
    held = [];
    decoder = new TextDecoder(isUtf8(start) ? 'utf-8' : 'gb18030');
    return decoder.decode(start, { stream: true });
  };
  for await (const portion of bytes) {
    if (decoder) {
      yield decoder.decode(portion, { stream: true });
      continue;
    }
    held.push(portion);
    size += portion.length;
    if (size >= ENOUGH_BYTES) yield begin();
  }
  if (!decoder) yield begin();
  yield decoder?.decode() ?? '';
}
