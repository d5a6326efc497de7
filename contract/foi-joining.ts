import { Type, type Static } from '@sinclair/typebox';
import { FoiClockView } from './foi-clock';
import { CivilDate, Instant } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));
const { state: State } = FoiClockView.properties;

/** Another request that is alike: of the same words or document, of the same applicant, or both. */
export const AlikeRequest = Type.Object(
  {
    id: Type.String(),
    number: Type.String(),
    title: Type.String(),
    state: State,
    why: oneOf('words', 'applicant', 'both'),
    /** The same applicant asked the same before and has his reply. @source 条例第三十六条第六项 */
    answeredRepeat: Type.Boolean(),
    /** Which case would be joined to which; null where they cannot be joined. */
    join: orNull(Type.Object({ case: Type.String(), lead: Type.String() }, closed)),
  },
  closed,
);

/** Cases that are handled together (并案办理), with what each keeps for itself. */
export const JoinedGroup = Type.Object(
  {
    /** Id of the case that leads. */
    lead: Type.String(),
    /** The earliest last day to reply of those that have not ended, inclusive. */
    earliestDueOn: orNull(CivilDate),
    cases: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          number: Type.String(),
          /** Masked. */
          applicant: Type.String(),
          state: State,
          ended: Type.Boolean(),
          receivedOn: orNull(CivilDate),
          replyDueOn: orNull(CivilDate),
          /** Sequence of its newest event: sent back with an act that is done in it as well. */
          sequence: Type.Integer(),
          reason: Type.String(),
          joinedBy: Type.String(),
          joinedAt: Instant,
        },
        closed,
      ),
    ),
  },
  closed,
);

/** Body of `POST /api/staff/foi/cases/:id/joining`: joins the case to `lead`. Answers the DeskCase of `:id`. */
export const DeskJoining = Type.Object(
  { lead: Type.String({ minLength: 1, maxLength: 40 }), reason: Type.String({ maxLength: 500 }) },
  { additionalProperties: false, $id: 'DeskJoining' },
);
export type DeskJoining = Static<typeof DeskJoining>;
