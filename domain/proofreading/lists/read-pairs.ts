import type { WordEntry } from '../word-entry';

const WORTH_A_LOOK = '?';

const entryOf = (
  word: string,
  instead: string,
  line: { why: string; isMust: boolean; exceptions: string[] },
): WordEntry => ({
  list: 'wrong-word',
  words: [word],
  instead,
  reason: `“${word}”应写作“${instead}”：${line.why}。`,
  severity: line.isMust ? 'must' : 'should',
  // What is right although the wrong word stands in it; the others of the line have their own.
  exceptions: line.exceptions.filter((text) => text.includes(word)),
});

/**
 * Reads lines of wrong and right forms, as wrong-words-office.ts tells them: an entry for each wrong form.
 *
 * @throws Error naming a line that cannot be read
 */
export function readPairs(lines: string): WordEntry[] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const isMust = !line.startsWith(WORTH_A_LOOK);
      const [wrong = '', right = '', why, excepted] = line.slice(isMust ? 0 : 1).split('|');
      const swap = wrong.split('>');
      if (why === undefined || excepted === undefined) throw new Error(`not a line of wrong words: ${line}`);
      const told = { why, isMust, exceptions: excepted.split(' ').filter((text) => text !== '') };
      const [from = '', to] = swap;
      if (to === undefined) return wrong.split(' ').map((word) => entryOf(word, right, told));
      return right.split(' ').map((word) => entryOf(word, word.replaceAll(from, to), told));
    });
}
