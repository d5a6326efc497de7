import { parseNumeral } from '../clause';

/** 设定依据: a law and where in it. */
export interface PowerBasis {
  /** Name of the law, without 《》. */
  readonly law: string;
  /** For example 第三十二条第一款; empty where the whole of it is meant. */
  readonly article: string;
  /** The published document of that name, and the clause where it has one. */
  readonly policy?: { readonly id: string; readonly anchor?: string };
}

/** A published document that a basis may point to. */
export interface LawText {
  readonly id: string;
  readonly title: string;
  hasClause(anchor: string): boolean;
}

const CITATION = /《([^《》]{2,120})》([^《》；;。\n]*)/g;
const ARTICLE = /第[零〇一二两三四五六七八九十百千\d]+条[^，、及和与]*/;

/**
 * The laws that a cell cites, in its order. What stands around them (根据, 等) is left out.
 *
 * @example basesOf('《中华人民共和国社会保险法》第八条；《社会救助暂行办法》') // two of them
 */
export function basesOf(text: string): PowerBasis[] {
  return [...text.matchAll(CITATION)].map(([, law = '', after = '']) => ({
    law: law.trim(),
    article: ARTICLE.exec(after.replace(/\s+/g, ''))?.[0] ?? '',
  }));
}

/** As a cell has it again; `basesOf` reads it back. */
export const basisText = (bases: readonly Pick<PowerBasis, 'law' | 'article'>[]): string =>
  bases.map(({ law, article }) => `《${law}》${article}`).join('；');

/** `art-12` for 第十二条 and what follows it; undefined where no article is named. */
function anchorOf(article: string): string | undefined {
  const number = parseNumeral(/^第([零〇一二两三四五六七八九十百千\d]+)条/.exec(article)?.[1] ?? '');
  return number === null ? undefined : `art-${String(number)}`;
}

/** Excerpts and amended texts stand under the name of the law: （节录）, （2026年修正）. */
export const lawName = (title: string): string => title.replace(/（[^（）]*）$/, '').replace(/\s+/g, '');

/** By the name under which a basis finds them; of two of one name, the later in the list. */
export const lawsByName = (texts: readonly LawText[]): ReadonlyMap<string, LawText> =>
  new Map(texts.map((text) => [lawName(text.title), text]));

/** The basis with the published document it names, and the clause where that document has it. */
export function linkedBasis(
  { law, article }: Pick<PowerBasis, 'law' | 'article'>,
  laws: ReadonlyMap<string, LawText>,
): PowerBasis {
  const text = laws.get(lawName(law));
  if (!text) return { law, article };
  const anchor = anchorOf(article);
  const hasIt = anchor !== undefined && text.hasClause(anchor);
  return { law, article, policy: { id: text.id, ...(hasIt ? { anchor } : {}) } };
}
