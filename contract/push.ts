import { Type, type Static } from '@sinclair/typebox';
import { DeliveryChannel } from './audience-inbox';
import { ContentKind, Instant, NamedRef, PublicId } from './primitives';
import { PushChange, PushCorrects, PushDecision } from './push-correction';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));
const count = Type.Integer({ minimum: 0 });
const Version = Type.Integer({ minimum: 1 });

/**
 * 精准推送 as staff plan and approve it; segments stand in segment.ts, what became of a push in push-results.ts.
 *
 * A word of a template (关键词). What it takes, `checkTemplateField` in domain/push says, before anything is sent.
 */
export const TemplateField = Type.Object(
  {
    /** WeChat's name for it, for example `thing1`. */
    key: Type.String(),
    label: Type.String(),
    /** The key without its digits: `thing`, `date`, `phrase` … */
    kind: Type.String(),
    /** For `enum_string` alone: what it may be. */
    choices: Type.Array(Type.String()),
  },
  closed,
);
export type TemplateField = Static<typeof TemplateField>;

/** A template of subscribe messages as WeChat's `gettemplate` tells it. */
export const PushTemplate = Type.Object(
  {
    templateId: Type.String(),
    title: Type.String(),
    kind: oneOf('one-off', 'long-term'),
    fields: Type.Array(TemplateField),
    example: Type.String(),
  },
  closed,
);
export type PushTemplate = Static<typeof PushTemplate>;

/** `GET /api/staff/push/options`. */
export const PushOptions = Type.Object(
  {
    topics: Type.Array(NamedRef),
    areas: Type.Array(NamedRef),
    situations: Type.Array(NamedRef),
    /** Pushes that were sent lately: a segment may be of those who got one. */
    pushes: Type.Array(NamedRef),
    /** Channels that are set up; `inbox` always. */
    channels: Type.Array(DeliveryChannel),
    templates: Type.Array(PushTemplate),
    /** Set where WeChat did not tell its templates. */
    templatesProblem: orNull(Type.String()),
    weeklyCap: Type.Integer(),
    quietHours: Type.Object({ from: Type.String(), until: Type.String() }, closed),
    /** How many people have subscribed. */
    subscribers: count,
  },
  { ...closed, $id: 'PushOptions' },
);
export type PushOptions = Static<typeof PushOptions>;

/** What a push says and to whom; all of it is in the hash that is approved. */
const spoken = {
  /** Shown in the inbox and in a browser's notification. */
  title: Type.String({ maxLength: 60 }),
  text: Type.String({ maxLength: 200 }),
  /** Ids of kept segments; a person in several gets it once. */
  segments: Type.Array(PublicId, { maxItems: 20, uniqueItems: true }),
  /** In the order in which they are tried; somebody who cannot be reached by the first gets it by the next. */
  channels: Type.Array(DeliveryChannel, { maxItems: 3, uniqueItems: true }),
  /** For WeChat alone. */
  template: orNull(
    Type.Object(
      {
        templateId: Type.String({ maxLength: 64 }),
        fields: Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 200 })),
      },
      closed,
    ),
  ),
  /** Null: as soon as it is approved. */
  startsAt: orNull(Instant),
};

/** The published page that a push is made from. */
const About = Type.Object({ kind: ContentKind, id: PublicId }, closed);

/** Body of `POST /api/staff/push/pushes`, with `Idempotency-Key`: a draft from a published page. 422 `push.not-published`. */
export const NewPush = Type.Object({ about: About }, { ...closed, $id: 'NewPush' });
export type NewPush = Static<typeof NewPush>;

/**
 * Body of `PUT /api/staff/push/pushes/{id}`: what is being written; half-finished is fine. Takes a returned one in hand again
 * (it becomes a draft). 409 `push.changed` (version), `push.not-draft`.
 */
export const PushDraft = Type.Object({ version: Version, ...spoken }, { ...closed, $id: 'PushDraft' });
export type PushDraft = Static<typeof PushDraft>;

/** Why somebody does not get a push, or gets it by another way than the first. */
export const DeliveryReason = oneOf(
  'no-wechat',
  'no-consent-left',
  'template-rejected',
  'no-browser',
  'cap-reached',
  'paused',
  'unsubscribed',
  'notice-changed',
  'stopped',
  'page-withdrawn',
  'invalid-recipient',
  'message-refused',
  'channel-blocked',
  'endpoint-gone',
  'gave-up',
  'outcome-unknown',
  'deleted',
);
export type DeliveryReason = Static<typeof DeliveryReason>;

/** So many people for one reason, in words. */
export const Told = Type.Object({ reason: DeliveryReason, people: count, sentence: Type.String() }, closed);

/**
 * `POST /api/staff/push/pushes/{id}/plan` (no body): how many will get it and how many cannot, counted over everybody now.
 * `matched` = the channels' `now` + `digest` + `cannot` together, person by person. 422 with the faults of the draft (`push.no-segment`,
 * `push.no-channel`, `push.no-template`, `push.field-…`, `push.title`, `push.starts-in-past`).
 */
