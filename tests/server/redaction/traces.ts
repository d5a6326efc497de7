import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';

export interface ReadPdf {
  readonly pages: { width: number; height: number; text: string; annotations: number }[];
  readonly told: Record<string, string>;
  readonly hasMetadata: boolean;
  readonly outline: unknown[] | null;
  readonly attachments: string[];
}

/** What another reader finds, in a process of its own. */
export const readPdf = (bytes: Uint8Array): ReadPdf => {
  const printed = execFileSync(process.execPath, [join(__dirname, 'read-pdf.mjs')], {
    input: bytes,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return JSON.parse(printed.toString('utf8')) as ReadPdf;
};

/** The bytes of every stream, inflated where they are deflated. */
function streamsOf(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 1)) {
    const start = at + (bytes.toString('latin1', at + 6, at + 8) === '\r\n' ? 8 : 7);
    const end = bytes.indexOf('endstream', start);
    if (end < 0) continue;
    const packed = bytes.subarray(start, end);
    try {
      found.push(inflateSync(packed));
    } catch {
      found.push(packed);
    }
  }
  return found;
}

/** Every way in which a text may stand in a file. */
const writings = (secret: string): Buffer[] => {
  const wide = Buffer.from(secret, 'utf16le');
  const swapped = Buffer.from(wide).swap16();
  return [Buffer.from(secret, 'utf8'), wide, swapped, Buffer.from(swapped.toString('hex')), Buffer.from(Buffer.from(secret, 'utf8').toString('hex'))]; // prettier-ignore
};

/** Whether a secret stands anywhere in the bytes: raw, in streams, in UTF-8, UTF-16 or hexadecimal, in either case. */
export const holds = (bytes: Buffer, secret: string): boolean => {
  const everywhere = [bytes, ...streamsOf(bytes)];
  const lower = everywhere.map((each) => Buffer.from(each.toString('latin1').toLowerCase(), 'latin1'));
  return writings(secret).some((writing) => {
    const lowered = Buffer.from(writing.toString('latin1').toLowerCase(), 'latin1');
    return everywhere.some((each) => each.includes(writing)) || lower.some((each) => each.includes(lowered));
  });
};

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue at fractions of width and height. */
  readonly at: (x: number, y: number) => [number, number, number];
  /** Red, green, blue, alpha of every pixel. */
  readonly data: Buffer;
}

export const pixelsOf = async (picture: Buffer): Promise<Pixels> => {
  const image = await loadImage(picture);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const data = Buffer.from(context.getImageData(0, 0, image.width, image.height).data);
  return {
    width: image.width,
    height: image.height,
    data,
    at(x, y) {
      const from = 4 * (Math.floor(y * image.height) * image.width + Math.floor(x * image.width));
      return [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
    },
  };
};

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The brightest value found on a fine grid over the area; a black area has none above what JPEG makes of black. */
export const brightestIn = (pixels: Pixels, { x, y, width, height }: Box): number => {
  let brightest = 0;
  for (let row = 0; row <= 40; row += 1) {
    for (let column = 0; column <= 40; column += 1) {
      const fraction = (start: number, length: number, step: number): number =>
        Math.min(0.9999, start + (length * step) / 40);
      brightest = Math.max(brightest, ...pixels.at(fraction(x, width, column), fraction(y, height, row)));
    }
  }
  return brightest;
};
