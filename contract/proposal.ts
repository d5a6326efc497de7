import { Type, type Static } from '@sinclair/typebox';
import { CivilDate, NamedRef, PublicId } from './primitives';
import { importCounts } from './list-import';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));

/** 人大代表建议 or 政协提案. */
export const ProposalForm = oneOf('suggestion', 'proposal');
export const ProposalResult = oneOf('done', 'planned', 'limited', 'reference');
export const ProposalDisclosure = oneOf('full', 'summary', 'withheld');
export const ProposalSatisfaction = oneOf('satisfied', 'mostly', 'dissatisfied');

const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });

/** A suggestion of a deputy or a proposal of a CPPCC member, and what became of it, as it is written. */
export const ProposalContent = Type.Object(
  {
    /** As domain/proposal identityOfProposal: the same in every list. */
    sourceId: Type.String({ minLength: 1, maxLength: 200 }),
    form: ProposalForm,
    /** 届 and 次. */
    term: Type.Integer({ minimum: 1, maximum: 99 }),
    session: Type.Integer({ minimum: 1, maximum: 99 }),
    year: Type.Integer({ minimum: 1949, maximum: 2100 }),
    number: Type.Integer({ minimum: 1, maximum: 9_999 }),
    title: text(200),
    /** As it is published: a name, or 某某等 5 人. */
    proposer: text(200),
    /** 主办单位. */
    host: text(100),
    /** The host in the directory, where it is there. */
    department: Type.Optional(PublicId),
    /** 会办单位. */
    coHosts: Type.Array(text(100), { maxItems: 30, default: [] }),
    topics: Type.Array(PublicId, { default: [] }),
    /** 交办. */
    assignedOn: CivilDate,
    /** Six months instead of three. */
    isComplex: Type.Boolean({ default: false }),
    answeredOn: Type.Optional(CivilDate),
    result: Type.Optional(ProposalResult),
    disclosure: ProposalDisclosure,
    withheldReason: Type.Optional(text(500)),
    /** 复文字号. */
    documentNumber: Type.Optional(text(60)),
    /** The reply, or its summary. Paragraphs are divided by a line feed. */
    reply: Type.Optional(text(50_000)),
    contact: Type.Optional(
      Type.Object({ name: Type.String({ maxLength: 60 }), phone: Type.String({ maxLength: 60 }) }, closed),
    ),
    satisfaction: Type.Optional(ProposalSatisfaction),
  },
  { ...closed, $id: 'ProposalContent' },
);
export type ProposalContent = Static<typeof ProposalContent>;

const summary = {
  id: PublicId,
  form: ProposalForm,
  term: Type.Integer(),
  session: Type.Integer(),
  year: Type.Integer(),
  number: Type.Integer(),
  title: Type.String(),
  proposer: Type.String(),
  host: Type.String(),
  department: Type.Optional(NamedRef),
  topics: Type.Array(NamedRef),
  assignedOn: CivilDate,
  /** Last day on which the reply is in time, inclusive. */
  dueOn: CivilDate,
  answeredOn: orNull(CivilDate),
  result: orNull(ProposalResult),
  disclosure: ProposalDisclosure,
  satisfaction: orNull(ProposalSatisfaction),
};

/** One of `GET /api/proposals` and of `GET /api/proposal/list`. */
export const ProposalSummary = Type.Object(summary, { ...closed, $id: 'ProposalSummary' });
export type ProposalSummary = Static<typeof ProposalSummary>;

/** `GET /api/proposals/:id` */
export const ProposalView = Type.Object(
  {
    ...summary,
    coHosts: Type.Array(Type.String()),
    isComplex: Type.Boolean(),
    withheldReason: Type.Optional(Type.String()),
    documentNumber: Type.Optional(Type.String()),
    reply: Type.Optional(Type.String()),
    contact: ProposalContent.properties.contact,
  },
  { ...closed, $id: 'ProposalView' },
);
export type ProposalView = Static<typeof ProposalView>;

