import type { Clause } from './clause';
import { LEVELS, LIST_STYLES, type Level, type Line, type ListStyle } from './line';
import { chineseNumeral } from './numeral';

/** Where a line stands. The label is asked for at the end: an item's name depends on how many 款 its article turns out to have. */
export type Place = Pick<Clause, 'anchor' | 'kind' | 'parent'> & { readonly label: () => string };

interface OpenLevel {
  readonly level: Level;
  readonly anchor: string;
}
interface OpenEntry {
  readonly style: ListStyle;
  readonly number: number;
  readonly anchor: string;
  readonly name: () => string;
}
interface OpenArticle {
  readonly anchor: string;
  readonly name: string;
  paragraphs: number;
  /** Anchor of the 款 that list entries belong to; the article itself for the first. */
  paragraphAnchor: string;
}

const LEVEL_MARK: Readonly<Record<Level, string>> = {
  part: 'pt',
  subpart: 'sp',
  chapter: 'ch',
  section: 's',
  heading: 'sec',
};
const LEVEL_KIND = {
  part: 'part',
  subpart: 'part',
  chapter: 'chapter',
  section: 'section',
  heading: 'heading',
} as const;
/** Marks of 项, 目 and what stands below, in anchors. */
const DEPTH_MARK = ['i', 'm', 'n'] as const;
const ANCHOR_LENGTH = 60;

const unnamed = () => '';

/** Walks down a document and gives each line its place. One pass; each line costs the same. */
export class Outline {
  readonly #used = new Map<string, number>();
  #levels: OpenLevel[] = [];
  #article: OpenArticle | null = null;
  #lastNumber = 0;
  #entries: OpenEntry[] = [];

  /** @param number - of the line, from 1 */
  place(line: Line, number: number, next: Line | null, nextEntry: Line | null): Place {
    switch (line.is) {
      case 'blank':
        return { anchor: `line-${number}`, kind: 'text', parent: null, label: unnamed };
      case 'level':
        return this.#openLevel(line, number);
      case 'article':
        return line.certain || line.number === this.#lastNumber + 1
          ? this.#openArticle(line, number)
          : this.#plain(number, nextEntry);
      case 'entry':
        return line.style === '一、' && line.titleLike && next?.is === 'article'
          ? this.#openLevel({ is: 'level', level: 'heading', number: line.number, unit: '部分' }, number)
          : this.#entry(line, number);
      case 'annex':
        this.#close();
        return { anchor: `line-${number}`, kind: 'heading', parent: null, label: unnamed };
      case 'contents':
      case 'table':
        return { anchor: `line-${number}`, kind: 'text', parent: this.#innermost(), label: unnamed };
      case 'plain':
        return line.titleLike && this.#article && (next?.is === 'level' || next?.is === 'article')
          ? this.#unnumberedTitle(number)
          : this.#plain(number, nextEntry);
    }
  }

  #unique(anchor: string, number: number): string {
    const times = (this.#used.get(anchor) ?? 0) + 1;
    this.#used.set(anchor, times);
    const unique = times === 1 ? anchor : `${anchor}-r${times}`;
    return unique.length <= ANCHOR_LENGTH ? unique : `line-${number}`;
  }

  #innermost(): string | null {
    return this.#entries.at(-1)?.anchor ?? this.#article?.paragraphAnchor ?? this.#levels.at(-1)?.anchor ?? null;
  }

