/** Words to turn simplified into traditional script by (简体 → 繁體), as they travel. */
export interface ScriptTable {
  /** Pairs of single characters without a divider: `万萬与與…`. */
  readonly characters: string;
  /**
   * Longer words, which win over single characters: `头发 頭髮|干部 幹部|当场|…`. One without its traditional form is
   * converted character by character; it stands here because it keeps its neighbours from being read as another word.
   */
  readonly phrases: string;
}

/**
 * Makes a converter that replaces the longest known word at each place, left to right.
 *
 * @param table - as it travels; an empty one changes nothing
 * @returns a pure function of text; what the table does not know stays as it is
 * @example makeConverter({ characters: '头頭发發', phrases: '头发 頭髮' })('头发发展') // '頭髮發展'
 */
export function makeConverter({ characters, phrases }: ScriptTable): (text: string) => string {
  const words = new Map<string, string>();
  /** Longest word that begins with a character. */
  const reach = new Map<string, number>();
  const letters = Array.from(characters);
  for (let index = 0; index + 1 < letters.length; index += 2) add(letters[index] ?? '', letters[index + 1] ?? '');
  for (const pair of phrases === '' ? [] : phrases.split('|')) {
    const [simplified = '', traditional] = pair.split(' ');
    add(simplified, traditional);
  }

  function add(simplified: string, traditional: string | undefined): void {
    const first = String.fromCodePoint(simplified.codePointAt(0) ?? 0);
    words.set(simplified, traditional ?? Array.from(simplified, (letter) => words.get(letter) ?? letter).join(''));
    reach.set(first, Math.max(reach.get(first) ?? 0, simplified.length));
  }

  return (text) => {
    let converted = '';
    let at = 0;
    while (at < text.length) {
      const first = String.fromCodePoint(text.codePointAt(at) ?? 0);
      let length = Math.min(reach.get(first) ?? 0, text.length - at);
      while (length > 0 && !words.has(text.slice(at, at + length))) length -= 1;
      const word = text.slice(at, at + (length || first.length));
      converted += words.get(word) ?? word;
      at += word.length;
    }
    return converted;
  };
}