export const PushPlan = Type.Object(
  {
    /** What is submitted and approved; another word, another segment or another edition of the page makes another hash. */
    hash: Type.String(),
    countedAt: Instant,
    matched: count,
    channels: Type.Array(
      Type.Object(
        {
          channel: DeliveryChannel,
          people: count,
          /** Of them so many get it as part of their daily or weekly digest. */
          digest: count,
          /** Of them so many wait for the end of the quiet hours. */
          waiting: count,
          /** Why people are here and not on an earlier channel. */
          because: Type.Array(Told),
        },
        closed,
      ),
    ),
    /** Who gets nothing, by reason. */
    cannot: Type.Array(Told),
    /** Each person counted in the first of his segments; `overlap` are those that an earlier segment had already. */
    segments: Type.Array(
      Type.Object(
        {
          id: PublicId,
          name: Type.String(),
          words: Type.String(),
          people: count,
          overlap: count,
          isSmall: Type.Boolean(),
        },
        closed,
      ),
    ),
    /** The instant at which messages that wait for the quiet hours to end begin; null where none wait. */
    quietUntil: orNull(Instant),
    tookMs: count,
  },
  { ...closed, $id: 'PushPlan' },
);
export type PushPlan = Static<typeof PushPlan>;

export const PushState = oneOf(
  'draft',
  'awaiting-approval',
  'approved',
  'scheduled',
  'sending',
  'sent',
  'stopped',
  'returned',
);
export type PushState = Static<typeof PushState>;

/** `matched` = `delivered` + `noConsent` + `failed` + `suppressed` + `open`; `open` is 0 once it is sent or stopped. */
export const PushSums = Type.Object(
  { matched: count, delivered: count, noConsent: count, failed: count, suppressed: count, open: count },
  closed,
);
export type PushSums = Static<typeof PushSums>;

/** A push in the list. */
export const PushLine = Type.Object(
  {
    id: PublicId,
    state: PushState,
    title: Type.String(),
    about: Type.Object({ kind: ContentKind, id: PublicId, title: orNull(Type.String()) }, closed),
    authorName: Type.String(),
    changedAt: Instant,
    startsAt: orNull(Instant),
    sums: PushSums,
    /** What it rests on has changed since, and nothing was decided about it yet. */
    isChanged: Type.Boolean(),
    isCorrection: Type.Boolean(),
  },
  closed,
);
export type PushLine = Static<typeof PushLine>;

/** `GET /api/staff/push/pushes?state=&about=&cursor=`: newest first; `about` is `<kind>/<id>`. */
export const PushQuery = Type.Object(
  {
    state: Type.Optional(PushState),
    about: Type.Optional(Type.String({ pattern: '^[a-z-]+/[a-z0-9][a-z0-9-]{1,79}$' })),
    cursor: Type.Optional(Type.String({ pattern: '^[0-9a-z]{26}$' })),
  },
  closed,
);
export type PushQuery = Static<typeof PushQuery>;

export const Pushes = Type.Object(
  {
    items: Type.Array(PushLine),
    nextCursor: orNull(Type.String()),
    counts: Type.Record(PushState, count),
  },
  { ...closed, $id: 'Pushes' },
);
export type Pushes = Static<typeof Pushes>;

/** `GET /api/staff/push/pushes/{id}`, and the answer to every change of one. */
export const PushView = Type.Object(
  {
    id: PublicId,
    version: Version,
    state: PushState,
    about: Type.Object({ kind: ContentKind, id: PublicId, title: orNull(Type.String()) }, closed),
    ...spoken,
    author: Type.Object({ id: Type.String(), name: Type.String() }, closed),
    /** The plan that was counted last, while nothing has changed since. */
    plan: orNull(PushPlan),
    /** What was submitted: `planHash` of it is what may be approved. */
    submitted: orNull(Type.Object({ at: Instant, byName: Type.String(), planHash: Type.String() }, closed)),
    approved: orNull(Type.Object({ at: Instant, byName: Type.String(), planHash: Type.String() }, closed)),
    /** Of a returned or stopped one; written by the system where the page was withdrawn. */
    ended: orNull(Type.Object({ at: Instant, byName: Type.String(), reason: Type.String() }, closed)),
    sums: PushSums,
    sendingSince: orNull(Instant),
    sentAt: orNull(Instant),
    /** Set while what it rests on has changed, and nothing was sent or decided about that. */
    change: orNull(PushChange),
    /** Set where it corrects others; then it goes to those who were delivered them, and takes no segments. */
    corrects: orNull(PushCorrects),
    /** Newest first. */
    decisions: Type.Array(PushDecision),
    /** Set while a channel rests: WeChat's limit of the day or minute, or the quiet hours. In words. */
    resting: Type.Array(Type.String()),
    /** What the reader may do with it next. */
    acts: Type.Array(oneOf('write', 'plan', 'submit', 'withdraw', 'approve', 'return', 'stop')),
  },
  { ...closed, $id: 'PushView' },
);
export type PushView = Static<typeof PushView>;

/**
 * Body of `POST /api/staff/push/pushes/{id}/submission`: the plan as it was seen. 409 `push.plan-changed`, `push.changed`.
 * Refused while a field does not fit (422).
 */
export const PushSubmission = Type.Object(
  { version: Version, planHash: Type.String({ maxLength: 80 }) },
  { ...closed, $id: 'PushSubmission' },
);
export type PushSubmission = Static<typeof PushSubmission>;

/** Body of `POST /api/staff/push/pushes/{id}/approval`: 409 `push.plan-changed`; 403 `push.own` for who wrote or submitted it. */
export const PushApproval = Type.Object(
  { version: Version, planHash: Type.String({ maxLength: 80 }) },
  { ...closed, $id: 'PushApproval' },
);
export type PushApproval = Static<typeof PushApproval>;

/** Body of `…/return` (退回, by who may approve), `…/withdrawal` (撤回修改, by the author, before approval) and `…/stop` (停止). */
export const PushEnding = Type.Object(
  { version: Version, reason: Type.String({ maxLength: 500 }) },
  { ...closed, $id: 'PushEnding' },
);
export type PushEnding = Static<typeof PushEnding>;
