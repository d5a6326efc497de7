import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, refuse, type Result } from '../../../domain/result';
import { pictureHeader } from './picture-size';
import type { PictureRefusal } from './sentences';

/** A picture as it is kept and shown. */
export interface KeptPicture {
  /** Path under /media. */
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** The same as JPEG, for what knows no WebP. */
  readonly jpegSrc: string;
}

const MAX_PICTURE_BYTES = 10 * 1024 * 1024;
const MAX_PIXELS = 40_000_000;
const MAX_WIDTH = 1_600;
/** A picture that is as long as that is no picture of an article any more. */
const MAX_HEIGHT = 8_000;
const QUALITY = 82;
export const PICTURES_PATH = '/media/manuscripts/';

/** Written beside its place and moved there: whoever reads it has all of it. */
async function keep(folder: string, name: string, bytes: Buffer): Promise<void> {
  const file = join(folder, name);
  const there = await stat(file).catch(() => undefined);
  if (there?.size === bytes.length) return;
  const beside = join(folder, `.${randomUUID()}`);
  await writeFile(beside, bytes);
  await rename(beside, file);
}

interface Drawn {
  readonly webp: Buffer;
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Drawn anew: nothing of the file but its picture is left, neither where nor when nor with what it was taken. */
async function drawn(bytes: Buffer): Promise<Drawn | undefined> {
  // Drawing is seldom needed, and its library is large.
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const image = await loadImage(bytes).catch(() => undefined);
  if (!image || image.width === 0 || image.height === 0) return undefined;
  const scale = Math.min(1, MAX_WIDTH / image.width, MAX_HEIGHT / image.height);
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const draw = (background?: string) => {
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    if (background !== undefined) {
      context.fillStyle = background;
      context.fillRect(0, 0, width, height);
    }
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, width, height);
    return canvas;
  };
  const webp = await draw().encode('webp', QUALITY);
  // JPEG knows nothing of transparency.
  const jpeg = await draw('#ffffff').encode('jpeg', QUALITY);
  return { webp, jpeg, width, height };
}

/**
 * Takes a picture in: checked by its bytes, made small enough for the web, without anything about who took it where, and
 * kept under a name that its content gives it.
 */
export async function keepPicture(folder: string, bytes: Buffer): Promise<Result<KeptPicture, PictureRefusal>> {
  if (bytes.length === 0) return refuse({ code: 'picture.missing' });
  if (bytes.length > MAX_PICTURE_BYTES) return refuse({ code: 'picture.too-large' });
  const header = pictureHeader(bytes);
  if (!header) return refuse({ code: 'picture.type-not-taken' });
  if (header.width * header.height > MAX_PIXELS) return refuse({ code: 'picture.too-many-pixels' });
  const picture = await drawn(bytes);
  if (!picture) return refuse({ code: 'picture.unreadable' });
  const name = createHash('sha256').update(picture.webp).digest('hex').slice(0, 32);
  await mkdir(folder, { recursive: true });
  await keep(folder, `${name}.jpg`, picture.jpeg);
  await keep(folder, `${name}.webp`, picture.webp);
  const { width, height, webp } = picture;
  return ok({
    src: `${PICTURES_PATH}${name}.webp`,
    jpegSrc: `${PICTURES_PATH}${name}.jpg`,
    width,
    height,
    bytes: webp.length,
  });
}
