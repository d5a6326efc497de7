import { Type, type Static } from '@sinclair/typebox';
import { CivilDate } from './primitives';

export const WorkingDaysQuery = Type.Object(
  {
    /** Day zero: it is not counted. @source 民法典第二百零一条 */
    from: CivilDate,
    /** Working days to count. */
    days: Type.Integer({ minimum: 1, maximum: 250 }),
  },
  { additionalProperties: false },
);
export type WorkingDaysQuery = Static<typeof WorkingDaysQuery>;

/** One civil date of the count, and why it counts or does not. */
export const LedgerDay = Type.Object(
  { date: CivilDate, counted: Type.Boolean(), why: Type.String() },
  { additionalProperties: false },
);
export type LedgerDay = Static<typeof LedgerDay>;

/** `GET /api/working-days?from=2025-03-03&days=20`. `due` is the last day, inclusive. */
export const WorkingDaysView = Type.Object(
  { from: CivilDate, days: Type.Integer(), due: CivilDate, ledger: Type.Array(LedgerDay) },
  { additionalProperties: false, $id: 'WorkingDaysView' },
);
export type WorkingDaysView = Static<typeof WorkingDaysView>;