  /** Ends the text before an annex: its lists and headings count anew. */
  #close(): void {
    this.#levels = [];
    this.#article = null;
    this.#entries = [];
    this.#lastNumber = 0;
  }

  #openLevel({ level, number: count, unit }: Extract<Line, { is: 'level' }>, number: number): Place {
    const rank = LEVELS.indexOf(level);
    this.#levels = this.#levels.filter((open) => LEVELS.indexOf(open.level) < rank);
    this.#article = null;
    this.#entries = [];
    const parent = this.#levels.at(-1)?.anchor ?? null;
    const own = `${LEVEL_MARK[level]}-${count}`;
    const anchor = this.#unique(parent === null ? own : `${parent}-${own}`, number);
    this.#levels.push({ level, anchor });
    return { anchor, kind: LEVEL_KIND[level], parent, label: () => `第${chineseNumeral(count)}${unit}` };
  }

  #openArticle({ number: count, branch }: Extract<Line, { is: 'article' }>, number: number): Place {
    const anchor = this.#unique(branch === null ? `art-${count}` : `art-${count}-${branch}`, number);
    const name = `第${chineseNumeral(count)}条${branch === null ? '' : `之${chineseNumeral(branch)}`}`;
    this.#article = { anchor, name, paragraphs: 1, paragraphAnchor: anchor };
    this.#entries = [];
    this.#lastNumber = count;
    return { anchor, kind: 'article', parent: this.#levels.at(-1)?.anchor ?? null, label: () => name };
  }

  #entry({ style, number: count }: Extract<Line, { is: 'entry' }>, number: number): Place {
    const rank = LIST_STYLES.indexOf(style);
    this.#entries = this.#entries
      .filter((open) => LIST_STYLES.indexOf(open.style) < rank)
      .slice(0, DEPTH_MARK.length - 1);
    const depth = this.#entries.length;
    const above = this.#entries.at(-1);
    const parent = this.#innermost();
    const { base, name } = this.#article
      ? this.#entryOfArticle(this.#article, depth, count, above)
      : this.#entryOfOutline(style, count, above);
    const anchor = this.#unique(base, number);
    this.#entries.push({ style, number: count, anchor, name });
    const kind = !this.#article ? 'heading' : depth === 0 ? 'item' : 'subitem';
    return { anchor, kind, parent, label: name };
  }

  #entryOfArticle(article: OpenArticle, depth: number, count: number, above: OpenEntry | undefined) {
    const base = `${above?.anchor ?? article.paragraphAnchor}-${DEPTH_MARK[depth] ?? 'n'}${count}`;
    if (above) return { base, name: () => `${above.name()}第${chineseNumeral(count)}目` };
    const paragraph = article.paragraphs;
    // 第二十条第一项 where the article has one 款; 第三十条第一款第一项 where it has more.
    const inParagraph = () => (article.paragraphs === 1 ? '' : `第${chineseNumeral(paragraph)}款`);
    return { base, name: () => `${article.name}${inParagraph()}第${chineseNumeral(count)}项` };
  }

  #entryOfOutline(style: ListStyle, count: number, above: OpenEntry | undefined) {
    const own = style === '一、' || style === '（一）' ? chineseNumeral(count) : String(count);
    const written = style === '1.' || style === '①' ? own : `（${own}）`;
    if (above) return { base: `${above.anchor}-${count}`, name: () => `${above.name()}${written}` };
    const level = this.#levels.at(-1)?.anchor;
    const base = level === undefined ? `sec-${count}` : `${level}-sec-${count}`;
    return { base, name: () => (style === '一、' ? `第${own}部分` : written) };
  }

  /** A title between articles, for example 附则 without a chapter number, or the name of the next law of a collection. */
  #unnumberedTitle(number: number): Place {
    this.#article = null;
    this.#entries = [];
    return { anchor: `line-${number}`, kind: 'heading', parent: this.#levels.at(-1)?.anchor ?? null, label: unnamed };
  }

  #plain(number: number, nextEntry: Line | null): Place {
    const article = this.#article;
    const inEntry = this.#entries.at(-1);
    if (!article || (inEntry && this.#goesOn(nextEntry))) {
      return { anchor: `line-${number}`, kind: 'text', parent: this.#innermost(), label: unnamed };
    }
    this.#entries = [];
    article.paragraphs += 1;
    const count = article.paragraphs;
    const anchor = this.#unique(`${article.anchor}-p${count}`, number);
    article.paragraphAnchor = anchor;
    const label = () => `${article.name}第${chineseNumeral(count)}款`;
    return { anchor, kind: 'paragraph', parent: article.anchor, label };
  }

  /** After （一） a line without number belongs to it when （二） follows, and is the next 款 when （一） or nothing does. */
  #goesOn(nextEntry: Line | null): boolean {
    if (nextEntry?.is !== 'entry') return false;
    return this.#entries.some((open) => open.style === nextEntry.style && open.number + 1 === nextEntry.number);
  }
}
