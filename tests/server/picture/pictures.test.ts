import { createCanvas, loadImage } from '@napi-rs/canvas';
import { crc32 } from 'node:zlib';
import type { StaffPicture } from '../../../contract/picture-desk';
import { runCity, type RunningCity } from '../running-city';
import { directory } from '../small-city';
import { Office, type Answer } from '../staff/office';
import { signIn, type StaffHeaders } from '../staff/signed-in';

const SECRET = 'GPS-24.5N-118.1E';

/** A picture of two halves, red and blue. */
const halves = (width: number, height: number) => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = '#0000ff';
  context.fillRect(width / 2, 0, width / 2, height);
  return canvas;
};

/** EXIF with an orientation and a text, in front of a JPEG. @source Exif 2.3, 4.6 */
const withExif = (jpeg: Buffer, orientation: number): Buffer => {
  const note = Buffer.from(`${SECRET}\0`);
  const tiff = Buffer.alloc(8 + 2 + 24 + 4);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  tiff.writeUInt16LE(0x010e, 22);
  tiff.writeUInt16LE(2, 24);
  tiff.writeUInt32LE(note.length, 26);
  tiff.writeUInt32LE(tiff.length, 30);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, note]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
};

/** Says that it is that large, and is not. */
const lyingPng = (width: number, height: number): Buffer => {
  const png = halves(4, 4).toBuffer('image/png');
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
};

describe('POST /api/staff/pictures', () => {
  let city: RunningCity;
  let office: Office;
  let editor: StaffHeaders;
  beforeAll(async () => {
    city = await runCity();
    await city.publish('directory', directory);
    office = new Office(await city.app.listen({ port: 0, host: '127.0.0.1' }));
    editor = await signIn(city, 'editor');
  });
  afterAll(() => city.stop());

  const send = (bytes: Buffer, name = 'a.png'): Promise<Answer> => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), name);
    return office.call(editor, 'POST', '/api/staff/pictures', form);
  };
  const taken = async (bytes: Buffer): Promise<StaffPicture> => (await send(bytes)).json<StaffPicture>();
  const fetched = (src: string): Promise<Answer> => office.call(null, 'GET', src);

  it('keeps a picture under a name of its content, small enough for the web, as WebP and JPEG', async () => {
    const picture = await taken(halves(3_200, 1_000).toBuffer('image/png'));
    expect([picture.width, picture.height]).toEqual([1_600, 500]);
    expect(picture.src).toMatch(/^\/media\/manuscripts\/[0-9a-f]{32}\.webp$/);
    const shown = await fetched(picture.src);
    expect(shown.status).toBe(200);
    expect(shown.bytes).toHaveLength(picture.bytes);
    const image = await loadImage(shown.bytes);
    expect([image.width, image.height]).toEqual([1_600, 500]);
    expect((await fetched(picture.jpegSrc)).bytes.subarray(0, 2).toString('hex')).toBe('ffd8');
    expect((await taken(halves(3_200, 1_000).toBuffer('image/png'))).src).toBe(picture.src);
  });

  it('never makes a picture larger than it is', async () => {
    expect(await taken(halves(40, 20).toBuffer('image/png'))).toMatchObject({ width: 40, height: 20 });
  });

  it('drops what a picture tells of who took it where, and keeps it upright', async () => {
    const jpeg = withExif(halves(80, 40).toBuffer('image/jpeg', 95), 6);
    expect(jpeg.includes(SECRET)).toBe(true);
    const picture = await taken(jpeg);
    expect([picture.width, picture.height]).toEqual([40, 80]);
    for (const src of [picture.src, picture.jpegSrc]) {
      const { bytes } = await fetched(src);
      expect(bytes.includes(SECRET)).toBe(false);
      expect(bytes.includes('Exif')).toBe(false);
    }
    const image = await loadImage((await fetched(picture.src)).bytes);
    const canvas = createCanvas(40, 80);
    canvas.getContext('2d').drawImage(image, 0, 0);
    const [red = 0, , blue = 0] = canvas.getContext('2d').getImageData(20, 10, 1, 1).data;
    expect(red).toBeGreaterThan(blue);
  });

  it.each([
    ['picture.type-not-taken', 415, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['picture.type-not-taken', 415, Buffer.from('GIF89a')],
    ['picture.too-many-pixels', 422, lyingPng(10_000, 10_000)],
    ['picture.unreadable', 422, lyingPng(4, 4).subarray(0, 60)],
    ['picture.too-large', 413, Buffer.concat([lyingPng(4, 4), Buffer.alloc(10 * 1024 * 1024)])],
  ])('refuses with %s (%i)', async (code, status, bytes) => {
    const answer = await send(bytes);
    expect([answer.json<{ code: string }>().code, answer.status]).toEqual([code, status]);
  });

  it('is there after a restart, and shows nothing else of the folder', async () => {
    const { src } = await taken(halves(10, 10).toBuffer('image/png'));
    const other = await city.again();
    expect((await other.app.inject(src)).statusCode).toBe(200);
    for (const path of ['/media/manuscripts/..%2f..%2fmingbai.db', '/media/manuscripts/.x', `${src}.bak`])
      expect((await other.app.inject(path)).statusCode).toBeGreaterThanOrEqual(400);
    expect((await other.app.inject(`/media/manuscripts/${'0'.repeat(32)}.webp`)).statusCode).toBe(404);
  });
});
