/** Exclusive. @source 微信 media/uploadimg (law.md 6.5)：jpg/png <1MB */
const MOST_BYTES = 1024 * 1024;
const WIDTHS = [1_280, 960, 640, 480];
const QUALITIES = [88, 78, 66];

/** A picture as the account takes it: JPEG below a megabyte, as wide as fits; undefined where it is no picture. */
export async function asJpeg(bytes: Buffer): Promise<Buffer | undefined> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const image = await loadImage(bytes).catch(() => undefined);
  if (!image || image.width === 0 || image.height === 0) return undefined;
  for (const most of WIDTHS) {
    const scale = Math.min(1, most / image.width);
    const canvas = createCanvas(
      Math.max(1, Math.round(image.width * scale)),
      Math.max(1, Math.round(image.height * scale)),
    );
    const context = canvas.getContext('2d');
    // JPEG knows nothing of transparency.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    for (const quality of QUALITIES) {
      const jpeg = await canvas.encode('jpeg', quality);
      if (jpeg.length < MOST_BYTES) return jpeg;
    }
  }
  return undefined;
}
