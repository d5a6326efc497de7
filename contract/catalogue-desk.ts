import { Type, type Static } from '@sinclair/typebox';
import { CatalogueColumn, CatalogueEntry, CatalogueGroupId, CatalogueLevel } from './catalogue';
import { ContentKind, Instant, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));

/** Which columns are looked at. */
export const DeskCatalogueView = oneOf('all', 'empty', 'late', 'current');

export const DeskCatalogueQuery = Type.Object(
  {
    view: Type.Optional(DeskCatalogueView),
    level: Type.Optional(CatalogueLevel),
    group: Type.Optional(CatalogueGroupId),
    organ: Type.Optional(Type.String({ maxLength: 120 })),
    q: Type.Optional(Type.String({ maxLength: 100 })),
    /** How many of the columns to leave out in front. */
    from: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  },
  closed,
);
export type DeskCatalogueQuery = Static<typeof DeskCatalogueQuery>;

export const DeskCatalogueColumn = Type.Object(
  {
    ...CatalogueColumn.properties,
    groupName: Type.String(),
    /** Rules as they are written, one a line; empty where everything is filed by hand. */
    rules: Type.String(),
    /** Entries that were published later than their limit. @source 条例第二十六条 */
    publishedLate: Type.Integer(),
  },
  { ...closed, $id: 'DeskCatalogueColumn' },
);
export type DeskCatalogueColumn = Static<typeof DeskCatalogueColumn>;

/** `GET /api/staff/catalogue`: columns, the worst first. */
export const DeskCatalogue = Type.Object(
  {
    counts: Type.Object(
      {
        all: Type.Integer(),
        empty: Type.Integer(),
        late: Type.Integer(),
        current: Type.Integer(),
        /** Pages in no column. */
        unfiled: Type.Integer(),
        /** Index numbers that could not be taken as they came. */
        numbers: Type.Integer(),
      },
      closed,
    ),
    organs: Type.Array(Type.String()),
    groups: Type.Array(Type.Object({ id: CatalogueGroupId, name: Type.String() }, closed)),
    items: Type.Array(DeskCatalogueColumn),
    total: Type.Integer(),
  },
  { ...closed, $id: 'DeskCatalogue' },
);
export type DeskCatalogue = Static<typeof DeskCatalogue>;

export const DeskEntriesQuery = Type.Object(
  {
    view: Type.Optional(oneOf('all', 'unfiled', 'numbers')),
    column: Type.Optional(PublicId),
    q: Type.Optional(Type.String({ maxLength: 100 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 30 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  closed,
);
export type DeskEntriesQuery = Static<typeof DeskEntriesQuery>;

/** An entry with where it stands and why. */
export const DeskCatalogueEntry = Type.Object(
  {
    ...CatalogueEntry.properties,
    columns: Type.Array(Type.Object({ id: PublicId, name: Type.String(), groupName: Type.String() }, closed)),
    /** Grows with each filing by staff: nobody refiles what he has not seen. */
    version: Type.Integer(),
    /** Set where staff filed it: no rule moves it any more. */
    filedBy: orNull(Type.Object({ name: Type.String(), at: Instant, reason: Type.String() }, closed)),
    /** What is wrong with the number that it brought along. */
    numberFault: orNull(
      Type.Object(
        {
          fault: oneOf('shape', 'taken', 'differs'),
          written: Type.String(),
          /** Whose number it is, where it is taken. */
          takenBy: orNull(Type.Object({ kind: ContentKind, id: PublicId, title: Type.String() }, closed)),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'DeskCatalogueEntry' },
);
export type DeskCatalogueEntry = Static<typeof DeskCatalogueEntry>;

export const DeskEntryParams = Type.Object({ kind: ContentKind, id: PublicId }, closed);

/** Body of `POST /api/staff/catalogue/entries/:kind/:id/filing`: in which columns it stands from now on. */
export const EntryFiling = Type.Object(
  {
    version: Type.Integer({ minimum: 0 }),
    columns: Type.Array(PublicId, { maxItems: 20 }),
    reason: Type.String({ maxLength: 1_000 }),
  },
  { ...closed, $id: 'EntryFiling' },
);
export type EntryFiling = Static<typeof EntryFiling>;

/** Body of `POST /api/staff/catalogue/entries/:kind/:id/number`: give a number by rule where the one it brought cannot be taken. */
export const EntryNumbering = Type.Object(
  { version: Type.Integer({ minimum: 0 }), reason: Type.String({ maxLength: 1_000 }) },
  { ...closed, $id: 'EntryNumbering' },
);
export type EntryNumbering = Static<typeof EntryNumbering>;

/** Body of `POST /api/staff/catalogue/columns/:id/retirement`. */
export const ColumnRetirement = Type.Object(
  { reason: Type.String({ maxLength: 1_000 }) },
  { ...closed, $id: 'ColumnRetirement' },
);
export type ColumnRetirement = Static<typeof ColumnRetirement>;

/** The dictionary of areas, whole and in order. @source 国办发〔2019〕54号 */
export const CatalogueAreas = Type.Object(
  {
    areas: Type.Array(
      Type.Object({ id: Type.String({ pattern: '^d\\d{2}$' }), name: Type.String({ maxLength: 60 }) }, closed),
      { maxItems: 99 },
    ),
  },
  { ...closed, $id: 'CatalogueAreas' },
);
export type CatalogueAreas = Static<typeof CatalogueAreas>;

/** What a sheet would do, or did. */
export const CatalogueImport = Type.Object(
  {
    rows: Type.Integer(),
    added: Type.Integer(),
    updated: Type.Integer(),
    unchanged: Type.Integer(),
    faulty: Type.Integer(),
    faults: Type.Array(
      Type.Object(
        {
          sheet: Type.String(),
          line: Type.Integer(),
          name: Type.String(),
          problems: Type.Array(Type.Object({ column: Type.String(), title: Type.String() }, closed)),
        },
        closed,
      ),
    ),
    /** Rows that change something that is there, and what. */
    changes: Type.Array(
      Type.Object(
        { sheet: Type.String(), line: Type.Integer(), name: Type.String(), parts: Type.Array(Type.String()) },
        closed,
      ),
    ),
    /** Names exactly this plan; to be confirmed with. */
    plan: Type.String(),
  },
  { ...closed, $id: 'CatalogueImport' },
);
export type CatalogueImport = Static<typeof CatalogueImport>;

export const CatalogueImportQuery = Type.Object({ plan: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, closed);
