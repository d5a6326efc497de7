import { redactImage } from '../../../server/platform/redaction/redact';
import { fourColours, withExif } from './planted';
import { brightestIn, holds, pixelsOf } from './traces';

const area = { page: 1, x: 0, y: 0, width: 0.5, height: 0.5 };

describe('redactImage', () => {
  it('covers the area and throws away EXIF with the small picture inside, which shows all of it', async () => {
    const thumbnail = fourColours('image/jpeg', 40);
    const photo = withExif(fourColours('image/jpeg'), 'secret-in-exif', thumbnail);
    expect(holds(photo, 'secret-in-exif')).toBe(true);
    expect(photo.includes(thumbnail)).toBe(true);
    const result = await redactImage(photo, 'image/jpeg', [area]);
    if (!result.ok) throw new Error(result.refusal.code);
    expect(holds(result.value, 'secret-in-exif')).toBe(false);
    expect(result.value.includes('Exif')).toBe(false);
    expect(result.value.includes(thumbnail)).toBe(false);
    // One picture: one start.
    expect(result.value.indexOf(Buffer.from('ffd8ff', 'hex'), 1)).toBe(-1);
    const pixels = await pixelsOf(result.value);
    expect([pixels.width, pixels.height]).toEqual([400, 400]);
    expect(brightestIn(pixels, { ...area, width: 0.49, height: 0.49 })).toBeLessThan(12);
    expect(pixels.at(0.75, 0.25)[1]).toBeGreaterThan(130);
    expect(pixels.at(0.25, 0.75)[2]).toBeGreaterThan(180);
  });

  it('keeps every pixel of a PNG outside of the area as it was', async () => {
    const picture = fourColours('image/png');
    const result = await redactImage(picture, 'image/png', [area]);
    if (!result.ok) throw new Error(result.refusal.code);
    const [before, after] = [await pixelsOf(picture), await pixelsOf(result.value)];
    expect(brightestIn(after, { ...area, width: 0.499, height: 0.499 })).toBe(0);
    for (const [x, y] of [[0.6, 0.1], [0.1, 0.6], [0.9, 0.9], [0.52, 0.52]] as const) {
      expect(after.at(x, y)).toEqual(before.at(x, y));
    } // prettier-ignore
  });

  it('throws away what a PNG says beside its pixels', async () => {
    const picture = fourColours('image/png');
    const text = Buffer.from('tEXtComment\0secret-in-text', 'latin1');
    const chunk = Buffer.concat([Buffer.from([0, 0, 0, text.length - 4]), text, Buffer.alloc(4)]);
    const planted = Buffer.concat([picture.subarray(0, 33), chunk, picture.subarray(33)]);
    expect(holds(planted, 'secret-in-text')).toBe(true);
    const result = await redactImage(planted, 'image/png', [area]);
    if (!result.ok) throw new Error(result.refusal.code);
    expect(holds(result.value, 'secret-in-text')).toBe(false);
  });
});
