import { crc32 as crcOf } from './crc32';
import { deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the directory says instead of the truth. */
  readonly claimedBytes?: number;
  readonly flags?: number;
  readonly localName?: string;
}

const header = (signature: number, length: number, write: (bytes: Buffer) => void): Buffer => {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  write(bytes);
  return bytes;
};

/** An archive, honest or not. */
export function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const { name, content, claimedBytes, flags = 0, localName = name } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const sizes = (bytes: Buffer, from: number): void => {
      bytes.writeUInt32LE(crcOf(plain), from);
      bytes.writeUInt32LE(packed.length, from + 4);
      bytes.writeUInt32LE(claimedBytes ?? plain.length, from + 8);
    };
    const local = header(0x04034b50, 30, (bytes) => {
      bytes.writeUInt16LE(flags, 6);
      bytes.writeUInt16LE(8, 8);
      sizes(bytes, 14);
      bytes.writeUInt16LE(Buffer.byteLength(localName), 26);
    });
    const central = header(0x02014b50, 46, (bytes) => {
      bytes.writeUInt16LE(flags, 8);
      bytes.writeUInt16LE(8, 10);
      sizes(bytes, 16);
      bytes.writeUInt16LE(Buffer.byteLength(name), 28);
      bytes.writeUInt32LE(at, 42);
    });
    locals.push(local, Buffer.from(localName), packed);
    centrals.push(central, Buffer.from(name));
    at += local.length + Buffer.byteLength(localName) + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = header(0x06054b50, 22, (bytes) => {
    bytes.writeUInt16LE(parts.length, 8);
    bytes.writeUInt16LE(parts.length, 10);
    bytes.writeUInt32LE(directory.length, 12);
    bytes.writeUInt32LE(at, 16);
  });
  return Buffer.concat([...locals, directory, end]);
}

const MAIN = {
  'word/document.xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  'xl/workbook.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
} as const;

/** The parts of the smallest document of its kind. */
export const officeParts = (main: keyof typeof MAIN): Part[] => [
  {
    name: '[Content_Types].xml',
    content: `<Types><Override PartName="/${main}" ContentType="${MAIN[main]}"/></Types>`,
  },
  { name: main, content: '<document>一份文件</document>' },
];
