import { Type, type Static } from '@sinclair/typebox';
import { CivilDate, ContentKind, NamedRef, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));

export const CatalogueLevel = oneOf('city', 'county', 'township');
export const CatalogueGroupId = Type.String({ pattern: '^[a-d]\\d{2}$', examples: ['a12', 'd08'] });
export const CatalogueChannel = oneOf(
  'website',
  'gazette',
  'new-media',
  'conference',
  'broadcast',
  'press',
  'reading-point',
  'service-centre',
  'service-station',
  'on-site',
  'notice-board',
  'targeted',
  'other',
);

/** How a column stands on the day of the answer: never filled, current, or late by so many days. */
export const ColumnStandingView = Type.Object(
  {
    state: oneOf('empty', 'current', 'late'),
    /** By when something new is due, inclusive; null where nothing is. */
    dueOn: orNull(CivilDate),
    /** How late, 0 when it is not. */
    by: Type.Integer({ minimum: 0 }),
    unit: oneOf('days', 'working-days'),
  },
  closed,
);
export type ColumnStandingView = Static<typeof ColumnStandingView>;

const group = {
  id: CatalogueGroupId,
  name: Type.String(),
  /** The words of the law; of an area, empty. */
  text: Type.String(),
  /** For example 条例第二十条第（七）项. */
  article: Type.String(),
  levels: Type.Array(CatalogueLevel),
};

/** A class of the law or an area of grass-roots disclosure, with what is in it at the level that was asked for. */
export const CatalogueGroup = Type.Object(
  {
    ...group,
    columns: Type.Integer(),
    entries: Type.Integer(),
    /** Columns without content. */
    empty: Type.Integer(),
    late: Type.Integer(),
  },
  { ...closed, $id: 'CatalogueGroup' },
);
export type CatalogueGroup = Static<typeof CatalogueGroup>;

/** `GET /api/catalogue`: 主动公开目录. @source 条例第二十条、第二十一条；国办发〔2019〕54号 */
export const CatalogueTree = Type.Object(
  {
    asOf: CivilDate,
    /** Those of Article 20 (`a01`–`a15`), then those of Article 21 that belong to the level. */
    classes: Type.Array(CatalogueGroup),
    areas: Type.Array(CatalogueGroup),
  },
  { ...closed, $id: 'CatalogueTree' },
);
export type CatalogueTree = Static<typeof CatalogueTree>;

const column = {
  id: PublicId,
  group: CatalogueGroupId,
  /** 一级事项; may be empty. */
  item: Type.String(),
  /** 二级事项. */
  name: Type.String(),
  content: Type.String(),
  basis: Type.String(),
  limit: Type.String(),
  organ: Type.String(),
  channels: Type.Array(CatalogueChannel),
  audience: Type.String(),
  manners: Type.Array(oneOf('proactive', 'on-request')),
  levels: Type.Array(CatalogueLevel),
};

/** A column with what it holds at the level that was asked for. */
export const CatalogueColumn = Type.Object(
  { ...column, entries: Type.Integer(), lastOn: orNull(CivilDate), standing: ColumnStandingView },
  { ...closed, $id: 'CatalogueColumn' },
);
export type CatalogueColumn = Static<typeof CatalogueColumn>;

/** `GET /api/catalogue/groups/:id` */
export const CatalogueGroupView = Type.Object(
  { asOf: CivilDate, group: CatalogueGroup, columns: Type.Array(CatalogueColumn) },
  { ...closed, $id: 'CatalogueGroupView' },
);
export type CatalogueGroupView = Static<typeof CatalogueGroupView>;

/** What the law wants of each entry: 索引、名称、内容概述、生成日期. @source 条例第十二条 */
export const CatalogueEntry = Type.Object(
  {
    kind: ContentKind,
    id: PublicId,
    /** 索引号; null while a number that the document brought along is being checked. */
    indexNumber: orNull(Type.String()),
    title: Type.String(),
    summary: Type.String(),
    /** 生成日期. */
    formedOn: CivilDate,
    publishedOn: CivilDate,
    organ: Type.String(),
    level: CatalogueLevel,
  },
  { ...closed, $id: 'CatalogueEntry' },
);
export type CatalogueEntry = Static<typeof CatalogueEntry>;

/** `GET /api/catalogue/columns/:id`: a page of its entries, the newest first, and on the first page the column itself. */
export const CatalogueColumnView = Type.Object(
  {
    column: CatalogueColumn,
    group: Type.Object(group, closed),
    /** Whom to ask, where the organ is in the directory. */
    department: orNull(Type.Object({ ...NamedRef.properties, phone: Type.String() }, closed)),
    items: Type.Array(CatalogueEntry),
    nextCursor: orNull(Type.String()),
  },
  { ...closed, $id: 'CatalogueColumnView' },
);
export type CatalogueColumnView = Static<typeof CatalogueColumnView>;

export const CatalogueLevelQuery = Type.Object({ level: Type.Optional(CatalogueLevel) }, closed);

export const CatalogueEntriesQuery = Type.Object(
  {
    level: Type.Optional(CatalogueLevel),
    /** Words in the name. */
    q: Type.Optional(Type.String({ maxLength: 100 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  closed,
);
export type CatalogueEntriesQuery = Static<typeof CatalogueEntriesQuery>;

/** `GET /api/catalogue/find`: columns and entries by name, or an entry by its index number. */
export const CatalogueFound = Type.Object(
  {
    columns: Type.Array(
      Type.Object({ id: PublicId, item: Type.String(), name: Type.String(), groupName: Type.String() }, closed),
    ),
    items: Type.Array(CatalogueEntry),
    nextCursor: orNull(Type.String()),
  },
  { ...closed, $id: 'CatalogueFound' },
);
export type CatalogueFound = Static<typeof CatalogueFound>;

export const CatalogueFindQuery = Type.Object(
  { ...CatalogueEntriesQuery.properties, q: Type.String({ minLength: 1, maxLength: 100 }) },
  closed,
);

export const CatalogueGroupParams = Type.Object({ id: CatalogueGroupId }, closed);
export const CatalogueColumnParams = Type.Object({ id: PublicId }, closed);

/** `GET /api/catalogue.json`: the whole catalogue, to be kept and read elsewhere. @source 条例第二十四条（检索、查阅、下载） */
export const CatalogueWhole = Type.Object(
  {
    asOf: CivilDate,
    groups: Type.Array(Type.Object(group, closed)),
    columns: Type.Array(Type.Object(column, closed)),
    entries: Type.Array(Type.Object({ ...CatalogueEntry.properties, columns: Type.Array(PublicId) }, closed)),
  },
  { ...closed, $id: 'CatalogueWhole' },
);
export type CatalogueWhole = Static<typeof CatalogueWhole>;
