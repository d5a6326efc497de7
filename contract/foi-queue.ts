import { Type, type Static } from '@sinclair/typebox';
import { FoiClockView } from './foi-clock';
import { DeskAsked } from './foi-co-handling';
import { CivilDate, Instant, NamedRef, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));

const Channel = oneOf('in-person', 'registered-post', 'ordinary-post', 'fax', 'online');
const { state: State, phase: Phase } = FoiClockView.properties;

/** One line of the queue (办件队列). */
export const DeskLine = Type.Object(
  {
    /** Not guessable; in addresses of the workbench. */
    id: Type.String(),
    /** For example 2026-0187. */
    number: Type.String(),
    /** The document's name where one was given, else the beginning of the description. */
    title: Type.String(),
    /** Masked. */
    applicant: Type.String(),
    applicantType: oneOf('natural-person', 'organisation'),
    channel: Channel,
    state: State,
    phase: Phase,
    submittedAt: Instant,
    receivedOn: orNull(CivilDate),
    replyDueOn: orNull(CivilDate),
    provisional: Type.Boolean(),
    remainingWorkingDays: orNull(Type.Integer()),
    calendarMissingYear: orNull(Type.Integer()),
    /** The department that holds it; null before it was assigned. */
    holder: orNull(NamedRef),
    /** Who took it on within the department. */
    claimedBy: orNull(Type.Object({ id: Type.String(), name: Type.String() }, closed)),
    /** How many cases are handled together with it, itself among them; null where it stands alone. */
    joined: orNull(Type.Integer()),
    /** The lawful next step that is most urgent, for the line: 「告知补正（最迟 3 月 11 日）」. */
    next: orNull(Type.Object({ kind: Type.String(), title: Type.String(), until: orNull(CivilDate) }, closed)),
    /** What the reader's department is asked about it. */
    asked: orNull(DeskAsked),
  },
  closed,
);
export type DeskLine = Static<typeof DeskLine>;

const filters = {
  view: Type.Optional(
    oneOf('open', 'mine', 'asked', 'unassigned', 'due-soon', 'due-very-soon', 'overdue', 'waiting', 'ended', 'all'),
  ),
  department: Type.Optional(PublicId),
  state: Type.Optional(State),
  channel: Type.Optional(Channel),
  receivedFrom: Type.Optional(CivilDate),
  /** Inclusive. */
  receivedUntil: Type.Optional(CivilDate),
  /** A number, an applicant's whole name, or words of the description. In the body, so that no name stands in a URL. */
  words: Type.Optional(Type.String({ maxLength: 100 })),
};

/**
 * Body of `POST /api/staff/foi/queue`. The most urgent first: overdue, then by last day to reply, then what waits, then what
 * has ended; `asked` (请我会办), what the own department is asked about, by its own last day.
 */
export const DeskQueueQuery = Type.Object(
  {
    ...filters,
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 30 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false, $id: 'DeskQueueQuery' },
);
export type DeskQueueQuery = Static<typeof DeskQueueQuery>;

export const DeskQueue = Type.Object(
  {
    asOf: CivilDate,
    items: Type.Array(DeskLine),
    nextCursor: orNull(Type.String()),
    /** Where words were searched; null where none were, or a number was. */
    searched: orNull(
      Type.Object(
        {
          /** First day of receipt that was looked at, inclusive. */
          since: CivilDate,
          /** Set where the words stand in more requests than this, and only so many of the newest are listed. */
          newestOnly: orNull(Type.Integer()),
        },
        closed,
      ),
    ),
    /** Open cases that the reader may see, whatever the filter. */
    counts: Type.Object(
      {
        open: Type.Integer(),
        mine: Type.Integer(),
        unassigned: Type.Integer(),
        dueSoon: Type.Integer(),
        dueVerySoon: Type.Integer(),
        overdue: Type.Integer(),
        /** Cases of other departments that the own one is asked about. */
        asked: Type.Integer(),
      },
      closed,
    ),
  },
  { additionalProperties: false, $id: 'DeskQueue' },
);
export type DeskQueue = Static<typeof DeskQueue>;

/** `GET/PUT /api/staff/foi/filters`: filters that a member of staff kept under a name. */
export const DeskFilters = Type.Object(
  {
    filters: Type.Array(
      Type.Object({ name: Type.String({ minLength: 1, maxLength: 20 }), query: Type.Object(filters, closed) }, closed),
      { maxItems: 20 },
    ),
  },
  { additionalProperties: false, $id: 'DeskFilters' },
);
export type DeskFilters = Static<typeof DeskFilters>;
