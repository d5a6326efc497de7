import {
  countLedger,
  draftSections,
  emptyTableTwo,
  importReport,
  OUTCOME_ROWS,
  TO_FILL_IN,
  type AnnualReport,
  type ImportedTables,
  type LedgerCase,
  type OutcomeRow,
  type SectionTexts,
} from '../../../domain/annual-report';

/** A case received and answered in 2025, with what a test says differently. */
export const aCase = (id: string, change: Partial<LedgerCase> = {}): LedgerCase => ({
  id,
  number: `2025-${id}`,
  column: 'naturalPerson',
  department: 'yibao',
  receivedOn: '2025-03-03',
  concludedOn: '2025-03-20',
  row: '3.1',
  answer: { servedOn: '2025-03-20', onTime: true, workingDays: 13 },
  remedies: [],
  feePaid: null,
  ...change,
});

/** The report on 2025 that the cases give. */
export const reportOn = (cases: readonly LedgerCase[], year = 2025): AnnualReport => {
  const { tableThree, tableFour, feeIncomeYuan } = countLedger(cases, year);
  return { year, layout: '2021', tableTwo: emptyTableTwo, tableThree, tableFour, feeIncomeYuan };
};

/** A small report of a past year in the shape that is brought in: a hundred requests, five carried over. */
export function smallImport(year = 2024): ImportedTables {
  const counts: Partial<Record<OutcomeRow, number>> = { '3.1': 40, '3.2': 20, '3.4.1': 30, '3.6.3': 4 };
  const row = (code: string, person: number, firm: number) => ({
    code,
    values: [person, firm, 0, 0, 0, 0],
    total: person + firm,
  });
  return {
    year,
    table2: {
      regulations: [1, 0, 12],
      normativeDocuments: [7, 2, 80],
      licensing: 1200,
      punishment: 300,
      coercion: 4,
      fees: 56.7,
    },
    table3: [
      row('1', 95, 1),
      row('2', 4, 0),
      ...OUTCOME_ROWS.map((code) => row(code, counts[code] ?? 0, 0)),
      row('3.7', 94, 0),
      row('4', 5, 1),
    ],
    table4: { review: [3, 1, 0, 2, 6], direct: [0, 0, 0, 0, 0], afterReview: [1, 0, 0, 0, 1] },
  };
}

export const imported = (tables: ImportedTables): AnnualReport => {
  const read = importReport(tables);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
};

/** The draft with every place filled in. */
export const finishedSections = (): SectionTexts =>
  draftSections().map((paragraphs) =>
    paragraphs.map((paragraph) =>
      paragraph.map((part) => (typeof part === 'string' && part.includes(TO_FILL_IN) ? '按规定做好相关工作。' : part)),
    ),
  );
