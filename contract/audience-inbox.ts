import { Type, type Static } from '@sinclair/typebox';
import { chosen } from './audience';
import { ContentLink, Instant, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));

/** By which way a message went. */
export const DeliveryChannel = oneOf('wechat', 'web-push', 'inbox');
export type DeliveryChannel = Static<typeof DeliveryChannel>;

/** A message in the inbox (消息). */
export const InboxItem = Type.Object(
  {
    /** Of the push. */
    id: PublicId,
    title: Type.String(),
    text: Type.String(),
    /** The page it is about; null once that is published no more. */
    link: orNull(ContentLink),
    /** For people who wrote in: what to say when the page is gone. */
    goneSentence: orNull(Type.String()),
    at: Instant,
    openedAt: orNull(Instant),
    channel: DeliveryChannel,
    /** Set on a correction (更正): what changed, in words, and the earlier message of this person that it corrects. */
    corrects: orNull(
      Type.Object(
        {
          title: Type.String(),
          at: Instant,
          changes: Type.Array(Type.Object({ words: Type.String(), link: orNull(ContentLink) }, closed)),
        },
        closed,
      ),
    ),
    /** Set on a message that was corrected later. */
    correctedBy: orNull(Type.Object({ title: Type.String(), at: Instant, link: orNull(ContentLink) }, closed)),
    /** 为什么收到: the choices of one's own that it met. For example `因为你选了“医疗医保”和“临溪市”`. */
    why: Type.String(),
    /** Names this delivery and nothing else; send it to `POST /api/push/events`. */
    token: Type.String(),
  },
  closed,
);
export type InboxItem = Static<typeof InboxItem>;

/** `GET /api/audience/me/inbox?cursor=`: newest first, twenty at a time. */
export const Inbox = Type.Object(
  { items: Type.Array(InboxItem), unread: Type.Integer({ minimum: 0 }), nextCursor: orNull(Type.String()) },
  { ...closed, $id: 'Inbox' },
);
export type Inbox = Static<typeof Inbox>;

export const InboxQuery = Type.Object({ cursor: Type.Optional(Type.String({ maxLength: 40 })) }, closed);

/** `GET /api/audience/me/inbox/unread`: for the mark on the tab; 0 for who chose nothing. */
export const UnreadCount = Type.Object({ unread: Type.Integer({ minimum: 0 }) }, { ...closed, $id: 'UnreadCount' });
export type UnreadCount = Static<typeof UnreadCount>;

/** What became of a push for one person; the states of the accounting. */
export const DeliveryState = oneOf('waiting', 'delivered', 'no-consent', 'failed', 'suppressed', 'not-matched');
export type DeliveryState = Static<typeof DeliveryState>;

/**
 * `GET /api/audience/me/pushes?cursor=` (为什么收到、为什么没收到): what was sent to anybody in the last 90 days, newest first,
 * twenty at a time, with what became of it for who asks.
 */
export const OwnPushes = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          id: PublicId,
          title: Type.String(),
          link: orNull(ContentLink),
          at: Instant,
          state: DeliveryState,
          channel: orNull(DeliveryChannel),
          /** The whole answer in plain words. */
          sentence: Type.String(),
        },
        closed,
      ),
    ),
    nextCursor: orNull(Type.String()),
  },
  { ...closed, $id: 'OwnPushes' },
);
export type OwnPushes = Static<typeof OwnPushes>;

/** `GET /api/audience/me/export` (查阅、复制, 第四十五条): all that is kept of the person, as a file. */
export const AudienceExport = Type.Object(
  {
    exportedAt: Instant,
    choices: Type.Object(chosen, closed),
    consents: Type.Array(
      Type.Object({ noticeVersion: Type.Integer(), at: Instant, revokedAt: orNull(Instant) }, closed),
    ),
    /** Topics of messages that were opened; empty where reading is not used. */
    read: Type.Array(PublicId),
    wechat: Type.Array(
      Type.Object({ templateId: Type.String(), at: Instant, change: Type.Integer(), cause: Type.String() }, closed),
    ),
    webPush: Type.Array(Type.Object({ host: Type.String(), since: Instant }, closed)),
    messages: Type.Array(
      Type.Object(
        {
          push: PublicId,
          title: Type.String(),
          state: DeliveryState,
          channel: orNull(DeliveryChannel),
          reason: orNull(Type.String()),
          at: Instant,
          openedAt: orNull(Instant),
          clickedAt: orNull(Instant),
          /** 说清楚了吗. */
          verdict: orNull(oneOf('clear', 'unclear')),
          unsubscribedAt: orNull(Instant),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'AudienceExport' },
);
export type AudienceExport = Static<typeof AudienceExport>;

/**
 * Body of `POST /api/push/events` (202 always, also for a token that means nothing): what was done with a message. No other
 * header is needed: the token of the link (`?m=<token>`) or of the inbox names the delivery and nothing else. Each kind
 * counts once; `clear` and `unclear` may be changed.
 */
export const PushEvent = Type.Object(
  {
    token: Type.String({ maxLength: 64 }),
    /** `opened`: came from the message, or opened it in the inbox; `clicked`: went on to the page behind it; `clear`/`unclear`: 说清楚了吗. */
    kind: oneOf('opened', 'clicked', 'clear', 'unclear'),
  },
  { ...closed, $id: 'PushEvent' },
);
export type PushEvent = Static<typeof PushEvent>;
