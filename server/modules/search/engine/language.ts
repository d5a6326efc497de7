import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { fold, isHan } from '../../../../domain/search';

/** Reads Chinese: cuts it into words, tells how it sounds, writes traditional script in simplified. */
export interface Language {
  /** Into words of the dictionary; what it lacks falls apart into characters, in every context alike. */
  readonly cut: (text: string) => string[];
  /** The words inside a word: 不动产 → 不动, 动产. */
  readonly inner: (word: string) => readonly string[];
  /** Syllables without tones, one for each character; ü is v. A character that is not Han stands for itself. */
  readonly soundsOf: (text: string) => string[];
  /** As texts and questions are compared: `fold` of domain/search. */
  readonly fold: (text: string) => string;
  readonly simplify: (text: string) => string;
}

const MOST_REMEMBERED = 60_000;

function remembering<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const there = known.get(word);
    if (there !== undefined) return there;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const made = make(word);
    known.set(word, made);
    return made;
  };
}

/** Converts only texts with a traditional character in them: to convert every document would double the time of indexing. */
function simplifier(convert: (text: string) => string): (text: string) => string {
  const [UNKNOWN, SAME, OTHER] = [0, 1, 2];
  const known = new Uint8Array(0x1_0000);
  return (text) => {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code < 0x2e80) continue;
      if (known[code] === UNKNOWN) {
        const character = text.charAt(at);
        known[code] = convert(character) === character ? SAME : OTHER;
      }
      if (known[code] === OTHER) return convert(text);
    }
    return text;
  };
}

function makeLanguage(): Language {
  const jieba = Jieba.withDict(dict);
  const simplify = simplifier(Converter({ from: 't', to: 'cn' }));
  return {
    cut: (text) => jieba.cut(text, false),
    inner: remembering((word) =>
      word.length > 2 ? jieba.cutForSearch(word, false).filter((inner) => inner !== word && inner.length > 1) : [],
    ),
    soundsOf: (text) => {
      const characters = Array.from(text);
      const sounds = pinyin(text, { toneType: 'none', type: 'array', v: true });
      // Emoji and rare characters can come out as two; then each character is read by itself.
      return characters.map((character, at) => {
        if (!isHan(character)) return character;
        return sounds.length === characters.length
          ? (sounds[at] ?? character)
          : (pinyin(character, { toneType: 'none', type: 'array', v: true })[0] ?? character);
      });
    },
    fold: (text) => fold(text, simplify),
    simplify,
  };
}

let language: Language | undefined;

/** The dictionaries take 40 MB and a quarter of a second, so they are opened when the first index is. */
export const readChinese = (): Language => (language ??= makeLanguage());
