import { pagesName, quotedTitle, type GazetteIssue } from './issue';

/** Where the pages of an issue do not run. */
export interface PageFault {
  readonly code: 'gazette.page-order' | 'gazette.page-gap' | 'gazette.page-overlap' | 'gazette.no-articles';
  /** Which article, from 0; undefined where it is the issue. */
  readonly at?: number;
  readonly sentence: string;
}

/**
 * Whether the pages of an issue run: each article begins on the page where the one before it ends, or on the next, and the
 * first on the issue's first page. An article that is missing shows as pages that are.
 *
 * @source 国办发〔2018〕22号（电子版与纸质版一致）
 */
export function pageFaults({ firstPage, articles }: Pick<GazetteIssue, 'firstPage' | 'articles'>): PageFault[] {
  if (articles.length === 0) return [{ code: 'gazette.no-articles', sentence: '这一期还没有一篇文章。' }];
  const faults: PageFault[] = [];
  let last = firstPage - 1;
  for (const [at, { title, from, to }] of articles.entries()) {
    const said = `${quotedTitle(title)}（${pagesName({ from, to })}）`;
    const fault = (code: PageFault['code'], sentence: string): void => void faults.push({ code, at, sentence });
    if (to < from) fault('gazette.page-order', `${said}的止页在起页前面。`);
    else if (from > last + 1) {
      const missing = pagesName({ from: last + 1, to: from - 1 });
      fault('gazette.page-gap', `${said}前面缺${missing}，可能漏了文章。`);
    } else if (from < last || (at === 0 && from <= last))
      fault('gazette.page-overlap', `${said}和前面的页码重叠：前面已经排到第${String(last)}页。`);
    last = Math.max(last, from, to);
  }
  return faults;
}
