/**
 * Sounds that many speakers do not tell apart, written alike: zh/z, ch/c, sh/s, n/l, -ng/-n.
 *
 * @param letters - one or several syllables without tones
 * @example foldSound('zhengli') // 'zenni'
 */
export const foldSound = (letters: string): string =>
  letters
    .replace(/([zcs])h/g, '$1')
    .replace(/ng/g, 'n')
    .replace(/l/g, 'n');

/** The first letters: what `ldht` is of 劳动合同. */
export const initialsOf = (sounds: readonly string[]): string => sounds.map((sound) => sound.charAt(0)).join('');
