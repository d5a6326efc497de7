import { Type, type Static } from '@sinclair/typebox';
import { SITUATIONS } from '../domain/audience';
import { Instant, NamedRef, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));

/**
 * What a resident chooses and agrees to; what comes of it stands in audience-inbox.ts.
 *
 * Who asks, for every route under `/api/audience/me`. In the mini-program `Authorization: Bearer <token>` with the token of
 * `POST /api/session`; on H5 (or where there is no session) `x-mingbai-subscriber` with a secret made on the device. One of
 * the two; the session goes first. Without either: 401 `audience.who`; a session that has run out: 401 `audience.session-over`
 * (log in anew and ask again). Neither ever stands in an address.
 */
export const SubscriberHeaders = Type.Object({
  authorization: Type.Optional(Type.String({ maxLength: 200 })),
  'x-mingbai-subscriber': Type.Optional(
    Type.String({ pattern: '^[A-Za-z0-9_-]{32,80}$', description: 'Made on the device; only its keyed hash is kept.' }),
  ),
});

export const SituationId = oneOf(...SITUATIONS);
export type SituationId = Static<typeof SituationId>;

/** 每条都发、每天一次、每周一次: how often somebody wants to hear. A digest comes at 08:30, the weekly one on Monday. */
export const Frequency = oneOf('each', 'daily', 'weekly');
export type Frequency = Static<typeof Frequency>;

/** A template of WeChat's subscribe messages that residents are asked for. */
export const AskedTemplate = Type.Object(
  {
    templateId: Type.String(),
    title: Type.String(),
    /** `one-off`: each yes is good for one message. `long-term`: one yes is good until it is taken back. Never ask both kinds in one call of `requestSubscribeMessage`, and at most five. */
    kind: oneOf('one-off', 'long-term'),
  },
  closed,
);
export type AskedTemplate = Static<typeof AskedTemplate>;

/**
 * `GET /api/audience/options`: all that the screen of choices needs; nothing personal, so it may be kept.
 *
 * @source 个人信息保护法第十七条 (what a notice has to tell)
 */
export const AudienceOptions = Type.Object(
  {
    /** What is agreed to. A higher version asks again (第十四条): `AudienceView.consent.isCurrent` turns false. */
    notice: Type.Object(
      {
        version: Type.Integer({ minimum: 1 }),
        title: Type.String(),
        /** One thing each: who, what for, what is kept, how long, how to take it back. */
        sections: Type.Array(Type.Object({ heading: Type.String(), text: Type.String() }, closed)),
      },
      closed,
    ),
    topics: Type.Array(Type.Object({ id: PublicId, name: Type.String(), summary: Type.String() }, closed)),
    areas: Type.Array(NamedRef),
    situations: Type.Array(
      Type.Object(
        {
          id: SituationId,
          name: Type.String(),
          /** For whom it is, in the second person. */
          sentence: Type.String(),
          /** Needs a yes of its own beside it (第二十九条): send it in `sensitiveConsent`. */
          isSensitive: Type.Boolean(),
        },
        closed,
      ),
    ),
    frequencies: Type.Array(Type.Object({ id: Frequency, name: Type.String(), sentence: Type.String() }, closed)),
    /** At most so many messages that disturb in seven days; what is more goes silently to the inbox. */
    weeklyCap: Type.Integer({ minimum: 1 }),
    /** Asia/Shanghai, `HH:mm`; messages wait until `until`. */
    quietHours: Type.Object({ from: Type.String(), until: Type.String() }, closed),
    /** Empty where no mini-program is set up. */
    wechatTemplates: Type.Array(AskedTemplate),
    /** For `PushManager.subscribe` (applicationServerKey, base64url); null where web push is not set up. */
    webPushKey: orNull(Type.String()),
  },
  { ...closed, $id: 'AudienceOptions' },
);
export type AudienceOptions = Static<typeof AudienceOptions>;

/** What somebody chose. Nothing else about a person is asked. */
export const chosen = {
  topics: Type.Array(PublicId, { maxItems: 40, uniqueItems: true }),
  areas: Type.Array(PublicId, { maxItems: 40, uniqueItems: true }),
  situations: Type.Array(SituationId, { maxItems: SITUATIONS.length, uniqueItems: true }),
  frequency: Frequency,
  /** True: nothing disturbs for now; messages go silently to the inbox. */
  paused: Type.Boolean(),
  /** 不针对个人特征的选项 (第二十四条): false, and which messages were opened is not used to choose further ones. */
  usesReading: Type.Boolean(),
};

/**
 * Body of `PUT /api/audience/me`: says it all anew, makes it when there is none; the same twice changes nothing. Refused:
 * `audience.nothing-chosen` (neither topic, area nor situation), `audience.unknown-topic`, `audience.unknown-area`,
 * `audience.consent-required` (field `consent`: the version of the notice is not the present one),
 * `audience.sensitive-consent` (field `sensitiveConsent`).
 */
