import { createDeflateRaw, crc32 } from 'node:zlib';

/** One file of an archive; its text comes in portions. */
export interface ZipEntry {
  readonly name: string;
  readonly text: AsyncIterable<string> | Iterable<string>;
}

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Sizes follow the data, names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1980-01-01, the first day an archive can name: the same rows give the same bytes. */
const DAY = 0x21;

const bytesOf = (size: number, write: (bytes: Buffer) => void): Buffer => {
  const bytes = Buffer.alloc(size);
  write(bytes);
  return bytes;
};

const localHead = (name: Buffer): Buffer =>
  Buffer.concat([
    bytesOf(30, (head) => {
      head.writeUInt32LE(LOCAL, 0);
      head.writeUInt16LE(VERSION, 4);
      head.writeUInt16LE(FLAGS, 6);
      head.writeUInt16LE(DEFLATED, 8);
      head.writeUInt16LE(DAY, 12);
      head.writeUInt16LE(name.length, 26);
    }),
    name,
  ]);

interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const descriptor = ({ crc, packed, size }: Written): Buffer =>
  bytesOf(16, (tail) => {
    tail.writeUInt32LE(DESCRIPTOR, 0);
    tail.writeUInt32LE(crc, 4);
    tail.writeUInt32LE(packed, 8);
    tail.writeUInt32LE(size, 12);
  });

const centralHead = ({ name, crc, packed, size, offset }: Written): Buffer =>
  Buffer.concat([
    bytesOf(46, (head) => {
      head.writeUInt32LE(CENTRAL, 0);
      head.writeUInt16LE(VERSION, 4);
      head.writeUInt16LE(VERSION, 6);
      head.writeUInt16LE(FLAGS, 8);
      head.writeUInt16LE(DEFLATED, 10);
      head.writeUInt16LE(DAY, 14);
      head.writeUInt32LE(crc, 16);
      head.writeUInt32LE(packed, 20);
      head.writeUInt32LE(size, 24);
      head.writeUInt16LE(name.length, 28);
      head.writeUInt32LE(offset, 42);
    }),
    name,
  ]);

const endOf = (entries: number, size: number, offset: number): Buffer =>
  bytesOf(22, (end) => {
    end.writeUInt32LE(END, 0);
    end.writeUInt16LE(entries, 8);
    end.writeUInt16LE(entries, 10);
    end.writeUInt32LE(size, 12);
    end.writeUInt32LE(offset, 16);
  });

async function* deflated(entry: ZipEntry, seen: { crc: number; size: number }): AsyncGenerator<Buffer> {
  const packer = createDeflateRaw({ level: 6 });
  const feed = async (): Promise<void> => {
    for await (const text of entry.text) {
      const bytes = Buffer.from(text);
      seen.crc = crc32(bytes, seen.crc);
      seen.size += bytes.length;
      if (!packer.write(bytes)) await new Promise((done) => packer.once('drain', done));
    }
    packer.end();
  };
  const fed = feed().catch((cause: unknown) =>
    packer.destroy(cause instanceof Error ? cause : new Error(String(cause))),
  );
  try {
    yield* packer as AsyncIterable<Buffer>;
    await fed;
  } finally {
    packer.destroy();
  }
}

/**
 * An archive as it is written, never held whole. Up to 4 GB, which a sheet of the rows that are offered never reaches.
 *
 * @source PKWARE APPNOTE 4.3
 */
export async function* zipOf(entries: readonly ZipEntry[]): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const head = localHead(name);
    const seen = { crc: 0, size: 0 };
    let packed = 0;
    yield head;
    for await (const bytes of deflated(entry, seen)) {
      packed += bytes.length;
      yield bytes;
    }
    const done: Written = { name, ...seen, packed, offset };
    const tail = descriptor(done);
    yield tail;
    written.push(done);
    offset += head.length + packed + tail.length;
  }
  const central = Buffer.concat(written.map(centralHead));
  yield central;
  yield endOf(written.length, central.length, offset);
}
