import { Type, type Static } from '@sinclair/typebox';
import { CivilDate, Instant, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));
const some = <const K extends readonly string[]>(keys: K, schema: ReturnType<typeof Type.Number>) =>
  Type.Unsafe<Record<K[number], number>>(Type.Object(Object.fromEntries(keys.map((key) => [key, schema])), closed));

export const ApplicantColumn = oneOf(
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'socialWelfareOrg',
  'legalServiceOrg',
  'otherOrg',
);
export type ApplicantColumn = Static<typeof ApplicantColumn>;

const columns = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'socialWelfareOrg',
  'legalServiceOrg',
  'otherOrg',
  'total',
] as const;
const rows = [
  '1',
  '2',
  '3.1',
  '3.2',
  '3.3.1',
  '3.3.2',
  '3.3.3',
  '3.3.4',
  '3.3.5',
  '3.3.6',
  '3.3.7',
  '3.3.8',
  '3.4.1',
  '3.4.2',
  '3.4.3',
  '3.5.1',
  '3.5.2',
  '3.5.3',
  '3.5.4',
  '3.5.5',
  '3.6.1',
  '3.6.2',
  '3.6.3',
  '3.7',
  '4',
] as const;
const Layout = oneOf('2019', '2021');

/** Null is 「/」. A number that a rule refuses is answered by the check, which names the cell. */
const Figure = orNull(Type.Number());
const documents = Type.Object({ made: Figure, repealed: Figure, inForce: Figure }, closed);
const published = Type.Object({ made: Figure, published: Figure, total: Figure }, closed);
const items = Type.Object({ lastYear: Figure, change: Figure, decisions: Figure }, closed);

/** 表二, entered by staff. Body of `PUT /api/staff/reports/:year/table-two`. */
export const ReportTableTwo = Type.Object(
  {
    regulations: documents,
    normativeDocuments: documents,
    licensing: Figure,
    punishment: Figure,
    coercion: Figure,
    /** 万元. */
    fees: Figure,
    /** What only the form of 2019 asks. */
    form2019: Type.Optional(
      Type.Object(
        {
          regulations: published,
          normativeDocuments: published,
          licensing: items,
          otherServices: items,
          punishment: items,
          coercion: items,
          fees: Type.Object({ lastYear: Figure, change: Figure }, closed),
          procurement: Type.Object({ items: Figure, amount: Figure }, closed),
        },
        closed,
      ),
    ),
  },
  { additionalProperties: false, $id: 'ReportTableTwo' },
);
export type ReportTableTwo = Static<typeof ReportTableTwo>;

const tableThree = Type.Unsafe<Record<(typeof rows)[number], Record<(typeof columns)[number], number>>>(
  Type.Object(Object.fromEntries(rows.map((row) => [row, some(columns, Type.Number())])), closed),
);
const remedies = some(['upheld', 'corrected', 'other', 'pending', 'total'], Type.Number());
const figures = {
  year: Type.Integer(),
  layout: Layout,
  tableTwo: ReportTableTwo,
  tableThree,
  tableFour: Type.Object({ review: remedies, direct: remedies, afterReview: remedies }, closed),
  /** 信息处理费 received in the year; null where a past year did not say. */
  feeIncomeYuan: Figure,
};

/** A cell: `{ cell: '3.1', column: 'total' }`, `{ cell: 'review', column: 'upheld' }`, `{ cell: 'feeIncome', column: 'yuan' }`. */
const CellRef = Type.Object(
  { cell: Type.String({ maxLength: 40 }), column: Type.String({ maxLength: 40 }) },
  { additionalProperties: false },
);

/** The six sections: for each its paragraphs, each a list of words and cells whose numbers stand there. */
export const ReportSections = Type.Object(
  {
    sections: Type.Array(
      Type.Array(Type.Array(Type.Union([Type.String({ maxLength: 5_000 }), CellRef]), { maxItems: 200 }), {
        maxItems: 100,
      }),
      { minItems: 6, maxItems: 6 },
    ),
  },
  { additionalProperties: false, $id: 'ReportSections' },
);
export type ReportSections = Static<typeof ReportSections>;

const WrittenSections = Type.Array(
  Type.Object({ title: Type.String(), paragraphs: Type.Array(Type.String()) }, closed),
);

const Scope = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{1,79}$', default: 'city' });

/** `city` or the id of a department. */
export const ReportScopeQuery = Type.Object({ scope: Type.Optional(Scope) }, closed);
export const ReportYearPath = Type.Object({ year: Type.Integer({ minimum: 2008, maximum: 2100 }) }, closed);
export const ReportCellPath = Type.Object(
  {
    year: Type.Integer({ minimum: 2008, maximum: 2100 }),
    row: Type.String({ maxLength: 40 }),
    column: Type.String({ maxLength: 40 }),
  },
  closed,
);
export const ReportExportQuery = Type.Object(
  { scope: Type.Optional(Scope), layout: Type.Optional(Layout) },
  { additionalProperties: false },
);

const line = {
  year: Type.Integer(),
  scope: Scope,
  source: oneOf('ledger', 'import'),
  state: oneOf('draft', 'published'),
  publishedAt: orNull(Instant),
};

