import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';

const SONG = join(
  __dirname,
  '../../../node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
);

type Draw = (document: PDFKit.PDFDocument) => unknown;

/** A PDF as an office's program would write it, with the Chinese font embedded. */
export const makePdf = async (draw: Draw, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> => {
  const document = new PDFDocument({ size: 'A4', ...options });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.registerFont('Song', SONG);
  document.font('Song').fontSize(14);
  draw(document);
  document.end();
  await ended;
  return Buffer.concat(parts);
};

interface Reference {
  data: Record<string, unknown>;
  end(content?: Buffer): void;
}

/** A stream with XMP, as Adobe's programs put it into every file. */
export const plantXmp = (document: PDFKit.PDFDocument, secret: string): void => {
  const inner = document as unknown as { ref(data: object): Reference; _root: Reference };
  const stream = inner.ref({ Type: 'Metadata', Subtype: 'XML' });
  stream.end(Buffer.from(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>${secret}</dc:creator></x:xmpmeta>`));
  inner._root.data['Metadata'] = stream;
};

/** A picture in four colours, each a quarter. */
export const fourColours = (type: 'image/png' | 'image/jpeg', side = 400): Buffer => {
  const canvas = createCanvas(side, side);
  const context = canvas.getContext('2d');
  ['#d02020', '#20a020', '#2030d0', '#e0c020'].forEach((colour, index) => {
    context.fillStyle = colour;
    context.fillRect((index % 2) * (side / 2), Math.floor(index / 2) * (side / 2), side / 2, side / 2);
  });
  return type === 'image/png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg', 95);
};

const entry = (tag: number, type: number, count: number, value: number): Buffer => {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16LE(tag, 0);
  bytes.writeUInt16LE(type, 2);
  bytes.writeUInt32LE(count, 4);
  bytes.writeUInt32LE(value, 8);
  return bytes;
};
const directory = (entries: Buffer[], next: number): Buffer => {
  const count = Buffer.alloc(2);
  count.writeUInt16LE(entries.length);
  const pointer = Buffer.alloc(4);
  pointer.writeUInt32LE(next);
  return Buffer.concat([count, ...entries, pointer]);
};

/** A JPEG from a phone: EXIF with a description (a secret) and a small picture of the whole (which shows all of it). */
export const withExif = (jpeg: Buffer, secret: string, thumbnail: Buffer): Buffer => {
  const text = Buffer.from(`${secret}\0`, 'utf8');
  const FIRST = 8;
  const firstLength = 2 + 12 + 4;
  const second = FIRST + firstLength;
  const secondLength = 2 + 2 * 12 + 4;
  const textAt = second + secondLength;
  const thumbnailAt = textAt + text.length;
  const tiff = Buffer.concat([
    Buffer.from('49492a0008000000', 'hex'),
    directory([entry(0x010e, 2, text.length, textAt)], second),
    directory([entry(0x0201, 4, 1, thumbnailAt), entry(0x0202, 4, 1, thumbnail.length)], 0),
    text,
    thumbnail,
  ]);
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
};
