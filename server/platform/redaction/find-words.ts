import type { PageContents, Run, RunPart } from './area';

interface Placed {
  readonly run: Run;
  /** Of the run on its page. */
  readonly index: number;
  readonly page: number;
}

// What separates the characters of a name or a number without changing who is meant: white space of every kind, what has no
// width, dashes, and the dots in names of minorities, which are written in five ways.
const SEPARATORS = /[\p{Z}\p{C}\p{Pd}\u00b7\u2022\u2027\u30fb\uff65._]/gu;

/**
 * One spelling for what looks the same: full width, compatibility forms, upper case, separators. Letters are taken apart,
 * not put together, so that a text is spelled as its characters are, one after the other.
 */
export const spelledPlainly = (text: string): string =>
  text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(SEPARATORS, '');

/** Where a unit of the plain text comes from; nothing for a border. */
interface Source {
  readonly placed: Placed;
  readonly from: number;
  readonly to: number;
}

interface Thread {
  readonly text: string;
  readonly sources: readonly (Source | undefined)[];
}

/** The text of the runs one after the other, and for each UTF-16 unit of it where it comes from. */
function thread(all: readonly Placed[]): Thread {
  const text: string[] = [];
  const sources: (Source | undefined)[] = [];
  const border = (): void => {
    text.push('\n');
    sources.push(undefined);
  };
  for (const placed of all) {
    if (placed.run.apart === true) border();
    let from = 0;
    for (const character of placed.run.text) {
      const to = from + character.length;
      const plain = spelledPlainly(character);
      text.push(plain);
      for (let unit = 0; unit < plain.length; unit += 1) sources.push({ placed, from, to });
      from = to;
    }
    if (placed.run.apart === true) border();
  }
  return { text: text.join(''), sources };
}

/** Top to bottom, left to right: the order of reading, which need not be the order in the file. */
const asRead = (all: readonly Placed[]): Placed[] => {
  const middle = ({ run }: Placed): number => run.y + run.height / 2;
  const lines: Placed[][] = [];
  for (const each of [...all].sort((a, b) => a.page - b.page || middle(a) - middle(b))) {
    const line = lines.at(-1);
    const first = line?.[0];
    const isSameLine =
      first !== undefined && first.page === each.page && middle(each) - middle(first) < first.run.height / 2;
    if (line && isSameLine) line.push(each);
    else lines.push([each]);
  }
  return lines.flatMap((line) => line.sort((a, b) => a.run.x - b.run.x));
};

/** The parts of runs that one finding touches, in the order of the text. */
function partsOf(sources: Thread['sources'], at: number, length: number): (RunPart & { readonly page: number })[] {
  const parts = new Map<Placed, { from: number; to: number }>();
  for (const source of sources.slice(at, at + length)) {
    if (!source) continue;
    const known = parts.get(source.placed);
    parts.set(source.placed, {
      from: Math.min(source.from, known?.from ?? source.from),
      to: Math.max(source.to, known?.to ?? source.to),
    });
  }
  return [...parts].map(([{ page, index }, range]) => ({ page, run: index, ...range }));
}

export interface Found {
  /** Parts of runs to cover; pages count from 1. */
  readonly parts: readonly (RunPart & { readonly page: number })[];
  /** Words that stand nowhere in the text layer. */
  readonly missing: readonly string[];
}

/** Where words stand, across runs, lines and pages. */
export function findWords(pages: readonly PageContents[], words: readonly string[]): Found {
  const all = pages.flatMap(({ runs }, page) => runs.map((run, index) => ({ run, index, page: page + 1 })));
  const threads = [thread(all), thread(asRead(all))];
  const found = new Map<string, Found['parts'][number]>();
  const missing: string[] = [];
  for (const word of words) {
    const wanted = spelledPlainly(word);
    let isFound = false;
    for (const { text, sources } of wanted === '' ? [] : threads) {
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        isFound = true;
        for (const part of partsOf(sources, at, wanted.length)) {
          found.set([part.page, part.run, part.from, part.to].join(), part);
        }
      }
    }
    if (!isFound) missing.push(word);
  }
  return { parts: [...found.values()], missing };
}
