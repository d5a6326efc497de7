import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The weights that a letter is set in. */
type Weight = 'regular' | 'bold';

const FILES: Readonly<Record<Weight, string>> = {
  regular: '400Regular/NotoSerifSC_400Regular.ttf',
  bold: '700Bold/NotoSerifSC_700Bold.ttf',
};

const read = new Map<Weight, Buffer>();

/** The font file, read once; it lies in its package and not in the bundle. Noto Serif SC is under the SIL Open Font License. */
export function fontFile(weight: Weight): Buffer {
  const known = read.get(weight);
  if (known) return known;
  const folder = dirname(createRequire(__filename).resolve('@expo-google-fonts/noto-serif-sc/package.json'));
  const file = readFileSync(join(folder, FILES[weight]));
  read.set(weight, file);
  return file;
}
