import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

/** Pixels of one module: large enough to be read from a screen, small enough to be fetched in a blink. */
const MODULE = 8;
/** Modules of white around, as the standard asks. @source GB/T 18284 */
const QUIET = 4;
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A line of pixels, one bit each, 1 is white; a filter byte in front. */
function line(dark: readonly boolean[]): Buffer {
  const pixels = dark.flatMap((is) => new Array<boolean>(MODULE).fill(is));
  const bytes = Buffer.alloc(1 + Math.ceil(pixels.length / 8), 0);
  pixels.forEach((is, at) => {
    if (is) return;
    const index = 1 + (at >> 3);
    bytes[index] = (bytes[index] ?? 0) | (0x80 >> (at & 7));
  });
  return bytes;
}

/** A QR code as PNG. PNG, since the mini-program shows no SVG everywhere. */
export function qrPicture(text: string): Buffer {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size * MODULE, 0);
  header.writeUInt32BE(size * MODULE, 4);
  // One bit, grey, no interlace.
  header.writeUInt8(1, 8);
  const lines = data.flatMap((row) => new Array<Buffer>(MODULE).fill(line(row)));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
