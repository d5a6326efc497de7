import { EVERYDAY_WORDS } from './everyday-words';
import { isSpoken } from './spoken';

/** What every question has, and what therefore tells none from another. */
const EMPTY = new Set(
  '的了着过得地吗呢吧啊呀嘛么啦哦哈嘞咧呗我你他她它咱俺们这那就都也还又再才把被让叫是有个些啥咋怎什谁哪几很太挺说来去想要会能可以给一不',
);

/** One step of a text as questions are compared: a character, or what a family of words means. */
export interface Sign {
  readonly sign: string;
  readonly from: number;
  readonly to: number;
}

const FIRST_MARK = 0xe000;
const families = new Map<string, string>();
/** How long the longest word is that begins with a character. */
const longest = new Map<string, number>();
EVERYDAY_WORDS.forEach((family, at) => {
  for (const word of family.split(' ')) {
    families.set(word, String.fromCharCode(FIRST_MARK + at));
    longest.set(word.charAt(0), Math.max(longest.get(word.charAt(0)) ?? 1, word.length));
  }
});

/** Whether a sign stands for a family of words. */
export const isFamily = (sign: string): boolean => sign.charCodeAt(0) >= FIRST_MARK;

const LONGEST_ASKING = 5;

/**
 * A folded text without what every question has, with one sign for all words of a family.
 *
 * @param isAsking - whether a word only asks: 怎么办, 找谁
 */
export function signsOf(text: string, isAsking: (word: string) => boolean): Sign[] {
  const signs: Sign[] = [];
  for (let from = 0; from < text.length;) {
    const first = text.charAt(from);
    const most = Math.max(longest.get(first) ?? 1, LONGEST_ASKING);
    let length = Math.min(most, text.length - from);
    let sign: string | undefined;
    for (; length > 0; length -= 1) {
      const word = text.slice(from, from + length);
      sign = families.get(word);
      if (sign !== undefined || (length > 1 && isAsking(word))) break;
    }
    if (sign !== undefined) signs.push({ sign, from, to: from + length });
    else if (length < 2 && !EMPTY.has(first)) signs.push({ sign: first, from, to: from + 1 });
    from += Math.max(1, length);
  }
  return signs;
}

const asksNothing = (): boolean => false;

/** Whether a text is told as one speaks: by how it is put, or because it is about several everyday things. */
export const isEveryday = (text: string): boolean =>
  isSpoken(text) || signsOf(text, asksNothing).filter(({ sign }) => isFamily(sign)).length > 1;
