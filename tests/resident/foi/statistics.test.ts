import fc from 'fast-check';
import { OUTCOME_ROWS, statisticsOf } from '../../../domain/annual-report';
import { resultGroups, shareInWords } from '../../../src/resident/foi/result-words';
import { yearIn, yearsAround } from '../../../src/resident/foi/statistics-year';
import { loadAsRendered } from '../../app/render-app';
import { aCase } from '../../domain/annual-report/reports';

const NOW = new Date('2026-11-22T10:00:00+08:00');

describe('resultGroups', () => {
  it('loses none and counts none twice (国办公开办函〔2021〕30号)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { minLength: OUTCOME_ROWS.length, maxLength: OUTCOME_ROWS.length }),
        (counts) => {
          const results = OUTCOME_ROWS.map((row, at) => ({ row, text: row, count: counts[at] ?? 0 }));
          const groups = resultGroups(results);
          const all = counts.reduce((sum, count) => sum + count, 0);
          expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(all);
          for (const { reasons, count } of groups)
            if (reasons.length > 0) expect(reasons.reduce((sum, each) => sum + each.count, 0)).toBe(count);
          expect(groups.flatMap(({ reasons }) => reasons).every(({ name, count }) => name !== '' && count > 0)).toBe(
            true,
          );
        },
      ),
    );
  });
});

describe('shareInWords', () => {
  it.each([
    [136, 138, '98.6%'],
    [138, 138, '100%'],
    [0, 138, '0%'],
    [99_999, 100_000, '99.9%'],
    [1, 100_000, '0.1%'],
  ])('says %i of %i as %s: only all is all, and only none is none', (numerator, denominator, said) => {
    expect(shareInWords(numerator, denominator)).toBe(said);
  });
});

describe('yearIn', () => {
  it.each([
    [{ year: '2025' }, 2025],
    [{ year: '2007' }, 2026],
    [{ year: '2027' }, 2026],
    [{ year: 'x' }, 2026],
    [{}, 2026],
  ])('of %j is %i: a year that has begun, since the regulation came into force', (query, year) => {
    expect(yearIn(query as Record<string, string>, NOW)).toBe(year);
  });
});

describe('yearsAround', () => {
  it('offers the latest years, and the one that is shown', () => {
    expect(yearsAround(2026, NOW)).toEqual([2026, 2025, 2024, 2023]);
    expect(yearsAround(2012, NOW)).toEqual([2026, 2025, 2024, 2023, 2012]);
  });
});

describe('the page of figures', () => {
  const { render } = loadAsRendered("export { render } from './render';") as {
    render: (request: object) => Promise<{ status: number; html: string }>;
  };
  const page = async (cases: Parameters<typeof statisticsOf>[0]): Promise<string> => {
    const view = { ...statisticsOf(cases, 2026), asOf: '2026-11-22' };
    const read = (path: string) =>
      Promise.resolve(path === '/api/foi/statistics?year=2026' ? JSON.stringify(view) : null);
    const { status, html } = await render({
      path: '/resident/foi/statistics',
      query: {},
      now: NOW,
      display: undefined,
      read,
    });
    expect(status).toBe(200);
    return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  };
  const on = (id: string, change: Parameters<typeof aCase>[1] = {}) =>
    aCase(id, {
      receivedOn: '2026-03-03',
      concludedOn: '2026-03-20',
      answer: { servedOn: '2026-03-20', onTime: true, workingDays: 13 },
      ...change,
    });

  it('says the share in time with numerator, denominator and method, and from which day the figures are (条例第三十三条)', async () => {
    const late = { servedOn: '2026-04-20', onTime: false, workingDays: 33 };
    const words = await page([on('1'), on('2'), on('3', { row: '3.4.1', answer: late, concludedOn: '2026-04-20' })]);
    for (const said of ['数字算到2026年11月22日', '66.7%', '3件答复，2件按期', '分母是本年送达', '13 个工作日'])
      expect(words).toContain(said);
    expect(words).toContain('机关手里没有这份信息 1件');
    expect(words).toContain('11月 收到 0件');
    expect(words).not.toContain('12月 收到');
  });

  it('gives no share and no number of days before the first answer', async () => {
    const words = await page([on('1', { concludedOn: null, row: null, answer: null })]);
    expect(words).toContain('按期答复：还没有答复');
    expect(words).not.toContain('%');
  });

  it('says so in plain words where nobody asked', async () => {
    expect(await page([])).toContain('这里没有2026年的申请');
  });
});
