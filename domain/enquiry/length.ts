/** Characters of a question that fit. */
export const MOST_CHARACTERS = 5_000;

/** Characters are counted as the form counts them: one beyond the first plane (an emoji, a rare character) is one. */
export const isTooLong = (text: string): boolean => Array.from(text).length > MOST_CHARACTERS;
