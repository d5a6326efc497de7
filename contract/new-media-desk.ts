import { Type, type Static } from '@sinclair/typebox';
import { NewMediaAccountView, NewMediaPlatform, NewMediaReport, NewMediaState, NewMediaSummary } from './new-media';
import { CivilDate, Instant, PublicId } from './primitives';
import { importCounts } from './list-import';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));

const EventKind = oneOf('opened', 'changed', 'merged', 'closed', 'published', 'filed');

const filing = Type.Object(
  {
    /** Place of what is filed in the history, from 0. */
    of: Type.Integer({ minimum: 0 }),
    kind: oneOf('opened', 'changed', 'merged', 'closed'),
    on: CivilDate,
    filedOn: orNull(CivilDate),
    /** Last day, inclusive; null where the holiday notice of a year is missing. */
    dueOn: orNull(CivilDate),
    state: oneOf('filed', 'filed-late', 'due', 'overdue', 'unknown'),
  },
  closed,
);
export type DeskFiling = Static<typeof filing>;

const silence = Type.Object(
  { days: Type.Integer({ minimum: 0 }), level: oneOf('fresh', 'remind', 'warn', 'over') },
  closed,
);

/** One of `GET /api/staff/new-media`. */
export const DeskNewMediaLine = Type.Object(
  {
    ...NewMediaSummary.properties,
    /** The oldest that is not filed yet. */
    filing: orNull(filing),
    /** Of accounts in use. */
    silence: orNull(silence),
    /** Reports of residents that are not handled. */
    openReports: Type.Integer(),
  },
  closed,
);
export type DeskNewMediaLine = Static<typeof DeskNewMediaLine>;

export const DeskNewMediaQuery = Type.Object(
  {
    view: Type.Optional(oneOf('all', 'kept', 'ended', 'filing', 'silent', 'reported')),
    q: Type.Optional(Type.String({ maxLength: 100 })),
    platform: Type.Optional(NewMediaPlatform),
    state: Type.Optional(NewMediaState),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  closed,
);
export type DeskNewMediaQuery = Static<typeof DeskNewMediaQuery>;

/** `GET /api/staff/new-media` */
export const DeskNewMediaList = Type.Object(
  {
    items: Type.Array(DeskNewMediaLine),
    nextCursor: orNull(Type.String()),
    counts: Type.Object(
      {
        all: Type.Integer(),
        kept: Type.Integer(),
        ended: Type.Integer(),
        filing: Type.Integer(),
        silent: Type.Integer(),
        reported: Type.Integer(),
      },
      closed,
    ),
  },
  { ...closed, $id: 'DeskNewMediaList' },
);
export type DeskNewMediaList = Static<typeof DeskNewMediaList>;

const text = (maxLength: number) => Type.String({ maxLength });
/** Wider than the rules allow, so that a rule answers with its sentence. */
const details = { handle: text(300), name: text(300), organ: text(300), link: text(2_000), about: text(2_000) };

/** Body of `POST /api/staff/new-media`: 开设. */
export const NewMediaOpening = Type.Object(
  { on: CivilDate, platform: NewMediaPlatform, ...details },
  { ...closed, $id: 'NewMediaOpening' },
);
export type NewMediaOpening = Static<typeof NewMediaOpening>;

const act = <const K extends string>(kind: K) => ({ kind: Type.Literal(kind), on: CivilDate });

/** Body of `POST /api/staff/new-media/:id/acts`. */
export const NewMediaAct = Type.Object(
  {
    /** How many events the reader has seen; another number is refused. */
    version: Type.Integer({ minimum: 1 }),
    act: Type.Union([
      Type.Object({ ...act('changed'), details: Type.Partial(Type.Object(details, closed), closed) }, closed),
      Type.Object({ ...act('merged'), into: PublicId }, closed),
      Type.Object({ ...act('closed'), reason: text(2_000) }, closed),
      Type.Object(act('published'), closed),
      Type.Object({ ...act('filed'), of: Type.Integer({ minimum: 0 }) }, closed),
    ]),
  },
  { ...closed, $id: 'NewMediaAct' },
);
export type NewMediaAct = Static<typeof NewMediaAct>;

/** A report of a resident, as the desk reads it. */
export const DeskNewMediaReport = Type.Object(
  {
    id: PublicId,
    kind: NewMediaReport.properties.kind,
    account: orNull(Type.Object({ id: PublicId, name: Type.String() }, closed)),
    seen: Type.String(),
    text: Type.String(),
    phone: orNull(Type.String()),
    receivedAt: Instant,
    handled: orNull(
      Type.Object(
        { at: Instant, byName: Type.String(), outcome: oneOf('mended', 'passed-on', 'unfounded'), note: Type.String() },
        closed,
      ),
    ),
  },
  closed,
);
export type DeskNewMediaReport = Static<typeof DeskNewMediaReport>;

/** `GET /api/staff/new-media/reports`: those not handled first, the oldest first; then the others. At most 200. */
export const DeskNewMediaReports = Type.Object(
  { items: Type.Array(DeskNewMediaReport) },
  { ...closed, $id: 'DeskNewMediaReports' },
);
export type DeskNewMediaReports = Static<typeof DeskNewMediaReports>;

/** Body of `POST /api/staff/new-media/reports/:id/handling`. */
export const NewMediaHandling = Type.Object(
  { outcome: oneOf('mended', 'passed-on', 'unfounded'), note: text(2_000) },
  { ...closed, $id: 'NewMediaHandling' },
);
export type NewMediaHandling = Static<typeof NewMediaHandling>;

/** `GET /api/staff/new-media/:id` */
export const DeskNewMediaAccount = Type.Object(
  {
    ...NewMediaAccountView.properties,
    version: Type.Integer(),
    silence: orNull(silence),
    filings: Type.Array(filing),
    history: Type.Array(
      Type.Object(
        {
          kind: EventKind,
          on: CivilDate,
          /** What it says beyond kind and day, in words; may be empty. */
          said: Type.String(),
          at: Instant,
          byName: Type.String(),
        },
        closed,
      ),
    ),
    /** What may lawfully be done now. */
    acts: Type.Array(EventKind),
    /** Other accounts in use of the same organ on the same platform. */
    alike: Type.Array(Type.Object({ id: PublicId, name: Type.String() }, closed)),
    reports: Type.Array(DeskNewMediaReport),
  },
  { ...closed, $id: 'DeskNewMediaAccount' },
);
export type DeskNewMediaAccount = Static<typeof DeskNewMediaAccount>;

/** What a list would do, or has done: `POST /api/staff/new-media/import/preview` and `POST /api/staff/new-media/import`. */
export const NewMediaImport = Type.Object(
  {
    ...importCounts,
  },
  { ...closed, $id: 'NewMediaImport' },
);
export type NewMediaImport = Static<typeof NewMediaImport>;

export const NewMediaImportQuery = Type.Object({ plan: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, closed);
