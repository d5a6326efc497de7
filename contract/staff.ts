import { Type, type Static } from '@sinclair/typebox';
import { Instant, NamedRef, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;

export const StaffRole = Type.Union([
  Type.Literal('foi-officer'),
  Type.Literal('handler'),
  Type.Literal('legal-reviewer'),
  Type.Literal('office-head'),
  Type.Literal('secrecy-reviewer'),
  Type.Literal('editor'),
  Type.Literal('reviewer'),
  Type.Literal('publisher'),
  Type.Literal('push-officer'),
  Type.Literal('inspector'),
  Type.Literal('administrator'),
]);
export type StaffRole = Static<typeof StaffRole>;

const Account = Type.String({ pattern: '^[a-z][a-z0-9.-]{1,31}$', examples: ['chen.jie'] });
const Password = Type.String({ minLength: 1, maxLength: 200 });
/** Six digits from the authenticator app (动态码). */
const OneTimeCode = Type.String({ pattern: '^\\d{6}$' });
/** Good for five minutes and one sign-in. */
const Ticket = Type.String({ minLength: 20, maxLength: 200 });

/** Body of `POST /api/staff/session`. */
export const StaffSignIn = Type.Object(
  { account: Account, password: Password },
  { additionalProperties: false, $id: 'StaffSignIn' },
);
export type StaffSignIn = Static<typeof StaffSignIn>;

/** The password was right; the second factor is still missing. `enrol` the first time, with what the app has to scan. */
export const StaffSignInStep = Type.Object(
  {
    next: Type.Union([Type.Literal('code'), Type.Literal('enrol')]),
    ticket: Ticket,
    /** With `enrol` only. */
    enrolment: Type.Optional(
      Type.Object(
        {
          /** Base32, to be typed by hand. */
          secret: Type.String(),
          /** `otpauth://…` */
          uri: Type.String(),
          /** The same as a QR code: a whole SVG. */
          qr: Type.String(),
        },
        closed,
      ),
    ),
  },
  { additionalProperties: false, $id: 'StaffSignInStep' },
);
export type StaffSignInStep = Static<typeof StaffSignInStep>;

/** Body of `POST /api/staff/session/code`; answers StaffMe and sets the cookie. */
export const StaffSecondFactor = Type.Object(
  { ticket: Ticket, code: OneTimeCode },
  { additionalProperties: false, $id: 'StaffSecondFactor' },
);
export type StaffSecondFactor = Static<typeof StaffSecondFactor>;

/** `GET /api/staff/me` */
export const StaffMe = Type.Object(
  {
    id: Type.String(),
    account: Account,
    name: Type.String(),
    roles: Type.Array(StaffRole),
    department: NamedRef,
    /** Keys of domain/staff's PERMISSIONS. */
    permissions: Type.Array(Type.String()),
    /** Without a request until then, the session ends. */
    idleEndsAt: Instant,
    /** The session ends then in any case. */
    endsAt: Instant,
    mustChangePassword: Type.Boolean(),
  },
  { additionalProperties: false, $id: 'StaffMe' },
);
export type StaffMe = Static<typeof StaffMe>;

/** Body of `POST /api/staff/password`. */
export const StaffPasswordChange = Type.Object(
  { current: Password, next: Password },
  { additionalProperties: false, $id: 'StaffPasswordChange' },
);
export type StaffPasswordChange = Static<typeof StaffPasswordChange>;

const accountFields = {
  account: Account,
  name: Type.String({ minLength: 1, maxLength: 40 }),
  roles: Type.Array(StaffRole, { minItems: 1, maxItems: 7, uniqueItems: true }),
  department: PublicId,
};

/** One row of `GET /api/staff/accounts`. */
export const StaffAccount = Type.Object(
  {
    id: Type.String(),
    ...accountFields,
    /** It holds roles that one account may not unite, from before that was a rule: it needs to be corrected. */
    rolesConflict: Type.Boolean(),
    state: Type.Union([Type.Literal('active'), Type.Literal('locked'), Type.Literal('closed')]),
    enrolled: Type.Boolean(),
    lastSignInAt: Type.Union([Instant, Type.Null()]),
  },
  { additionalProperties: false, $id: 'StaffAccount' },
);
export type StaffAccount = Static<typeof StaffAccount>;

/** Body of `POST /api/staff/accounts`; answers the account with its first password, shown once. */
export const StaffAccountCreation = Type.Object(accountFields, {
  additionalProperties: false,
  $id: 'StaffAccountCreation',
});
export type StaffAccountCreation = Static<typeof StaffAccountCreation>;

export const StaffAccountCreated = Type.Object(
  { account: StaffAccount, firstPassword: Type.String() },
  { additionalProperties: false, $id: 'StaffAccountCreated' },
);
export type StaffAccountCreated = Static<typeof StaffAccountCreated>;

/** Body of `PATCH /api/staff/accounts/:id`. */
export const StaffAccountChange = Type.Object(
  {
    name: Type.Optional(accountFields.name),
    roles: Type.Optional(accountFields.roles),
    department: Type.Optional(PublicId),
    /** `unlock` lets in again; `close` ends every session; `reset` gives a new first password and a new second factor. */
    act: Type.Optional(Type.Union([Type.Literal('unlock'), Type.Literal('close'), Type.Literal('reset')])),
  },
  { additionalProperties: false, $id: 'StaffAccountChange' },
);
export type StaffAccountChange = Static<typeof StaffAccountChange>;

/** Answers the change; `firstPassword` with `reset` only, shown once. */
export const StaffAccountChanged = Type.Object(
  { account: StaffAccount, firstPassword: Type.Optional(Type.String()) },
  { additionalProperties: false, $id: 'StaffAccountChanged' },
);
export type StaffAccountChanged = Static<typeof StaffAccountChanged>;

/** One row of `GET /api/staff/audit`, newest first. */
export const AuditRow = Type.Object(
  {
    id: Type.String(),
    at: Instant,
    actor: Type.String(),
    actorName: Type.String(),
    action: Type.String(),
    subject: Type.String(),
    succeeded: Type.Boolean(),
  },
  { additionalProperties: false, $id: 'AuditRow' },
);
export type AuditRow = Static<typeof AuditRow>;
