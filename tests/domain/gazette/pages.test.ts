import fc from 'fast-check';
import { fullIssueName, issueKey, issueName, pageFaults, pagesName, quotedTitle } from '../../../domain/gazette';
import { soundSeries } from './issues';

const article = (from: number, to: number) => ({ title: '甲', from, to });

describe('pageFaults', () => {
  it('finds no fault where each article begins on the page the last one ends on, or on the next', () => {
    fc.assert(
      fc.property(soundSeries, (series) => {
        for (const issue of series) expect(pageFaults(issue)).toEqual([]);
      }),
    );
  });

  it('finds an article that is taken out, where it had a page of its own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 9 }),
        fc.nat(),
        (lengths, pick) => {
          let last = 0;
          const articles = lengths.map((length) => article(last + 1, (last += length)));
          const at = pick % (articles.length - 1);
          const left = articles.filter((_, index) => index !== at);
          expect(pageFaults({ firstPage: 1, articles: left })).toMatchObject([{ code: 'gazette.page-gap', at }]);
        },
      ),
    );
  });

  it.each([
    ['pages in the wrong order', [article(3, 2)], 3, 'gazette.page-order'],
    ['a page that two articles lie across', [article(1, 4), article(3, 6)], 1, 'gazette.page-overlap'],
    ['a first page before the one that was declared', [article(1, 4)], 3, 'gazette.page-overlap'],
    ['a first article that is missing', [article(3, 4)], 1, 'gazette.page-gap'],
    ['an issue without articles', [], 1, 'gazette.no-articles'],
  ])('finds %s', (_what, articles, firstPage, code) => {
    expect(pageFaults({ firstPage, articles }).map((fault) => fault.code)).toEqual([code]);
  });
});

describe('issueName', () => {
  it.each([
    [{ year: 2026, number: 3, special: null, total: 13 }, '2026-03', '2026年第3期', '2026年第3期（总第13期）'],
    [{ year: 2025, number: null, special: 1, total: null }, '2025-zengkan-1', '2025年增刊', '2025年增刊'],
    [{ year: 2025, number: null, special: 2, total: null }, '2025-zengkan-2', '2025年增刊2', '2025年增刊2'],
  ])('names %o by key, short and in full', (issue, key, short, full) => {
    expect([issueKey(issue), issueName(issue), fullIssueName(issue)]).toEqual([key, short, full]);
  });
});

describe('pagesName', () => {
  it('says one page, or from which to which', () => {
    expect([pagesName({ from: 3, to: 3 }), pagesName({ from: 3, to: 8 })]).toEqual(['第3页', '第3—8页']);
  });
});

describe('quotedTitle', () => {
  it('sets single marks inside the marks of a title', () => {
    expect([quotedTitle('办法'), quotedTitle('《办法》解读')]).toEqual(['《办法》', '《〈办法〉解读》']);
  });
});
