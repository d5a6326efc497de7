import { Type, type Static } from '@sinclair/typebox';
import { CivilDate, Instant, NamedRef, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));

/** A column of the dictionary (数据字典). */
export const DatasetField = Type.Object(
  {
    /** Its name in the interface. */
    key: Type.String({ maxLength: 40 }),
    /** Its name for people, and the head of the column in files. */
    title: Type.String({ maxLength: 60 }),
    type: oneOf('text', 'number', 'date', 'boolean', 'coordinate'),
    unit: Type.String({ maxLength: 30 }),
    about: Type.String({ maxLength: 300 }),
    required: Type.Boolean(),
    /** Whether `filter` and `sort` take it. */
    findable: Type.Boolean(),
  },
  { ...closed, $id: 'DatasetField' },
);
export type DatasetField = Static<typeof DatasetField>;

export const DatasetFrequency = oneOf('daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'irregular');

/** What came before and what is in force. */
export const DatasetVersion = Type.Object(
  { number: Type.Integer({ minimum: 1 }), publishedAt: Instant, rows: Type.Integer(), note: Type.String() },
  closed,
);
export type DatasetVersion = Static<typeof DatasetVersion>;

/** What is published of a set: all but its rows. A withdrawn one has no page. */
export const DatasetContent = Type.Object(
  {
    /** Public id of the set. */
    sourceId: PublicId,
    title: Type.String(),
    summary: Type.String(),
    department: PublicId,
    topics: Type.Array(PublicId),
    frequency: DatasetFrequency,
    terms: Type.String(),
    contact: Type.String(),
    /** The dictionary of the version in force. */
    fields: Type.Array(DatasetField),
    /** Number of the version in force. */
    version: Type.Integer({ minimum: 1 }),
    rows: Type.Integer({ minimum: 1 }),
    /** Of the whole set as a file. */
    bytes: Type.Object({ csv: Type.Integer(), json: Type.Integer() }, closed),
    updatedOn: CivilDate,
    /** The last ones, the newest first. */
    versions: Type.Array(DatasetVersion, { maxItems: 10 }),
    withdrawn: Type.Boolean(),
  },
  { ...closed, $id: 'DatasetContent' },
);
export type DatasetContent = Static<typeof DatasetContent>;

const line = {
  id: PublicId,
  title: Type.String(),
  /** What it is, in one plain sentence. */
  summary: Type.String(),
  department: NamedRef,
  topics: Type.Array(NamedRef),
  frequency: DatasetFrequency,
  /** How many rows the version in force has. */
  rows: Type.Integer({ minimum: 0 }),
  /** Day of its first version. */
  publishedOn: CivilDate,
  updatedOn: CivilDate,
  /** Whether the next version should have come by today. */
  late: Type.Boolean(),
};

/** One of `GET /api/datasets`. */
export const DatasetSummary = Type.Object(line, { ...closed, $id: 'DatasetSummary' });
export type DatasetSummary = Static<typeof DatasetSummary>;

const Download = Type.Object(
  {
    format: oneOf('csv', 'json', 'xlsx'),
    /** Null where the size is known only once it is written. */
    bytes: orNull(Type.Integer()),
  },
  closed,
);

/** `GET /api/datasets/:id` */
export const DatasetView = Type.Object(
  {
    ...line,
    /** Number of the version in force. */
    version: Type.Integer({ minimum: 1 }),
    dueOn: orNull(CivilDate),
    fields: Type.Array(DatasetField),
    /** The last ones, the newest first. */
    versions: Type.Array(DatasetVersion),
    downloads: Type.Array(Download),
    /** On what terms it may be used. */
    terms: Type.String(),
    contact: Type.String(),
  },
  { ...closed, $id: 'DatasetView' },
);
export type DatasetView = Static<typeof DatasetView>;

/** `GET /api/datasets/:id/withdrawal`: since when, and why, a set is read by nobody. */
export const DatasetWithdrawn = Type.Object(
  { id: PublicId, title: Type.String(), on: CivilDate, reason: Type.String() },
  { ...closed, $id: 'DatasetWithdrawn' },
);
export type DatasetWithdrawn = Static<typeof DatasetWithdrawn>;

export const DatasetId = Type.Object({ id: PublicId }, closed);

/** `GET /api/datasets/find` */
export const DatasetQuery = Type.Object(
  {
    /** Words in the title, the sentence about it or a field's name. */
    q: Type.Optional(Type.String({ maxLength: 100 })),
    department: Type.Optional(PublicId),
    topic: Type.Optional(PublicId),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  closed,
);
export type DatasetQuery = Static<typeof DatasetQuery>;

/** One of `GET /api/datasets/departments`: who publishes data, and how many sets. */
export const DatasetDepartment = Type.Object({ id: PublicId, name: Type.String(), count: Type.Integer() }, closed);
export type DatasetDepartment = Static<typeof DatasetDepartment>;

export const DatasetRowsQuery = Type.Object(
  {
    /** `field:value`, `field>=value` or `field<=value`; several have to hold together. */
    filter: Type.Optional(
      Type.Array(Type.String({ maxLength: 200, examples: ['district:溪东区'] }), { maxItems: 4, description: '条件' }),
    ),
    /** A field that can be found by, `-` in front for the greatest first; in the order of the file when left out. */
    sort: Type.Optional(Type.String({ maxLength: 41, pattern: '^-?[a-z][a-z0-9_]*$' })),
    /** Words that a row holds, in any of its fields. */
    q: Type.Optional(Type.String({ maxLength: 100 })),
    /** The one field that holds the words of `q`. */
    in: Type.Optional(Type.String({ maxLength: 40, pattern: '^[a-z][a-z0-9_]*$' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 20 })),
    cursor: Type.Optional(Type.String({ maxLength: 300 })),
  },
  closed,
);
export type DatasetRowsQuery = Static<typeof DatasetRowsQuery>;

/** A cell as a value of its type; null where it is empty. A coordinate is `[longitude, latitude]`. */
export const DatasetCell = Type.Union([
  Type.String(),
  Type.Number(),
  Type.Boolean(),
  Type.Array(Type.Number()),
  Type.Null(),
]);

/** One row by the names of its fields. */
export const DatasetRow = Type.Record(Type.String(), DatasetCell, { $id: 'DatasetRow' });
export type DatasetRow = Static<typeof DatasetRow>;

/** `GET /api/datasets/:id/rows` */
export const DatasetRows = Type.Object(
  {
    items: Type.Array(DatasetRow),
    nextCursor: orNull(Type.String()),
    /** How many rows match; those on other pages too. */
    total: Type.Integer(),
    version: Type.Integer(),
  },
  { ...closed, $id: 'DatasetRows' },
);
export type DatasetRows = Static<typeof DatasetRows>;
