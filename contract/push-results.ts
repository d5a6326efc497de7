import { Type, type Static } from '@sinclair/typebox';
import { DeliveryChannel, DeliveryState } from './audience-inbox';
import { Instant, NamedRef, PublicId } from './primitives';
import { DeliveryReason, PushState, PushSums, Told } from './push';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));
const count = Type.Integer({ minimum: 0 });

/** What people did; `asked` counts questions that came out of the message, of which one may send several. */
const feedback = {
  opened: count,
  clicked: count,
  clear: count,
  unclear: count,
  asked: count,
  unsubscribed: count,
} as const;

const Feedback = Type.Object(feedback, closed);

/**
 * `at` is the beginning of the hour or day in Asia/Shanghai; those in which nothing happened are left out. A changed vote
 * counts when it was changed; who had himself deleted is in no time any more.
 */
const Times = Type.Array(Type.Object({ at: Instant, delivered: count, ...feedback }, closed));

/** `GET /api/staff/push/pushes/{id}/results?by=hour|day`: every person in exactly one line of `sums`. */
export const PushResults = Type.Object(
  {
    id: PublicId,
    state: PushState,
    sums: PushSums,
    feedback: Feedback,
    /** Questions about the page since the push began, also of those who came another way; null where the kind of page takes none. */
    questions: orNull(count),
    channels: Type.Array(
      Type.Object(
        {
          channel: DeliveryChannel,
          delivered: count,
          waiting: count,
          feedback: Feedback,
          because: Type.Array(Told),
          times: Times,
        },
        closed,
      ),
    ),
    /** Why people did not get it. */
    reasons: Type.Array(
      Type.Object({ state: DeliveryState, reason: DeliveryReason, people: count, sentence: Type.String() }, closed),
    ),
    segments: Type.Array(
      Type.Object({ id: PublicId, name: Type.String(), sums: PushSums, feedback: Feedback, times: Times }, closed),
    ),
    times: Times,
  },
  { ...closed, $id: 'PushResults' },
);
export type PushResults = Static<typeof PushResults>;

/** `GET …/results`, `…/results.xlsx` and `…/results.csv`. */
export const PushResultsQuery = Type.Object({ by: Type.Optional(oneOf('hour', 'day')) }, closed);

/**
 * Body of `POST /api/staff/push/pushes/{id}/why` (为什么收到、没收到): the code that the resident reads out; each look is in the
 * audit log. 404 `push.unknown-code`.
 */
export const PushWhyQuery = Type.Object({ code: Type.String({ maxLength: 20 }) }, { ...closed, $id: 'PushWhyQuery' });
export type PushWhyQuery = Static<typeof PushWhyQuery>;

/** No word about who it is: what became of this push, and the words to say to the resident. */
export const PushWhy = Type.Object(
  {
    state: DeliveryState,
    channel: orNull(DeliveryChannel),
    reason: orNull(DeliveryReason),
    /** The segment through which it came. */
    segment: orNull(NamedRef),
    at: orNull(Instant),
    openedAt: orNull(Instant),
    sentence: Type.String(),
  },
  { ...closed, $id: 'PushWhy' },
);
export type PushWhy = Static<typeof PushWhy>;
