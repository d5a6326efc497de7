import type { Area, PageContents, Run } from './area';

interface Placed {
  readonly run: Run;
  readonly page: number;
}

// What separates the characters of a name or a number without changing who is meant: white space of every kind, what has no
// width, dashes, and the dots in names of minorities, which are written in five ways.
const SEPARATORS = /[\p{Z}\p{C}\p{Pd}\u00b7\u2022\u2027\u30fb\uff65._]/gu;

/** One spelling for what looks the same: full width, compatibility forms, upper case, separators. */
export const spelledPlainly = (text: string): string =>
  text.normalize('NFKC').toLowerCase().normalize('NFKC').replace(SEPARATORS, '');

/** The text of the runs one after the other, and for each UTF-16 unit of it the run it comes from. */
function thread(placed: readonly Placed[]): { readonly text: string; readonly from: readonly Placed[] } {
  let text = '';
  const from: Placed[] = [];
  for (const each of placed) {
    const plain = each.run.apart === true ? `\n${spelledPlainly(each.run.text)}\n` : spelledPlainly(each.run.text);
    text += plain;
    for (let unit = 0; unit < plain.length; unit += 1) from.push(each);
  }
  return { text, from };
}

/** Top to bottom, left to right: the order of reading, which need not be the order in the file. */
const asRead = (placed: readonly Placed[]): Placed[] => {
  const middle = ({ run }: Placed): number => run.y + run.height / 2;
  const lines: Placed[][] = [];
  for (const each of [...placed].sort((a, b) => a.page - b.page || middle(a) - middle(b))) {
    const line = lines.at(-1);
    const first = line?.[0];
    const isSameLine =
      first !== undefined && first.page === each.page && middle(each) - middle(first) < first.run.height / 2;
    if (line && isSameLine) line.push(each);
    else lines.push([each]);
  }
  return lines.flatMap((line) => line.sort((a, b) => a.run.x - b.run.x));
};

export interface Found {
  readonly areas: readonly Area[];
  /** Words that stand nowhere in the text layer. */
  readonly missing: readonly string[];
}

/**
 * Where words stand, across runs, lines and pages. The whole run is taken that holds any part of a word: a font may
 * claim any width for a letter, so a part of a run cannot be placed for certain.
 */
export function findWords(pages: readonly PageContents[], words: readonly string[]): Found {
  const placed = pages.flatMap(({ runs }, index) => runs.map((run) => ({ run, page: index + 1 })));
  const threads = [thread(placed), thread(asRead(placed))];
  const hit = new Set<Placed>();
  const missing: string[] = [];
  for (const word of words) {
    const wanted = spelledPlainly(word);
    let found = false;
    for (const { text, from } of wanted === '' ? [] : threads) {
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        found = true;
        for (let unit = at; unit < at + wanted.length; unit += 1) {
          const source = from[unit];
          if (source) hit.add(source);
        }
      }
    }
    if (!found) missing.push(word);
  }
  const areas = [...hit].map(({ run: { x, y, width, height }, page }) => ({ page, x, y, width, height }));
  return { areas, missing };
}
