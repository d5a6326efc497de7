/** Another character of the same sound is the commonest slip of who types by pinyin. */
const SAME_SOUND = 0.4;
const OTHER = 1;

/** A text and how each of its characters sounds. */
export interface Sounding {
  readonly text: string;
  readonly sounds: readonly string[];
}

/**
 * How near a typed text is to a title: 1 for the same, 0 for nothing alike. A character too few or too many, another one
 * in its place or two in the wrong order each count as one step; another one of the same sound less.
 *
 * @example nearness({ text: '住房公枳金', sounds: [] }, { text: '住房公积金', sounds: [] }) // 0.8
 */
export function nearness(one: Sounding, other: Sounding): number {
  const [a, b] = [one.text, other.text];
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  const width = b.length + 1;
  let before = new Float32Array(width);
  let previous = Float32Array.from({ length: width }, (_, at) => at);
  let current = new Float32Array(width);
  for (let row = 1; row <= a.length; row += 1) {
    current[0] = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const sound = one.sounds[row - 1] !== undefined && one.sounds[row - 1] === other.sounds[column - 1];
      const changed = (previous[column - 1] ?? 0) + (same ? 0 : sound ? SAME_SOUND : OTHER);
      let least = Math.min(changed, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      }
      current[column] = least;
    }
    [before, previous, current] = [previous, current, before];
  }
  return 1 - (previous[b.length] ?? longest) / longest;
}
