const NOT_WRITTEN = /[^\p{L}\p{N}]+/gu;

/** Without spaces, dots, brackets and quotation marks, which nobody types and every title has. */
export const withoutMarks = (text: string): string => text.replace(NOT_WRITTEN, '');

/**
 * What somebody typed, made harmless: half surrogates and control characters become spaces, invisible ones go, and what
 * is longer than `most` characters is cut.
 *
 * @example cleanQuery('  公积金\u0000 贷款\u200b ', 200) // '公积金 贷款'
 */
export function cleanQuery(typed: string, most: number): string {
  // Cut twice: the first keeps the work small, the second counts characters.
  const plain = typed
    .slice(0, most * 4)
    .replace(/\p{Cs}|\p{Cc}|\p{Cn}|\p{Co}/gu, ' ')
    .replace(/\p{Cf}/gu, '');
  return Array.from(plain.replace(/\s+/g, ' ').trim()).slice(0, most).join('').trim();
}

/**
 * The form in which texts and questions are compared: compatibility forms resolved (Ａ → a, ㎡ → m2), lower case,
 * simplified script. Folding twice changes nothing.
 *
 * @param simplify - traditional to simplified script
 */
export function fold(text: string, simplify: (text: string) => string): string {
  return simplify(text.normalize('NFKC').toLowerCase()).normalize('NFKC');
}

const HAN = /^\p{Script=Han}$/u;

export function isHan(character: string): boolean {
  // The common ones without asking the tables of Unicode: every character of every document comes by here.
  const code = character.charCodeAt(0);
  if (code < 0x2e80 || character === '') return false;
  return (character.length === 1 && code >= 0x4e00 && code <= 0x9fff) || HAN.test(character);
}

/** Words that join others and stand in every text; they carry no question and are never taken for wrong. */
const FUNCTION_CHARACTERS = new Set(
  '的了吗呢吧啊呀着得是有和与及或等之其以于对为由被把从向就都也还又再很我你他她它们这那哪个某各每该此并但而且若如因所可能会要想请问让给跟则即已应不没太些么嘛呗咋啥',
);
export const isFunctionCharacter = (character: string): boolean => FUNCTION_CHARACTERS.has(character);
