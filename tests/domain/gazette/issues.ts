import fc from 'fast-check';
import type { GazetteIssue } from '../../../domain/gazette';

/** An issue whose pages run, as a test wants it otherwise. */
export const anIssue = (change: Partial<GazetteIssue> = {}): GazetteIssue => ({
  year: 2026,
  number: 1,
  total: 1,
  special: null,
  reason: '',
  publishedOn: '2026-02-27',
  firstPage: 1,
  articles: [
    { title: '办法', from: 1, to: 4 },
    { title: '任免', from: 5, to: 5 },
  ],
  ...change,
});

const pages = fc
  .array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 6 })
  .map((steps) => {
    let last = 0;
    return steps.map(([shares, more], at) => {
      // Short pieces may begin on the page where the one before them ends.
      const from = at > 0 && shares ? last : last + 1;
      last = from + more;
      return { title: `第${String(at)}篇`, from, to: last };
    });
  });

const dayOf = (year: number, number: number): string => `${String(year)}-${String(number).padStart(2, '0')}-28`;

/** A series that is whole: any number of years, up to twelve issues in each, in order. */
export const soundSeries = fc
  .tuple(
    fc.integer({ min: 1990, max: 2020 }),
    fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
    fc.array(pages, { minLength: 48, maxLength: 48 }),
  )
  .map(([first, counts, contents]) => {
    let total = 0;
    return counts.flatMap((count, at) =>
      Array.from({ length: count }, (_, index): GazetteIssue => {
        total += 1;
        const year = first + at;
        const articles = contents[total - 1] ?? [];
        return anIssue({ year, number: index + 1, total, publishedOn: dayOf(year, index + 1), articles });
      }),
    );
  });
