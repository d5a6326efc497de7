import {
  countWords,
  initialsOf,
  isWord,
  lonePairs,
  pairsOf,
  titleForms,
  titleParts,
  withoutMarks,
  type TitleForms,
} from '../../../../domain/search';
import type { SearchDocument } from './engine';
import { keptText } from './kept-text';
import type { Language } from './language';

/** Marks of tokens that are not words as they are read; Bopomofo letters, which no document of the city has. */
export const MARK = {
  /** Whole title by its full sound. */
  sound: 'ㄆ',
  /** Whole title by its initials. */
  initials: 'ㄕ',
  /** Department, organ or topic. */
  about: 'ㄨ',
  /** 发文字号. */
  number: 'ㄏ',
  /** A word that stands often in a body, and one that stands very often. */
  often: 'ㄉ',
  veryOften: 'ㄔ',
} as const;

/** Year of the date, 0 without one. */
export const yearOf = ({ date }: Pick<KeptDocument, 'date'>): number => Number(date?.slice(0, 4) ?? 0);

/** Their titles are many and looked for by their words; only those become known words. */
const NEWS = new Set(['notices', 'press-conferences', 'gazettes', 'gazette-articles']);

const OFTEN = 3;
const VERY_OFTEN = 8;

/** What of a document is kept in memory; the rest lies in the index. */
export interface KeptDocument extends Omit<SearchDocument, 'passages'> {
  readonly forms: TitleForms;
  /** How the title without marks sounds; joined by spaces, because 100,000 small lists are 200 MB. */
  readonly sounds: string;
  /** Characters of the body. */
  readonly length: number;
}

/** What its row has, so that the index opens without cutting and reading every title anew. */
export interface ListedDocument extends KeptDocument {
  /** Title without marks, cut, joined by spaces. */
  readonly words: string;
}

export interface PreparedDocument {
  readonly listed: ListedDocument;
  /** As `keptText` writes them. */
  readonly passages: Buffer;
  readonly titleTokens: readonly string[];
  readonly bodyTokens: readonly string[];
  /** Words of the dictionary in the body, for knowing how rare each is. */
  readonly bodyWords: readonly string[];
}

const numberToken = (documentNumber: string): string => withoutMarks(documentNumber).replace(/第/g, '');

/** Document numbers in a folded question, as tokens: 临政办发〔2024〕12号. */
export const numbersIn = (question: string): string[] =>
  (question.match(/[\p{Script=Han}a-z]{2,20}[〔[(【]?(?:19|20)\d{2}[〕\])】]?第?\d{1,5}号/gu) ?? []).map(
    (found) => MARK.number + numberToken(found),
  );

/** Words that a title is found by. Order plays no part. */
export function titleWords(text: string, words: readonly string[], { inner }: Language): string[] {
  return [...new Set([...words.filter(isWord), ...words.flatMap(inner), ...pairsOf(text)])];
}

function bodyTokens(text: string, { cut, inner }: Language): { tokens: string[]; words: string[] } {
  const words = cut(text);
  const known = [...words, ...words.flatMap(inner)];
  const counts = countWords(known, lonePairs(words));
  const tokens: string[] = [];
  for (const [word, count] of counts) {
    tokens.push(word);
    if (count >= OFTEN) tokens.push(word + MARK.often);
    if (count >= VERY_OFTEN) tokens.push(word + MARK.veryOften);
  }
  return { tokens, words: [...new Set(known.filter(isWord))] };
}

/** How a document lies in the index. */
export function prepare(document: SearchDocument, language: Language): PreparedDocument {
  const { passages, ...rest } = document;
  const titled = titleForms(language.fold(document.title));
  // What the gazette prints is no newer version of the document.
  const forms =
    document.kind === 'gazette-articles' ? { ...titled, versionKey: `${document.key} ${titled.versionKey}` } : titled;
  const words = language.cut(forms.whole);
  const sounds = language.soundsOf(forms.whole);
  const core = sounds.slice(forms.whole.length - forms.core.length);
  const about = [document.department?.name, document.issuingOrgan, ...document.topics.map(({ name }) => name)]
    .filter((name) => name !== undefined)
    .flatMap((name) => language.cut(withoutMarks(language.fold(name))))
    .filter(isWord);
  const text = language.fold([...passages.map((passage) => passage.text), document.answer?.text ?? ''].join('\n'));
  const body = bodyTokens(text, language);
  return {
    listed: { ...rest, forms, words: words.join(' '), sounds: sounds.join(' '), length: text.length },
    passages: keptText(passages),
    titleTokens: [
      ...titleWords(forms.whole, words, language),
      ...new Set([sounds, core].flatMap((of) => [MARK.sound + of.join(''), MARK.initials + initialsOf(of)])),
      ...new Set(about.map((word) => MARK.about + word)),
      ...(document.documentNumber ? [MARK.number + numberToken(language.fold(document.documentNumber))] : []),
    ],
    bodyTokens: body.tokens,
    bodyWords: body.words,
  };
}

/** The parts of a title that a question may be completed to or turned into, with how they sound. */
export function* termsOf(
  document: KeptDocument,
  titleCut: readonly string[],
): Generator<{
  readonly text: string;
  readonly sounds: readonly string[];
  readonly isWhole: boolean;
}> {
  const { forms, kind } = document;
  const sounds = document.sounds.split(' ');
  const isNews = NEWS.has(kind);
  // Positions are those of characters, which for titles without rare characters are those of the string.
  if (sounds.length !== forms.whole.length) return;
  const seen = new Set<string>();
  for (const { from, to, words } of titleParts(titleCut)) {
    if (isNews && words > 1) continue;
    const text = forms.whole.slice(from, to);
    if (seen.has(text)) continue;
    seen.add(text);
    yield { text, sounds: sounds.slice(from, to), isWhole: text === forms.whole || text === forms.core };
  }
}
