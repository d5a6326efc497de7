import { Type, type Static } from '@sinclair/typebox';
import { DatasetField, DatasetFrequency } from './dataset';
import { CivilDate, Instant, NamedRef, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

/** What staff write of a set. The next version is read by this dictionary; the one in force keeps its own. */
export const DatasetForm = Type.Object(
  {
    name: Type.String({ maxLength: 60 }),
    about: Type.String({ maxLength: 200 }),
    department: PublicId,
    topic: Type.Union([PublicId, Type.Literal('')]),
    frequency: DatasetFrequency,
    terms: Type.String({ maxLength: 500 }),
    contact: Type.String({ maxLength: 200 }),
    fields: Type.Array(DatasetField, { maxItems: 100 }),
  },
  { ...closed, $id: 'DatasetForm' },
);
export type DatasetForm = Static<typeof DatasetForm>;

/** Body of `POST /api/staff/datasets`. */
export const DatasetOpening = Type.Object(
  { id: PublicId, ...DatasetForm.properties },
  { ...closed, $id: 'DatasetOpening' },
);
export type DatasetOpening = Static<typeof DatasetOpening>;

/** Body of `PUT /api/staff/datasets/:id`. */
export const DatasetChange = Type.Object(
  { revision: Type.Integer({ minimum: 1 }), ...DatasetForm.properties },
  { ...closed, $id: 'DatasetChange' },
);
export type DatasetChange = Static<typeof DatasetChange>;

/** A file looked at: its head, its first rows, and a dictionary to begin with. */
export const DatasetGuess = Type.Object(
  {
    fields: Type.Array(DatasetField),
    rows: Type.Array(Type.Array(Type.String())),
    /** Columns that may not be published, in words. */
    personal: Type.Array(Type.Object({ title: Type.String(), said: Type.String() }, closed)),
  },
  { ...closed, $id: 'DatasetGuess' },
);
export type DatasetGuess = Static<typeof DatasetGuess>;

const Fault = Type.Object(
  {
    /** Line of the file, the head counted. */
    line: Type.Integer(),
    cells: Type.Array(Type.String()),
    problems: Type.Array(Type.Object({ field: Type.String(), said: Type.String() }, closed)),
  },
  closed,
);

/** A version that was brought in, before or after it is published. */
export const DeskDatasetVersion = Type.Object(
  {
    number: Type.Integer({ minimum: 1 }),
    state: Type.Unsafe<'loading' | 'draft' | 'published' | 'dropped'>(
      Type.Union(['loading', 'draft', 'published', 'dropped'].map((each) => Type.Literal(each))),
    ),
    fileName: Type.String(),
    rows: Type.Integer(),
    faulty: Type.Integer(),
    note: Type.String(),
    broughtAt: Instant,
    broughtBy: Type.String(),
    publishedAt: orNull(Instant),
    publishedBy: Type.String(),
  },
  { ...closed, $id: 'DeskDatasetVersion' },
);
export type DeskDatasetVersion = Static<typeof DeskDatasetVersion>;

/** What a version that was brought in looks like. */
export const DeskDatasetDraft = Type.Object(
  {
    version: DeskDatasetVersion,
    fields: Type.Array(DatasetField),
    /** The first rows as they are kept. */
    preview: Type.Array(Type.Array(Type.String())),
    /** The first faults; all of them are in `faults.csv`. */
    faults: Type.Array(Fault),
  },
  { ...closed, $id: 'DeskDatasetDraft' },
);
export type DeskDatasetDraft = Static<typeof DeskDatasetDraft>;

const state = Type.Unsafe<'new' | 'published' | 'withdrawn'>(
  Type.Union(['new', 'published', 'withdrawn'].map((each) => Type.Literal(each))),
);

const deskLine = {
  id: PublicId,
  name: Type.String(),
  department: NamedRef,
  frequency: DatasetFrequency,
  state,
  rows: Type.Integer(),
  updatedOn: orNull(CivilDate),
  dueOn: orNull(CivilDate),
  late: Type.Boolean(),
  /** A version waits to be published. */
  waiting: Type.Boolean(),
};

export const DeskDatasetLine = Type.Object(deskLine, { ...closed, $id: 'DeskDatasetLine' });
export type DeskDatasetLine = Static<typeof DeskDatasetLine>;

export const DeskDatasetList = Type.Object(
  {
    items: Type.Array(DeskDatasetLine),
    counts: Type.Object(
      { all: Type.Integer(), late: Type.Integer(), waiting: Type.Integer(), withdrawn: Type.Integer() },
      closed,
    ),
  },
  { ...closed, $id: 'DeskDatasetList' },
);
export type DeskDatasetList = Static<typeof DeskDatasetList>;

/** One set as staff see it. */
export const DeskDataset = Type.Object(
  {
    ...deskLine,
    revision: Type.Integer(),
    form: DatasetForm,
    /** Number of the version in force. */
    current: orNull(Type.Integer()),
    withdrawnReason: Type.String(),
    versions: Type.Array(DeskDatasetVersion),
  },
  { ...closed, $id: 'DeskDataset' },
);
export type DeskDataset = Static<typeof DeskDataset>;

export const DatasetVersionParams = Type.Object({ id: PublicId, number: Type.Integer({ minimum: 1 }) }, closed);
export const DatasetPublication = Type.Object({ note: Type.String({ maxLength: 200 }) }, closed);
export const DatasetWithdrawal = Type.Object(
  { revision: Type.Integer({ minimum: 1 }), reason: Type.String({ maxLength: 300 }) },
  closed,
);