const paging = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
};
const Year = Type.Integer({ minimum: 1949, maximum: 2100 });

/** `open`: not answered yet. */
export const ProposalQuery = Type.Object(
  {
    /** Words in title, proposer or number. */
    q: Type.Optional(Type.String({ maxLength: 60 })),
    year: Type.Optional(Year),
    form: Type.Optional(ProposalForm),
    /** Host, by name. */
    host: Type.Optional(Type.String({ maxLength: 100 })),
    result: Type.Optional(oneOf('done', 'planned', 'limited', 'reference', 'open')),
    ...paging,
  },
  closed,
);
export type ProposalQuery = Static<typeof ProposalQuery>;

const counted = <T extends Parameters<typeof Type.Object>[0][string]>(value: T) =>
  Type.Array(Type.Object({ value, count: Type.Integer() }, closed));

/** What may be chosen, each with how many it leaves under the other choices; what leaves none is not there. */
export const ProposalFacets = Type.Object(
  {
    years: counted(Type.Integer()),
    forms: counted(ProposalForm),
    hosts: counted(Type.String()),
    results: counted(oneOf('done', 'planned', 'limited', 'reference', 'open')),
  },
  { ...closed, $id: 'ProposalFacets' },
);
export type ProposalFacets = Static<typeof ProposalFacets>;

/** `GET /api/proposal/list` */
export const ProposalList = Type.Object(
  {
    items: Type.Array(ProposalSummary),
    nextCursor: orNull(Type.String()),
    total: Type.Integer(),
    facets: ProposalFacets,
  },
  { ...closed, $id: 'ProposalList' },
);
export type ProposalList = Static<typeof ProposalList>;

const count = Type.Integer({ minimum: 0 });

/** `GET /api/proposal/statistics?year=`; the year of the newest proposal when it is left out. */
export const ProposalStatisticsView = Type.Object(
  {
    year: Year,
    asOf: CivilDate,
    /** Years that have any, newest first. */
    years: Type.Array(Year),
    total: count,
    forms: Type.Object({ suggestion: count, proposal: count }, closed),
    answered: count,
    inTime: count,
    late: count,
    pending: count,
    overdue: count,
    results: Type.Object({ done: count, planned: count, limited: count, reference: count }, closed),
    satisfaction: Type.Object({ satisfied: count, mostly: count, dissatisfied: count, silent: count }, closed),
    medianDays: orNull(Type.Integer()),
  },
  { ...closed, $id: 'ProposalStatistics' },
);
export type ProposalStatisticsView = Static<typeof ProposalStatisticsView>;

export const ProposalStatisticsQuery = Type.Object({ year: Type.Optional(Year) }, closed);

/** `GET /api/staff/proposals` */
export const DeskProposalQuery = Type.Object(
  {
    view: Type.Optional(oneOf('all', 'open', 'overdue', 'late', 'dissatisfied')),
    q: Type.Optional(Type.String({ maxLength: 60 })),
    ...paging,
  },
  closed,
);
export type DeskProposalQuery = Static<typeof DeskProposalQuery>;

export const DeskProposalList = Type.Object(
  {
    items: Type.Array(ProposalSummary),
    nextCursor: orNull(Type.String()),
    asOf: CivilDate,
    counts: Type.Object({ all: count, open: count, overdue: count, late: count, dissatisfied: count }, closed),
  },
  { ...closed, $id: 'DeskProposalList' },
);
export type DeskProposalList = Static<typeof DeskProposalList>;

/** What a list would do, or has done: `POST /api/staff/proposals/import/preview` and `POST /api/staff/proposals/import`. */
export const ProposalImport = Type.Object(
  {
    ...importCounts,
  },
  { ...closed, $id: 'ProposalImport' },
);
export type ProposalImport = Static<typeof ProposalImport>;

export const ProposalImportQuery = Type.Object({ plan: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, closed);
