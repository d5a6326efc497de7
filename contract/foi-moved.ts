import { Type, type Static } from '@sinclair/typebox';
import { CivilDate, Instant } from './primitives';

const closed = { additionalProperties: false } as const;
const DayOrNull = Type.Union([CivilDate, Type.Null()]);

/** `GET /api/staff/foi/moved`: open cases whose last day to reply is another since a holiday notice came, newest first. */
export const DeskMoved = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          number: Type.String(),
          oldDueOn: DayOrNull,
          newDueOn: DayOrNull,
          at: Instant,
        },
        closed,
      ),
    ),
  },
  { additionalProperties: false, $id: 'DeskMoved' },
);
export type DeskMoved = Static<typeof DeskMoved>;
