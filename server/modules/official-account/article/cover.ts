import type { SKRSContext2D } from '@napi-rs/canvas';
import { fontFile } from '../../../platform/documents/fonts';

/** 2.35:1, as covers are shown in a list. */
const [WIDTH, HEIGHT] = [900, 383];
const EDGE = 64;
const SIZE = 56;
const LINE = 76;
const MOST_LINES = 3;
const FONT = 'MingbaiCover';

/** Lines of at most this width; what does not fit in the last one is cut with a mark. */
function linesOf(context: SKRSContext2D, text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const letter of Array.from(text)) {
    const line = lines.at(-1) ?? '';
    if (context.measureText(line + letter).width <= width) lines[lines.length - 1] = line + letter;
    else if (lines.length < MOST_LINES) lines.push(letter);
    else {
      lines[lines.length - 1] = `${Array.from(line).slice(0, -1).join('')}…`;
      break;
    }
  }
  return lines;
}

/** A cover with the title on it, for a piece without a picture; JPEG. */
export async function drawnCover(title: string, department: string): Promise<Buffer> {
  // Drawing is seldom needed, and its library is large.
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  if (!GlobalFonts.has(FONT)) GlobalFonts.register(fontFile('bold'), FONT);
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  context.fillStyle = '#14615a';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = '#b3301d';
  context.fillRect(0, HEIGHT - 12, WIDTH, 12);
  context.fillStyle = '#ffffff';
  context.font = `${String(SIZE)}px ${FONT}`;
  context.textBaseline = 'top';
  const lines = linesOf(context, title, WIDTH - 2 * EDGE);
  const top = (HEIGHT - 12 - lines.length * LINE - 60) / 2;
  lines.forEach((line, at) => {
    context.fillText(line, EDGE, top + at * LINE);
  });
  context.font = `28px ${FONT}`;
  context.fillText(department, EDGE, top + lines.length * LINE + 24);
  return canvas.encode('jpeg', 88);
}
