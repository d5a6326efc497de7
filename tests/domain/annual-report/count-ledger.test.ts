import fc from 'fast-check';
import {
  APPLICANT_COLUMNS,
  checkReport,
  countLedger,
  defaultColumn,
  draftSections,
  figureOf,
  OUTCOME_ROWS,
  renderSections,
  REPORT_COLUMNS,
  REPORT_ROWS,
  statisticsOf,
  type LedgerCase,
  type LedgerRemedy,
  type ReportColumn,
  type ReportRow,
} from '../../../domain/annual-report';
import { aCase, reportOn } from './reports';

const day = fc
  .tuple(fc.integer({ min: 2023, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const row = fc.constantFrom(...OUTCOME_ROWS);
const column = fc.constantFrom(...APPLICANT_COLUMNS);

const remedy: fc.Arbitrary<LedgerRemedy> = fc
  .record({
    kind: fc.constantFrom('review' as const, 'direct' as const, 'after-reconsideration' as const),
    days: fc.tuple(day, day),
    outcome: fc.option(fc.constantFrom('upheld' as const, 'corrected' as const, 'other' as const)),
  })
  .map(({ kind, days, outcome }) => {
    const [filedOn, later] = [...days].sort() as [string, string];
    return { kind, filedOn, outcome, concludedOn: outcome === null ? null : later };
  });

const someCase = fc
  .record({ days: fc.tuple(day, day), open: fc.boolean(), row, column, remedies: fc.array(remedy, { maxLength: 2 }) })
  .map(({ days, open, ...rest }) => {
    const [receivedOn, later] = [...days].sort() as [string, string];
    return { ...rest, receivedOn, concludedOn: open ? null : later, ...(open ? { row: null } : {}) };
  });
const ledger = fc
  .array(someCase, { maxLength: 60 })
  .map((cases): LedgerCase[] => cases.map((each, index) => aCase(String(index), each)));

describe('countLedger', () => {
  it('gives a report that adds up, whatever the cases (国办公开办函〔2021〕30号)', () => {
    fc.assert(
      fc.property(ledger, (cases) => {
        for (const year of [2023, 2024, 2025, 2026])
          expect(checkReport(reportOn(cases, year), { lastYear: reportOn(cases, year - 1) })).toEqual([]);
      }),
    );
  });

  it('opens in each cell the cases that it counts', () => {
    fc.assert(
      fc.property(ledger, (cases) => {
        const { tableThree, casesBehind } = countLedger(cases, 2025);
        const opened = REPORT_ROWS.map(
          (at) => [at, REPORT_COLUMNS.map((of) => [of, casesBehind(at, of).length])] as const,
        );
        expect(Object.fromEntries(opened.map(([at, cells]) => [at, Object.fromEntries(cells)]))).toEqual(tableThree);
      }),
    );
  });

  it('moves a case that is filed under another reason from one row to the other, and changes nothing else', () => {
    fc.assert(
      fc.property(ledger, row, fc.nat(), (cases, to, pick) => {
        const ended = cases.filter((each) => each.concludedOn?.startsWith('2025-'));
        const moved = ended[pick % Math.max(ended.length, 1)];
        if (!moved) return;
        const before = reportOn(cases).tableThree;
        const after = reportOn(cases.map((each) => (each === moved ? { ...each, row: to } : each))).tableThree;
        const expected = structuredClone(before) as Record<ReportRow, Record<ReportColumn, number>>;
        for (const of of ['total', moved.column] as const) {
          if (moved.row !== null) expected[moved.row][of] -= 1;
          expected[to][of] += 1;
        }
        expect(after).toEqual(expected);
      }),
    );
  });

  it('counts what is open at the end of a year as carried over into the next (条例第三十一条)', () => {
    const cases = [aCase('a', { receivedOn: '2025-12-31', concludedOn: '2026-01-01' })];
    expect(reportOn(cases, 2025).tableThree).toMatchObject({
      '1': { total: 1 },
      '4': { total: 1 },
      '3.7': { total: 0 },
    });
    expect(reportOn(cases, 2026).tableThree).toMatchObject({
      '2': { total: 1 },
      '3.1': { total: 1 },
      '4': { total: 0 },
    });
    expect(reportOn(cases, 2027).tableThree).toMatchObject({ '2': { total: 0 }, '3.7': { total: 0 } });
  });

  it('counts no request that was never received', () => {
    expect(reportOn([aCase('a', { receivedOn: null, row: '3.6.3' })])).toEqual(reportOn([]));
  });

  it('finds a case that ended without a row, because the sums differ', () => {
    expect(checkReport(reportOn([aCase('a', { row: null })])).map(({ code }) => code)).toEqual(['R1', 'R1']);
  });

  it('counts a remedy as it ended in the year, or as under way at its end', () => {
    const remedies: LedgerRemedy[] = [
      { kind: 'review', filedOn: '2025-04-01', concludedOn: '2025-06-01', outcome: 'corrected' },
      { kind: 'after-reconsideration', filedOn: '2025-07-01', concludedOn: '2026-02-01', outcome: 'upheld' },
    ];
    const cases = [aCase('a', { remedies })];
    expect(reportOn(cases, 2025).tableFour).toMatchObject({
      review: { corrected: 1, pending: 0, total: 1 },
      afterReview: { pending: 1, total: 1 },
    });
    expect(reportOn(cases, 2026).tableFour).toMatchObject({
      review: { total: 0 },
      afterReview: { upheld: 1, total: 1 },
    });
  });

  it('adds up the fees that were paid in the year (国办函〔2020〕109号)', () => {
    const paid = (on: string, yuan: number) => ({ feePaid: { on, yuan } });
    const cases = [
      aCase('a', paid('2025-03-10', 700)),
      aCase('b', paid('2026-01-02', 40)),
      aCase('c', paid('2025-12-31', 10)),
    ];
    const counted = countLedger(cases, 2025);
    expect(counted.feeIncomeYuan).toBe(710);
    expect(counted.casesBehind('feeIncome', 'yuan')).toEqual(['a', 'c']);
  });
});

describe('renderSections', () => {
  it('says the number that stands in the cell, after any change of the cases', () => {
    const texts = draftSections();
    fc.assert(
      fc.property(ledger, fc.integer({ min: 2024, max: 2026 }), (cases, year) => {
        const report = reportOn(cases, year);
        const written = renderSections(texts, report);
        texts.forEach((paragraphs, section) => {
          paragraphs.forEach((parts, at) => {
            // The words between the numbers, in order: what is left are the numbers.
            let rest = written[section]!.paragraphs[at]!;
            for (const part of parts) {
              const expected = typeof part === 'string' ? part : String(figureOf(report, part) ?? '/');
              expect(rest.slice(0, expected.length)).toBe(expected);
              rest = rest.slice(expected.length);
            }
            expect(rest).toBe('');
          });
        });
      }),
    );
  });

  it('tells the fee income even when it is 0 (国办函〔2020〕109号)', () => {
    expect(renderSections(draftSections(), reportOn([]))[5]!.paragraphs).toEqual([
      '本年收取政府信息公开信息处理费0元。',
    ]);
  });
});

describe('defaultColumn', () => {
  it.each([
    ['91350100M000100Y43', 'commercialEnterprise'],
    ['51110000500000001E', 'socialWelfareOrg'],
    ['531100005000000018', 'socialWelfareOrg'],
    ['31110000500000001E', 'legalServiceOrg'],
    ['11100000000013127D', 'otherOrg'],
    ['12100000000013127D', 'otherOrg'],
  ])('counts %s under %s until staff say otherwise (GB 32100)', (uscc, expected) => {
    expect(defaultColumn({ type: 'organisation', uscc })).toBe(expected);
  });

  it('counts a person as a person', () => {
    expect(defaultColumn({ type: 'natural-person' })).toBe('naturalPerson');
  });
});

describe('statisticsOf', () => {
  it('tells shares with numerator and denominator, and the median', () => {
    const served = (onTime: boolean | null, workingDays: number | null) => ({
      answer: { servedOn: '2025-03-20', onTime, workingDays },
    });
    const cases = [
      aCase('a', served(true, 10)),
      aCase('b', served(false, 25)),
      aCase('c', served(null, null)),
      aCase('d', { row: '3.6.3', answer: null }),
      aCase('e', { receivedOn: '2024-12-30', ...served(true, 15) }),
    ];
    const view = statisticsOf(cases, 2025);
    expect(view).toMatchObject({
      received: 4,
      concluded: 5,
      onTime: { numerator: 2, denominator: 3 },
      workingDays: { median: 15, denominator: 3 },
    });
    expect(view.months[2]).toEqual({ month: '2025-03', received: 4, concluded: 5 });
    expect(view.results.find(({ row: at }) => at === '3.1')?.count).toBe(4);
  });
});
