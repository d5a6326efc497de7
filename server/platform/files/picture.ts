import { ok, refuse, type Result } from '../../../domain/result';
import type { FileType } from './file-type';
import type { FileRefusal } from './sentences';

const MAX_PIXELS = 50_000_000;
const PNG_SIGNATURE_BYTES = 8;
/** Length, name and checksum around the content of a chunk. */
const CHUNK_FRAME_BYTES = 12;

const sized = (width: number, height: number, type: FileType): Result<FileType, FileRefusal> => {
  if (width === 0 || height === 0) return refuse({ code: 'file.unreadable' });
  return width * height > MAX_PIXELS ? refuse({ code: 'file.picture-too-large' }) : ok(type);
};

/** A PNG from its signature to the end of IEND, which is the end of the file. */
export function inspectPng(bytes: Buffer): Result<FileType, FileRefusal> {
  let at = PNG_SIGNATURE_BYTES;
  while (at + CHUNK_FRAME_BYTES <= bytes.length) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    const next = at + CHUNK_FRAME_BYTES + bytes.readUInt32BE(at);
    if (at === PNG_SIGNATURE_BYTES && (name !== 'IHDR' || next > bytes.length)) break;
    if (name === 'IEND') {
      return next === bytes.length
        ? sized(bytes.readUInt32BE(16), bytes.readUInt32BE(20), 'image/png')
        : refuse({ code: 'file.unreadable' });
    }
    at = next;
  }
  return refuse({ code: 'file.unreadable' });
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** A JPEG whose segments lead to a frame with a size, and whose last bytes end a picture. */
export function inspectJpeg(bytes: Buffer): Result<FileType, FileRefusal> {
  if (bytes.length < 4 || bytes.readUInt16BE(bytes.length - 2) !== 0xffd9) return refuse({ code: 'file.unreadable' });
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return sized(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5), 'image/jpeg');
    // The scan begins before any frame: nothing says how large it is.
    if (marker === 0xda) break;
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return refuse({ code: 'file.unreadable' });
}
