/** An entry as the central directory tells it. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its packed bytes begin. */
  readonly start: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED_FLAGS = 0x1 | 0x40 | 0x2000;

/** Where the end record of an archive stands that ends exactly where the file ends. */
function endOfDirectory(bytes: Buffer): number | undefined {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END && at + END_BYTES + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return undefined;
}

/** Whether a reader of archives would take the file for one. */
export const endsWithZip = (bytes: Buffer): boolean => bytes.length >= END_BYTES && endOfDirectory(bytes) !== undefined;

function entryAt(bytes: Buffer, at: number): { readonly entry: ZipEntry; readonly next: number } | undefined {
  if (at + CENTRAL_BYTES > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return undefined;
  const nameBytes = bytes.readUInt16LE(at + 28);
  const next = at + CENTRAL_BYTES + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  const local = bytes.readUInt32LE(at + 42);
  if (local + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(local) !== LOCAL) return undefined;
  const name = bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes);
  const localNameBytes = bytes.readUInt16LE(local + 26);
  // Readers differ in which of the two names they believe.
  if (!name.equals(bytes.subarray(local + LOCAL_BYTES, local + LOCAL_BYTES + localNameBytes))) return undefined;
  const start = local + LOCAL_BYTES + localNameBytes + bytes.readUInt16LE(local + 28);
  const packedBytes = bytes.readUInt32LE(at + 20);
  if (start + packedBytes > bytes.length) return undefined;
  return {
    entry: {
      name: name.toString('utf8'),
      isEncrypted: (bytes.readUInt16LE(at + 8) & ENCRYPTED_FLAGS) !== 0,
      method: bytes.readUInt16LE(at + 10),
      packedBytes,
      bytes: bytes.readUInt32LE(at + 24),
      start,
    },
    next,
  };
}

/** The entries of an archive that is one from its first byte to its last; undefined for anything else. */
export function zipEntries(bytes: Buffer): readonly ZipEntry[] | undefined {
  if (bytes.length < END_BYTES || bytes.readUInt32LE(0) !== LOCAL) return undefined;
  const end = endOfDirectory(bytes);
  if (end === undefined) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  while (entries.length < count) {
    const read = entryAt(bytes, at);
    if (!read) return undefined;
    entries.push(read.entry);
    at = read.next;
  }
  return at === end ? entries : undefined;
}
