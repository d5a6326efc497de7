import { Type, type Static } from '@sinclair/typebox';
import { StaffName } from './manuscript-state';
import { CivilDate, Instant } from './primitives';
import { StaffRole } from './staff';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const days = Type.Integer({ minimum: 1, maximum: 60 });

/** `GET`, `PUT /api/staff/manuscripts/settings`: time limits of the house, in working days but where it says otherwise. */
export const PublishingSettings = Type.Object(
  {
    /** To revise what was returned. */
    revisionDays: days,
    firstReviewDays: days,
    secondReviewDays: days,
    finalReviewDays: days,
    secrecyReviewDays: days,
    /** Hours in which an emergency publication has to be reviewed. */
    emergencyReviewHours: Type.Integer({ minimum: 1, maximum: 72 }),
    /** After a policy, until its explainer is late. */
    explainerDays: days,
    /** Working days before the due date from which on it is due soon. */
    dueSoonDays: Type.Integer({ minimum: 0, maximum: 10 }),
    /** Months until a piece that is not public is assessed again. @source 条例第十八条 */
    reassessMonths: Type.Integer({ minimum: 1, maximum: 60 }),
  },
  { additionalProperties: false, $id: 'PublishingSettings' },
);
export type PublishingSettings = Static<typeof PublishingSettings>;

/** One line of `GET /api/staff/manuscripts/absences`: somebody is absent and another stands in (AB岗). */
export const Absence = Type.Object(
  {
    id: Type.String(),
    absent: StaffName,
    substitute: StaffName,
    from: CivilDate,
    /** Last day, inclusive. */
    until: CivilDate,
    reason: Type.String(),
    declaredBy: StaffName,
    declaredAt: Instant,
    cancelledAt: orNull(Instant),
    isNow: Type.Boolean(),
  },
  { additionalProperties: false, $id: 'Absence' },
);
export type Absence = Static<typeof Absence>;

/** `GET /api/staff/manuscripts/absences`, the newest first, with who could stand in. */
export const AbsenceList = Type.Object(
  {
    absences: Type.Array(Absence),
    colleagues: Type.Array(
      Type.Object({ id: Type.String(), name: Type.String(), roles: Type.Array(StaffRole) }, closed),
    ),
  },
  { additionalProperties: false, $id: 'AbsenceList' },
);
export type AbsenceList = Static<typeof AbsenceList>;

/** Body of `POST /api/staff/manuscripts/absences`, with an idempotency key; answers AbsenceList. */
export const AbsenceDeclaring = Type.Object(
  {
    /** Left out: oneself. For another: permission `publishing.manage`. */
    absent: Type.Optional(Type.String({ maxLength: 40 })),
    substitute: Type.String({ maxLength: 40 }),
    from: CivilDate,
    until: CivilDate,
    reason: Type.String({ minLength: 1, maxLength: 200 }),
  },
  { additionalProperties: false, $id: 'AbsenceDeclaring' },
);
export type AbsenceDeclaring = Static<typeof AbsenceDeclaring>;
