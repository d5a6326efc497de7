const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of bytes in UTF-8 (a byte order mark is dropped), or undefined when they are something else. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text of bytes in UTF-8 or, as older offices write, GB 18030 (which contains GBK and GB 2312); undefined for neither. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decodeUtf8(bytes);
  if (text !== undefined) return text;
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The id of a record that has none: the file's name without its ending. */
export const idOfFile = (name: string): string => name.replace(/\.[^./]+$/, '');
