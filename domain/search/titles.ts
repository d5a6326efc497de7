import { withoutMarks } from './normalise';

const STATE = '中华人民共和国';
/** （2018修正）, （2020年修订）, （修正文本）: says which version, not what it is about. */
const VERSION_NOTE =
  /[（(](?:(?:19|20)\d{2}年?)?(?:第[一二三四五六七八九十]+次)?(?:修[正订改](?:文本|版|稿)?|新版|版)[）)]\s*$/u;
const DRAFT = /征求意见稿|草案|公开征求意见|意见征集/;
const PLACE = /^(.{2,5}?)(?:省|市|县|区|自治区|自治州)(?=.{2})/u;

/** A title as it is compared: folded, without marks and without the name of the state, which nobody types. */
export interface TitleForms {
  readonly whole: string;
  /** Without 中华人民共和国. */
  readonly core: string;
  /** Two documents with the same one are versions of one another. */
  readonly versionKey: string;
  readonly isDraft: boolean;
  /** 青岛 of 青岛市养犬管理条例. */
  readonly place?: string | undefined;
}

/** @param folded - the title, folded but with its marks */
export function titleForms(folded: string): TitleForms {
  const whole = withoutMarks(folded);
  const core = whole.startsWith(STATE) && whole.length > STATE.length + 1 ? whole.slice(STATE.length) : whole;
  const place = PLACE.exec(core)?.[1];
  return {
    whole,
    core,
    versionKey: withoutMarks(folded.replace(VERSION_NOTE, '')) || whole,
    isDraft: DRAFT.test(whole),
    ...(place === undefined ? {} : { place }),
  };
}

/** Parts of a title that somebody may search it by: words that follow each other, at most this many. */
const MOST_WORDS = 12;
const LONGEST_PART = 24;
const JOINS = /^[\p{P}\p{S}\s的和与及或等关于在对为]*$/u;

/** One part of a title: where it begins and ends among the written characters. */
export interface TitlePart {
  readonly from: number;
  readonly to: number;
  readonly words: number;
}

/**
 * All runs of whole words of a title that neither begin nor end with a joining word.
 *
 * @param words - the title without marks, cut
 */
export function titleParts(words: readonly string[]): TitlePart[] {
  const parts: TitlePart[] = [];
  const starts = [0];
  for (const word of words) starts.push((starts.at(-1) ?? 0) + word.length);
  for (let first = 0; first < words.length; first += 1) {
    if (JOINS.test(words[first] ?? '')) continue;
    for (let last = first; last < Math.min(words.length, first + MOST_WORDS); last += 1) {
      const [from = 0, to = 0] = [starts[first], starts[last + 1]];
      if (to - from > LONGEST_PART) break;
      if (to - from > 1 && !JOINS.test(words[last] ?? '')) parts.push({ from, to, words: last - first + 1 });
    }
  }
  return parts;
}
