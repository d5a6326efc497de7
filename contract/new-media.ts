import { Type, type Static } from '@sinclair/typebox';
import { CivilDate, Instant, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));

export const NewMediaPlatform = oneOf('wechat', 'channels', 'weibo', 'douyin', 'kuaishou', 'toutiao', 'app', 'other');
export const NewMediaState = oneOf('kept', 'merged', 'closed');

const line = {
  id: PublicId,
  platform: NewMediaPlatform,
  /** 账号: as the platform itself knows it. */
  handle: Type.String(),
  name: Type.String(),
  /** 主办单位, by name: most are no departments of the directory. */
  organ: Type.String(),
  state: NewMediaState,
  openedOn: CivilDate,
  /** Null where no publication was noted yet. */
  lastPublishedOn: orNull(CivilDate),
};

/** One of `GET /api/new-media`. */
export const NewMediaSummary = Type.Object(line, { ...closed, $id: 'NewMediaSummary' });
export type NewMediaSummary = Static<typeof NewMediaSummary>;

const whole = {
  ...line,
  /** What the QR code says; empty where there is none. The code is at `/api/new-media/:id/qr.png`. */
  link: Type.String(),
  about: Type.String(),
  endedOn: orNull(CivilDate),
  mergedInto: orNull(Type.Object({ id: PublicId, name: Type.String() }, closed)),
  /** The organ in the directory, where it is there. */
  department: orNull(PublicId),
};

/** `GET /api/new-media/:id` */
export const NewMediaAccountView = Type.Object(whole, { ...closed, $id: 'NewMediaAccountView' });
export type NewMediaAccountView = Static<typeof NewMediaAccountView>;

const paging = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
};

/** Accounts in use are listed unless a state or words are asked for: who looks for a name must see that it was closed. */
export const NewMediaQuery = Type.Object(
  {
    /** Words in name, account or organ. */
    q: Type.Optional(Type.String({ maxLength: 100 })),
    platform: Type.Optional(NewMediaPlatform),
    organ: Type.Optional(Type.String({ maxLength: 100 })),
    state: Type.Optional(NewMediaState),
    ...paging,
  },
  closed,
);
export type NewMediaQuery = Static<typeof NewMediaQuery>;

/** One of `GET /api/new-media/organs`: who keeps accounts, and how many are in use. */
export const NewMediaOrgan = Type.Object({ name: Type.String(), count: Type.Integer() }, closed);
export type NewMediaOrgan = Static<typeof NewMediaOrgan>;

/** `GET /api/new-media/all.json`: the whole register. */
export const NewMediaRegister = Type.Object(
  {
    asOf: CivilDate,
    accounts: Type.Array(
      Type.Object({ ...line, link: Type.String(), about: Type.String(), endedOn: orNull(CivilDate) }, closed),
    ),
  },
  { ...closed, $id: 'NewMediaRegister' },
);
export type NewMediaRegister = Static<typeof NewMediaRegister>;

export const NewMediaId = Type.Object({ id: PublicId }, closed);

/** Body of `POST /api/new-media/reports`. The header `Idempotency-Key` is made on the phone. */
export const NewMediaReport = Type.Object(
  {
    kind: oneOf('impostor', 'silent', 'wrong', 'other'),
    /** The account of the register, where it is one. */
    account: Type.Optional(PublicId),
    /** What the resident saw, where it is none: the name of the account and where. */
    seen: Type.Optional(Type.String({ maxLength: 200 })),
    /** Up to 2,000 characters, an emoji counting as one: what is longer gets 422 `new-media.report.text-too-long`. */
    text: Type.String({ maxLength: 50_000 }),
    /** Telephone number, only when an answer is wanted; encrypted at rest. */
    phone: Type.Optional(Type.String({ maxLength: 30 })),
  },
  { ...closed, $id: 'NewMediaReport' },
);
export type NewMediaReport = Static<typeof NewMediaReport>;

export const NewMediaReceipt = Type.Object(
  { id: PublicId, receivedAt: Instant },
  { ...closed, $id: 'NewMediaReceipt' },
);
export type NewMediaReceipt = Static<typeof NewMediaReceipt>;

/** Body of `POST /api/new-media/reports/standing`: the key that the report was sent with, which only that phone has. */
export const NewMediaReportKey = Type.Object(
  { key: Type.String({ minLength: 16, maxLength: 128 }) },
  { ...closed, $id: 'NewMediaReportKey' },
);
export type NewMediaReportKey = Static<typeof NewMediaReportKey>;

/** What became of a report, for whoever sent it. What the office noted for itself is not in it. */
export const NewMediaReportStanding = Type.Object(
  {
    id: PublicId,
    receivedAt: Instant,
    /** Null while nobody has handled it. */
    handled: orNull(Type.Object({ at: Instant, outcome: oneOf('mended', 'passed-on', 'unfounded') }, closed)),
  },
  { ...closed, $id: 'NewMediaReportStanding' },
);
export type NewMediaReportStanding = Static<typeof NewMediaReportStanding>;