/** `GET /api/staff/reports`: newest year first. */
export const ReportList = Type.Object(
  { items: Type.Array(Type.Object(line, closed)) },
  { additionalProperties: false, $id: 'ReportList' },
);

const Finding = Type.Object(
  {
    code: oneOf('R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'T2', 'T4', 'S1', 'S2', 'S3', 'S4'),
    severity: oneOf('error', 'warning'),
    cells: Type.Array(CellRef),
    sentence: Type.String(),
  },
  closed,
);

/** `GET /api/staff/reports/:year`: the tables as they stand, what does not add up, and the text. */
export const ReportDraft = Type.Object(
  {
    ...line,
    report: Type.Object(figures, closed),
    findings: Type.Array(Finding),
    sections: ReportSections.properties.sections,
    written: WrittenSections,
    /** Last day to publish, inclusive: 31 January for a department, 31 March for the city. @source 条例第四十九条 */
    dueOn: CivilDate,
  },
  { additionalProperties: false, $id: 'ReportDraft' },
);
export type ReportDraft = Static<typeof ReportDraft>;

/** `GET /api/staff/reports/:year/cells/:row/:column`: the cases that a cell counts. */
export const ReportCell = Type.Object(
  {
    count: Type.Integer(),
    cases: Type.Array(Type.Object({ id: Type.String(), number: Type.String(), title: Type.String() }, closed)),
  },
  { additionalProperties: false, $id: 'ReportCell' },
);

/** Body of `PUT /api/staff/reports/columns/:case`: the kind of applicant, where the credit code does not tell it. */
export const ReportColumnChoice = Type.Object(
  { column: ApplicantColumn },
  { additionalProperties: false, $id: 'ReportColumnChoice' },
);

const triple = Type.Array(Figure, { minItems: 3, maxItems: 3 });
const five = Type.Array(Type.Number(), { minItems: 5, maxItems: 5 });

/** Body of `POST /api/staff/reports/import`: the report on a past year. */
export const ReportImport = Type.Object(
  {
    year: Type.Integer({ minimum: 2008, maximum: 2100 }),
    scope: Type.Optional(Scope),
    source: Type.Optional(Type.String({ maxLength: 500 })),
    columns: Type.Optional(Type.Array(Type.String(), { minItems: 7, maxItems: 7 })),
    table2: Type.Object(
      {
        regulations: triple,
        normativeDocuments: triple,
        licensing: Figure,
        punishment: Figure,
        coercion: Figure,
        fees: Figure,
        form2019: ReportTableTwo.properties.form2019,
      },
      closed,
    ),
    /** 25 rows, or 23 in the form of 2019, where 其他处理 is one row with the code 3.6. */
    table3: Type.Array(
      Type.Object(
        {
          code: Type.String({ maxLength: 10 }),
          label: Type.Optional(Type.String({ maxLength: 200 })),
          values: Type.Array(Type.Number(), { minItems: 6, maxItems: 6 }),
          total: Type.Number(),
        },
        closed,
      ),
      { minItems: 23, maxItems: 25 },
    ),
    table4: Type.Object(
      { columns: Type.Optional(Type.Array(Type.String())), review: five, direct: five, afterReview: five },
      closed,
    ),
    feeIncomeYuan: Type.Optional(Figure),
  },
  { additionalProperties: false, $id: 'ReportImport' },
);
export type ReportImport = Static<typeof ReportImport>;

/** `GET /api/annual-reports/:year`: as it was published, never changed afterwards. */
export const PublishedReport = Type.Object(
  {
    title: Type.String(),
    scope: Scope,
    source: line.source,
    publishedOn: CivilDate,
    report: Type.Object(figures, closed),
    sections: WrittenSections,
  },
  { additionalProperties: false, $id: 'PublishedReport' },
);
export type PublishedReport = Static<typeof PublishedReport>;

/** `GET /api/annual-reports` */
export const PublishedReportList = Type.Object(
  { items: Type.Array(Type.Object({ year: line.year, scope: Scope, publishedOn: CivilDate }, closed)) },
  { additionalProperties: false, $id: 'PublishedReportList' },
);
export type PublishedReportList = Static<typeof PublishedReportList>;

const share = { denominator: Type.Integer(), method: Type.String() };

/** `GET /api/foi/statistics?year=2026`, of all or of one department: figures with method and denominators. They name nobody. */
export const FoiStatisticsView = Type.Object(
  {
    year: Type.Integer(),
    asOf: CivilDate,
    received: Type.Integer(),
    concluded: Type.Integer(),
    onTime: Type.Object({ numerator: Type.Integer(), ...share }, closed),
    workingDays: Type.Object({ median: orNull(Type.Number()), ...share }, closed),
    results: Type.Array(Type.Object({ row: Type.String(), text: Type.String(), count: Type.Integer() }, closed)),
    months: Type.Array(
      Type.Object({ month: Type.String(), received: Type.Integer(), concluded: Type.Integer() }, closed),
    ),
  },
  { additionalProperties: false, $id: 'FoiStatisticsView' },
);
export type FoiStatisticsView = Static<typeof FoiStatisticsView>;

export const FoiStatisticsQuery = Type.Object(
  { year: Type.Integer({ minimum: 2008, maximum: 2100 }), department: Type.Optional(PublicId) },
  { additionalProperties: false },
);
