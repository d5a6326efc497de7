import { Type, type Static } from '@sinclair/typebox';
import { CivilDate, NamedRef, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));

const CoOpinion = oneOf('no-records', 'may-disclose', 'may-not-disclose');

/** What the reader's department is asked about a case; where it is asked several things, the most urgent. */
export const DeskAsked = Type.Object(
  {
    /** 会办, or 征求意见 (条例第三十四条). */
    kind: oneOf('co-handling', 'consultation'),
    /** Inclusive; null where a holiday notice is missing. */
    dueOn: orNull(CivilDate),
    overdue: Type.Boolean(),
  },
  closed,
);
export type DeskAsked = Static<typeof DeskAsked>;

/** One 会办 of a case, as everybody sees it who sees the case. */
export const CoHandling = Type.Object(
  {
    id: Type.String(),
    department: NamedRef,
    /** What is wanted. */
    wish: Type.String(),
    /** Inclusive. */
    dueOn: CivilDate,
    overdue: Type.Boolean(),
    state: oneOf('open', 'answered', 'returned', 'cancelled', 'not-needed'),
    askedOn: CivilDate,
    askedBy: Type.String(),
    closedOn: orNull(CivilDate),
    closedBy: orNull(Type.String()),
    opinion: orNull(CoOpinion),
    /** The opinion's reason, or why it was given back; empty where none was given. */
    reason: Type.String(),
    /** Civil days that it took, or has taken so far; beside the time that departments held the case, not part of it. */
    days: Type.Integer({ minimum: 0 }),
    /** Whether the reader speaks for that department, and it is still open. */
    mayAnswer: Type.Boolean(),
    mayCancel: Type.Boolean(),
  },
  closed,
);
export type CoHandling = Static<typeof CoHandling>;

/** What the desk says of other departments of the house in a case. */
export const DeskCoHandling = Type.Object(
  {
    items: Type.Array(CoHandling),
    /** Null where the reader may not ask, or nothing is asked any more. */
    ask: orNull(
      Type.Object(
        {
          /** Taken where no day is named; null where it has to be. */
          usualDueOn: orNull(CivilDate),
          /** Inclusive; null where nothing limits it. */
          latestDueOn: orNull(CivilDate),
        },
        closed,
      ),
    ),
    /** Consultations whose organ is a department of this house. */
    consulted: Type.Array(
      Type.Object(
        {
          /** Its name in the events of the case. */
          consultation: Type.String(),
          department: NamedRef,
          /** Whether the reader speaks for that department, and it is still open. */
          mayAnswer: Type.Boolean(),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type DeskCoHandling = Static<typeof DeskCoHandling>;

/** Body of `POST /api/staff/foi/cases/:id/co-handling`, with `Idempotency-Key`: all of the departments, or none. */
export const CoHandlingAsk = Type.Object(
  {
    departments: Type.Array(PublicId, { minItems: 1, maxItems: 10, uniqueItems: true }),
    /** At most 500 characters. */
    wish: Type.String({ maxLength: 2_000 }),
    /** Inclusive; left out, three working days on, or the last day to reply where that comes first. */
    dueOn: Type.Optional(CivilDate),
  },
  { additionalProperties: false, $id: 'CoHandlingAsk' },
);
export type CoHandlingAsk = Static<typeof CoHandlingAsk>;

/** Body of `POST /api/staff/foi/co-handling/:id/opinion`, with `Idempotency-Key` (会办意见). */
export const CoHandlingOpinion = Type.Object(
  {
    opinion: CoOpinion,
    /** May be empty where it can be disclosed. At most 2,000 characters. */
    reason: Type.String({ maxLength: 4_000 }),
  },
  { additionalProperties: false, $id: 'CoHandlingOpinion' },
);
export type CoHandlingOpinion = Static<typeof CoHandlingOpinion>;

/** Body of `POST /api/staff/foi/co-handling/:id/return`, with `Idempotency-Key` (不属于我部门). */
export const CoHandlingReturn = Type.Object(
  { reason: Type.String({ maxLength: 4_000 }) },
  { additionalProperties: false, $id: 'CoHandlingReturn' },
);
export type CoHandlingReturn = Static<typeof CoHandlingReturn>;
