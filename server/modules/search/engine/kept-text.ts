import type { Passage } from '../../../../domain/search';

/** Characters that no text has: Unicode keeps them for parting records and what is in them. */
const [NEXT_PASSAGE, AFTER_ANCHOR] = ['\u001e', '\u001f'];
const withoutParting = (text: string): string => text.replaceAll(NEXT_PASSAGE, ' ').replaceAll(AFTER_ANCHOR, ' ');

/** Passages as they lie in the index: two bytes a letter, so that long texts come back without being decoded. */
export function keptText(passages: readonly Passage[]): Buffer {
  const written = passages.map(({ text, anchor = '' }) => `${anchor}${AFTER_ANCHOR}${withoutParting(text)}`);
  return Buffer.from(written.join(NEXT_PASSAGE), 'utf16le');
}

export interface ReadText {
  /** All of it, to see whether a word stands there at all. */
  readonly whole: string;
  readonly passages: readonly Passage[];
}

/** What `keptText` wrote. */
export function readText(kept: Buffer): ReadText {
  const whole = kept.toString('utf16le');
  if (whole === '') return { whole, passages: [] };
  const passages = whole.split(NEXT_PASSAGE).map((written) => {
    const at = written.indexOf(AFTER_ANCHOR);
    const text = written.slice(at + 1);
    return at > 0 ? { text, anchor: written.slice(0, at) } : { text };
  });
  return { whole, passages };
}