export const AudienceChoice = Type.Object(
  {
    ...chosen,
    /** The version of the notice that was shown and agreed to. */
    consent: Type.Object({ noticeVersion: Type.Integer({ minimum: 1 }) }, closed),
    /** The separate yes to keeping situations that are marked sensitive; needed only when one is chosen. */
    sensitiveConsent: Type.Optional(Type.Boolean()),
  },
  { ...closed, $id: 'AudienceChoice' },
);
export type AudienceChoice = Static<typeof AudienceChoice>;

/** How many messages of a template may still come. */
export const TemplateStock = Type.Object(
  {
    templateId: Type.String(),
    title: Type.String(),
    kind: oneOf('one-off', 'long-term'),
    /** Messages left; a long-term yes counts as one that is never used up. */
    left: Type.Integer({ minimum: 0 }),
    /** `banned`: switched off in WeChat's settings; only there it can be switched on again. */
    state: oneOf('open', 'rejected', 'banned'),
  },
  closed,
);
export type TemplateStock = Static<typeof TemplateStock>;

/** `GET` and `PUT /api/audience/me`; 404 `audience.none` where nothing was chosen. */
export const AudienceView = Type.Object(
  {
    ...chosen,
    consent: Type.Object(
      {
        noticeVersion: Type.Integer(),
        at: Instant,
        /** Set: taken back; the choices stay, nothing is sent. */
        revokedAt: orNull(Instant),
        /** False: the notice has changed since, so nothing is sent until it is agreed to anew. */
        isCurrent: Type.Boolean(),
      },
      closed,
    ),
    /** To read out to staff who are asked about a message; it opens nothing. For example `7KQ2M-9XD4R`. */
    code: Type.String(),
    channels: Type.Object(
      {
        /** Null where the person is known by a device alone. */
        wechat: orNull(Type.Array(TemplateStock)),
        /** How many browsers take web push. */
        webPush: Type.Integer({ minimum: 0 }),
      },
      closed,
    ),
    /** What it means in sentences: `有关医疗医保的新消息会发给你`, `每周最多打扰你3次`. */
    meaning: Type.Array(Type.String()),
  },
  { ...closed, $id: 'AudienceView' },
);
export type AudienceView = Static<typeof AudienceView>;

/**
 * Body of `POST /api/audience/me/revocation` (撤回同意, 第十五条): answered with the view. `PUT` agrees anew. `DELETE
 * /api/audience/me` (204) deletes all that is known of the person; of past pushes only counts stay.
 */
export const ConsentRevocation = Type.Object(
  {
    /** The token of the message that led to it, where one did; it is counted with the push, nothing more. */
    token: Type.Optional(Type.String({ maxLength: 64 })),
  },
  { ...closed, $id: 'ConsentRevocation' },
);
export type ConsentRevocation = Static<typeof ConsentRevocation>;

/**
 * Body of `POST /api/audience/me/wechat-consents`, with `Idempotency-Key`: what `wx.requestSubscribeMessage` gave for each
 * template. Answered with the view. 409 `audience.not-wechat` for a person without a session.
 */
export const WechatConsents = Type.Object(
  {
    results: Type.Array(
      Type.Object(
        {
          templateId: Type.String({ minLength: 1, maxLength: 64 }),
          result: oneOf('accept', 'acceptWithAudio', 'reject', 'ban', 'filter'),
        },
        closed,
      ),
      { minItems: 1, maxItems: 5 },
    ),
  },
  { ...closed, $id: 'WechatConsents' },
);
export type WechatConsents = Static<typeof WechatConsents>;

/** Body of `PUT /api/audience/me/web-push`: what `PushSubscription.toJSON()` gives. 422 `audience.web-push-host`. */
export const WebPushSubscription = Type.Object(
  {
    endpoint: Type.String({ maxLength: 1_000, pattern: '^https?://' }),
    keys: Type.Object(
      {
        p256dh: Type.String({ pattern: '^[A-Za-z0-9_-]{80,100}=*$' }),
        auth: Type.String({ pattern: '^[A-Za-z0-9_-]{20,30}=*$' }),
      },
      closed,
    ),
  },
  { ...closed, $id: 'WebPushSubscription' },
);
export type WebPushSubscription = Static<typeof WebPushSubscription>;

/** Body of `POST /api/audience/me/web-push/removal`. Answered with the view. */
export const WebPushRemoval = Type.Object(
  { endpoint: Type.String({ maxLength: 1_000 }) },
  { ...closed, $id: 'WebPushRemoval' },
);
export type WebPushRemoval = Static<typeof WebPushRemoval>;
