import fc from 'fast-check';
import { seriesExceptions, seriesFindings, seriesSentence, type GazetteIssue } from '../../../domain/gazette';
import { anIssue, soundSeries } from './issues';

const codes = (issues: readonly GazetteIssue[]): string[] => seriesFindings(issues).map(({ code }) => code);
const second = anIssue({ number: 2, total: 2, publishedOn: '2026-04-28' });
const third = anIssue({ number: 3, total: 3, publishedOn: '2026-06-30' });
const withPlace = soundSeries.chain((series) =>
  fc.tuple(fc.constant(series), fc.integer({ min: 0, max: series.length - 1 })),
);

describe('seriesFindings', () => {
  it('finds nothing in a series that is whole, in whatever order it comes (国办发〔2018〕22号)', () => {
    fc.assert(
      fc.property(
        soundSeries.chain((series) => fc.shuffledSubarray(series, { minLength: series.length })),
        (issues) => {
          expect(seriesFindings(issues)).toEqual([]);
          expect(seriesSentence(issues)).toMatch(/一期不缺。$|^只有.*，一期不缺。$/);
        },
      ),
    );
  });

  it('finds every issue that is missing, by its total number, except the last, after which nothing is known', () => {
    fc.assert(
      fc.property(withPlace, ([series, at]) => {
        const gone = series[at];
        const left = series.filter((_, index) => index !== at);
        const found = seriesFindings(left).map(({ sentence }) => sentence);
        if (at === series.length - 1) expect(found).toEqual([]);
        else expect(found.join()).toContain(`总第${String(gone?.total ?? 0)}${at === 0 ? '期还没有入库' : '期'}`);
      }),
    );
  });

  it('finds an issue that is there twice', () => {
    fc.assert(
      fc.property(withPlace, ([series, at]) => {
        const twice = series[at];
        expect(codes(twice ? [...series, twice] : [])).toEqual(
          expect.arrayContaining(['gazette.number-twice', 'gazette.total-twice']),
        );
      }),
    );
  });

  it('finds any total number that is not the one that follows', () => {
    fc.assert(
      fc.property(withPlace, fc.integer({ min: 1, max: 99 }), ([series, at], total) => {
        const changed = series.map((issue, index) => (index === at ? { ...issue, total } : issue));
        expect(codes(changed).length > 0).toBe(series[at]?.total !== total);
      }),
    );
  });

  it('finds a date that goes backwards, and no other', () => {
    expect(seriesFindings([anIssue(), { ...second, publishedOn: '2026-02-26' }])).toEqual([
      {
        code: 'gazette.date-back',
        issue: { year: 2026, number: 2, special: null },
        sentence: '2026年第2期（2026-02-26）比前面的2026年第1期（2026-02-27）还早。',
      },
    ]);
    expect(codes([anIssue(), { ...second, publishedOn: '2026-02-27' }])).toEqual([]);
  });

  it('takes a last issue that is printed early in the next year, and no other date outside the year', () => {
    expect(codes([anIssue({ publishedOn: '2027-01-08' })])).toEqual([]);
    expect(codes([anIssue({ publishedOn: '2028-01-08' })])).toEqual(['gazette.date-year']);
    expect(codes([anIssue({ publishedOn: '2025-12-31' })])).toEqual(['gazette.date-year']);
  });

  it('says that a year has no issue at all', () => {
    const later = anIssue({ year: 2029, number: 1, total: 2, publishedOn: '2029-02-01' });
    expect(seriesFindings([anIssue(), later]).map(({ sentence }) => sentence)).toEqual(['2027、2028年一期也没有。']);
  });

  it('counts no special issue, wherever it comes and goes, and wants its reason', () => {
    fc.assert(
      fc.property(withPlace, ([series, at]) => {
        const { year = 0, publishedOn = '' } = series[at] ?? {};
        const special = anIssue({ year, number: null, total: null, special: 1, reason: '汛期', publishedOn });
        expect(codes([...series, special])).toEqual([]);
        expect(codes([...series, { ...special, reason: ' ' }])).toEqual(['gazette.reason-missing']);
      }),
    );
  });

  it('lets the count go on from an issue that was renumbered with a reason, and from no other', () => {
    const anew = { ...third, total: 1, reason: '更名后总期号重新编排' };
    const after = anIssue({ number: 4, total: 2, publishedOn: '2026-08-30' });
    expect(codes([anIssue(), second, anew, after])).toEqual([]);
    expect(codes([anIssue(), second, { ...anew, reason: '' }, after])).toEqual(['gazette.total-back']);
    expect(codes([anIssue(), second, anew, { ...after, total: 4 }])).toEqual(['gazette.total-missing']);
  });

  it('finds pages that do not run, in the issue where they stand', () => {
    const torn = {
      ...second,
      articles: [
        { title: '甲', from: 1, to: 2 },
        { title: '乙', from: 4, to: 4 },
      ],
    };
    expect(seriesFindings([anIssue(), torn])).toEqual([
      {
        code: 'gazette.page-gap',
        issue: { year: 2026, number: 2, special: null },
        sentence: '2026年第2期：《乙》（第4页）前面缺第3页，可能漏了文章。',
      },
    ]);
  });
});

describe('seriesExceptions', () => {
  it('says of each special or renumbered issue why it is one', () => {
    const special = anIssue({ number: null, total: null, special: 2, reason: '防汛专刊。' });
    expect(seriesExceptions([anIssue({ reason: '更名' }), special, second]).map(({ sentence }) => sentence)).toEqual([
      '2026年第1期重新编号：更名。',
      '2026年增刊2不计入期号：防汛专刊。',
    ]);
  });
});

describe('seriesSentence', () => {
  it('says how far the series goes, whether it is whole, and what stands beside it', () => {
    const special = anIssue({ number: null, total: null, special: 1, reason: '防汛' });
    expect(seriesSentence([])).toBeNull();
    expect(seriesSentence([special])).toBe('只有增刊1期。');
    expect(seriesSentence([anIssue(), second, special])).toBe(
      '从2026年第1期到2026年第2期，共2期，一期不缺；另有增刊1期。',
    );
    expect(seriesSentence([anIssue(), third])).toBe(
      '从2026年第1期到2026年第3期，共2期。其中有2处对不上，正在核对补齐。',
    );
  });
});
