import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { ok, refuse, type Result } from '../../../domain/result';
import type { FileType } from './file-type';
import type { FileRefusal } from './sentences';
import { zipEntries, type ZipEntry } from './zip-directory';

const inflate = promisify(inflateRaw);

const MAX_ENTRIES = 5_000;
const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;
const ACTIVE = /vbaproject|vbadata|macrosheets\/|activex|oleobject|\/embeddings\//i;

/** The part that makes it what it is, and the type of its content. */
const KINDS = [
  {
    part: 'word/document.xml',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    main: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  },
  {
    part: 'xl/workbook.xml',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    main: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  },
] as const satisfies readonly { part: string; type: FileType; main: string }[];

/** What is inside, or undefined when it is not what the directory says: a size that lies is how bombs are built. */
async function unpacked(bytes: Buffer, entry: ZipEntry): Promise<Buffer | undefined> {
  const packed = bytes.subarray(entry.start, entry.start + entry.packedBytes);
  if (entry.method === STORED) return packed.length === entry.bytes ? packed : undefined;
  if (entry.method !== DEFLATED) return undefined;
  try {
    const plain = await inflate(packed, { maxOutputLength: Math.max(1, entry.bytes) });
    return plain.length === entry.bytes ? plain : undefined;
  } catch {
    return undefined;
  }
}

function refusalOf(entries: readonly ZipEntry[]): FileRefusal | undefined {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size !== entries.length || entries.length > MAX_ENTRIES) return { code: 'file.unreadable' };
  if (entries.some(({ isEncrypted }) => isEncrypted)) return { code: 'file.encrypted' };
  if (entries.some(({ name }) => /vba/i.test(name))) return { code: 'file.macros' };
  if (entries.some(({ name }) => ACTIVE.test(name))) return { code: 'file.active-content' };
  if (entries.some(({ name }) => name.split(/[/\\]/).includes('..'))) return { code: 'file.unreadable' };
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  return total > MAX_UNPACKED_BYTES ? { code: 'file.unpacks-too-large' } : undefined;
}

/** A .docx or .xlsx: by the parts it has and the type that it gives its main part. */
export async function inspectOffice(bytes: Buffer): Promise<Result<FileType, FileRefusal>> {
  const entries = zipEntries(bytes);
  if (!entries) return refuse({ code: 'file.unreadable' });
  const refusal = refusalOf(entries);
  if (refusal) return refuse(refusal);
  const parts = entries.map(({ name }) => name);
  const kinds = KINDS.filter(({ part }) => parts.includes(part));
  const [kind] = kinds;
  if (!kind || kinds.length > 1 || !parts.includes('[Content_Types].xml'))
    return refuse({ code: 'file.type-not-taken' });
  let types = '';
  for (const entry of entries) {
    const plain = await unpacked(bytes, entry);
    if (!plain) return refuse({ code: 'file.unreadable' });
    if (entry.name === '[Content_Types].xml') types = plain.toString('utf8');
  }
  if (/macroEnabled|vbaProject/i.test(types)) return refuse({ code: 'file.macros' });
  return types.includes(kind.main) ? ok(kind.type) : refuse({ code: 'file.type-not-taken' });
}
