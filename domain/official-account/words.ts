/** What staff may word for an article; its text is the published edition's own. */
export interface ArticleWords {
  readonly title: string;
  /** Empty: the account's own name stands there. */
  readonly author: string;
  readonly digest: string;
}

/** Characters at most. @source 微信 draft/add (law.md 6.5) */
export const LIMITS = { title: 32, author: 16, digest: 128 } as const;
/** Both exclusive. @source 微信 draft/add (law.md 6.5)：<2万字符且<1M */
const CONTENT_CHARACTERS = 20_000;
const CONTENT_BYTES = 1024 * 1024;

export interface WordsFault {
  readonly code:
    | 'official-account.title-missing'
    | 'official-account.title-long'
    | 'official-account.author-long'
    | 'official-account.digest-long'
    | 'official-account.control';
  readonly field: keyof ArticleWords;
}

const lengthOf = (text: string): number => Array.from(text).length;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]/;

/** What the account would not take of these words; each field once, in the order of the form. */
export function checkWords(words: ArticleWords): WordsFault[] {
  const faults: WordsFault[] = [];
  if (words.title.trim() === '') faults.push({ code: 'official-account.title-missing', field: 'title' });
  for (const field of ['title', 'author', 'digest'] as const) {
    if (lengthOf(words[field].trim()) > LIMITS[field]) faults.push({ code: `official-account.${field}-long`, field });
    else if (CONTROL.test(words[field].trim())) faults.push({ code: 'official-account.control', field });
  }
  return faults;
}

/** Cuts at the last whole sentence, else part of one, that fits; else cuts with a mark. */
function shortened(text: string, most: number): string {
  const letters = Array.from(text);
  if (letters.length <= most) return text;
  const fitting = letters.slice(0, most);
  const end = Math.max(...['。', '！', '？', '；'].map((stop) => fitting.lastIndexOf(stop)));
  return end >= most / 3 ? fitting.slice(0, end + 1).join('') : `${fitting.slice(0, most - 1).join('')}…`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Words to begin with, within the limits: what is too long is cut where a sentence ends.
 *
 * @param summary - empty: WeChat would take the first 54 characters of the text, so nothing is said
 */
export const suggestedWords = (piece: {
  readonly title: string;
  readonly summary: string;
  readonly department: string;
}): ArticleWords => ({
  title: shortened(oneLine(piece.title), LIMITS.title),
  author: lengthOf(oneLine(piece.department)) <= LIMITS.author ? oneLine(piece.department) : '',
  digest: shortened(oneLine(piece.summary), LIMITS.digest),
});

/** Why this text is no article's: too long by letters or by bytes, or nothing at all. */
export function contentFault(html: string): 'empty' | 'long' | undefined {
  if (html.trim() === '') return 'empty';
  const isLong = lengthOf(html) >= CONTENT_CHARACTERS || new TextEncoder().encode(html).length >= CONTENT_BYTES;
  return isLong ? 'long' : undefined;
}
