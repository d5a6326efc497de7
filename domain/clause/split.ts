import type { Clause, ClauseKind } from './clause';
import { readLine, type Line } from './line';
import { Outline } from './outline';

/** Line ends become a line feed, so that a text from any system splits the same way. Nothing else is touched. */
export function withLineFeeds(body: string): string {
  return body.replace(/\r\n?/g, '\n');
}

/** Marks the lines of a table of contents (目录), which repeat the headings of the text, as plain text. */
function withoutContents(lines: readonly string[], read: Line[]): void {
  const start = read.findIndex((line) => line.is === 'contents');
  if (start < 0) return;
  const first = read.findIndex((line, index) => index > start && line.is !== 'blank');
  if (first < 0 || read[first]?.is !== 'level') return;
  const key = (index: number) => (lines[index] ?? '').replace(/\s/gu, '');
  for (let end = first + 1; end < read.length; end += 1) {
    const line = read[end];
    if (line?.is === 'article') return;
    if (line?.is !== 'level' || key(end) !== key(first)) continue;
    for (let index = first; index < end; index += 1) {
      if (read[index]?.is !== 'blank') read[index] = { is: 'plain', titleLike: false };
    }
    return;
  }
}

/** For each line the next line that is not blank and, inside the same article, the next list entry; found from the end. */
function lookAhead(read: readonly Line[]): { next: (Line | null)[]; nextEntry: (Line | null)[] } {
  const next = new Array<Line | null>(read.length).fill(null);
  const nextEntry = new Array<Line | null>(read.length).fill(null);
  let line: Line | null = null;
  let entry: Line | null = null;
  for (let index = read.length - 1; index >= 0; index -= 1) {
    next[index] = line;
    nextEntry[index] = entry;
    const here = read[index];
    if (!here || here.is === 'blank') continue;
    line = here;
    if (here.is === 'entry') entry = here;
    else if (here.is !== 'plain' && here.is !== 'table') entry = null;
  }
  return { next, nextEntry };
}

/**
 * The clauses of a text, one per line, blank lines kept: all `text` joined with a line feed is the text that came in
 * (with `\r\n` and `\r` read as a line feed).
 *
 * Reads 编 章 节 条 款 项 目, and 一、（一）1. in documents without articles. Anchors are unique, and stay the same when text
 * is added further down; a number that comes a second time (an annex, several laws in one text) gets `-r2`.
 *
 * @example splitClauses('第一条 为了……。\n本办法所称……。').map((clause) => clause.anchor) // ['art-1', 'art-1-p2']
 */
export function splitClauses(body: string): Clause[] {
  const lines = withLineFeeds(body).split('\n');
  const read = lines.map(readLine);
  withoutContents(lines, read);
  const { next, nextEntry } = lookAhead(read);
  const outline = new Outline();
  const placed = lines.map((text, index) => {
    const line = read[index] ?? { is: 'blank' };
    return { text, ...outline.place(line, index + 1, next[index] ?? null, nextEntry[index] ?? null) };
  });
  return placed.map(({ text, anchor, kind, parent, label }): Clause => {
    return { anchor, kind: kind satisfies ClauseKind, label: label(), text, parent };
  });
}
