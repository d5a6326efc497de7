import { Type, type Static } from '@sinclair/typebox';
import { DeskAct, DeskCase } from './foi-desk';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

/**
 * Body of `POST /api/staff/foi/cases/:id/joined-acts`, with `Idempotency-Key`: the same act in this case and in others that
 * are handled together with it. Each is an act of its own; a repeat under the same key completes what is missing. Where the
 * act is refused in this case, it is done in none.
 */
export const DeskJoinedAct = Type.Object(
  {
    ...DeskAct.properties,
    also: Type.Array(
      Type.Object({ id: Type.String({ maxLength: 40 }), sequence: Type.Integer({ minimum: 1 }) }, closed),
      {
        minItems: 1,
        maxItems: 49,
      },
    ),
  },
  { additionalProperties: false, $id: 'DeskJoinedAct' },
);
export type DeskJoinedAct = Static<typeof DeskJoinedAct>;

export const DeskJoinedResult = Type.Object(
  {
    /** The case after it; null where it went to a department whose cases the actor does not see. */
    case: orNull(DeskCase),
    /** Ids of the cases in which it was done, this one first. */
    done: Type.Array(Type.String()),
    refused: Type.Array(
      Type.Object(
        { id: Type.String(), code: Type.String(), title: Type.String(), article: orNull(Type.String()) },
        closed,
      ),
    ),
  },
  { additionalProperties: false, $id: 'DeskJoinedResult' },
);
export type DeskJoinedResult = Static<typeof DeskJoinedResult>;
