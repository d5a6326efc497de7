import { Type, type Static } from '@sinclair/typebox';
import { StaffName } from './manuscript-state';
import { Instant, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

/** Kinds that can stand in the official account (公众号). */
export const ArticleKind = Type.Union([
  Type.Literal('policies'),
  Type.Literal('explainers'),
  Type.Literal('qa-issues'),
  Type.Literal('press-conferences'),
  Type.Literal('notices'),
]);
export type ArticleKind = Static<typeof ArticleKind>;

export const ArticleState = Type.Union([
  Type.Literal('drafting'),
  Type.Literal('failed'),
  Type.Literal('draft'),
  Type.Literal('submitting'),
  Type.Literal('publishing'),
  Type.Literal('published'),
  Type.Literal('removing'),
  Type.Literal('removed'),
  Type.Literal('gone'),
  Type.Literal('banned'),
]);

const words = {
  /** 1 to 32 characters; longer ones are refused by name. */
  title: Type.String({ maxLength: 20_000 }),
  /** At most 16 characters; empty: none. */
  author: Type.String({ maxLength: 20_000 }),
  /** At most 128 characters; empty: WeChat takes the beginning of the text. */
  digest: Type.String({ maxLength: 20_000 }),
  /** Path under /media of a picture of the piece; empty: a cover is drawn with the title on it. */
  cover: Type.String({ maxLength: 300 }),
};

/** What is worded for the official account; the text is that of the published edition. */
export const ArticleWriting = Type.Object(
  {
    ...words,
    /** The edition that was seen; another one by now is refused. */
    edition: Type.Integer({ minimum: 1 }),
  },
  { additionalProperties: false, $id: 'ArticleWriting' },
);
export type ArticleWriting = Static<typeof ArticleWriting>;

/** For what changes an article: the version that was seen. */
export const ArticleStep = Type.Object(
  { version: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false, $id: 'ArticleStep' },
);
export type ArticleStep = Static<typeof ArticleStep>;

export const ArticleRemoval = Type.Object(
  { version: Type.Integer({ minimum: 1 }), reason: Type.String({ maxLength: 500 }) },
  { additionalProperties: false, $id: 'ArticleRemoval' },
);
export type ArticleRemoval = Static<typeof ArticleRemoval>;

/** One article for the official account. */
export const OfficialArticle = Type.Object(
  {
    id: PublicId,
    version: Type.Integer({ minimum: 1 }),
    about: Type.Object({ kind: ArticleKind, id: PublicId, title: Type.String() }, closed),
    /** The edition whose text it has, and the one published now; null: nothing is published there now. */
    edition: Type.Integer({ minimum: 1 }),
    currentEdition: orNull(Type.Integer({ minimum: 1 })),
    ...words,
    state: ArticleState,
    /** What stands against it, in words, with the code of WeChat where it comes from there; null: nothing. */
    problem: orNull(
      Type.Object({ words: Type.String(), errcode: orNull(Type.Integer()), rid: orNull(Type.String()) }, closed),
    ),
    /** When the next try is; null: none is due. */
    nextTryAt: orNull(Instant),
    /** Where readers find it; null until it is published. */
    url: orNull(Type.String()),
    writtenBy: StaffName,
    writtenAt: Instant,
    publishedBy: orNull(StaffName),
    publishedAt: orNull(Instant),
    /** Why it was taken away; null: it was not. */
    removal: orNull(Type.Object({ by: StaffName, at: Instant, reason: Type.String() }, closed)),
    /** What this person may do now. */
    acts: Type.Array(Type.Union([Type.Literal('write'), Type.Literal('publish'), Type.Literal('remove')])),
    changedAt: Instant,
  },
  { additionalProperties: false, $id: 'OfficialArticle' },
);
export type OfficialArticle = Static<typeof OfficialArticle>;

/** `GET /api/staff/official-account/articles`: the latest first. */
export const OfficialArticles = Type.Object(
  {
    /** False: the operator has not connected an account; what is written can still be copied. */
    connected: Type.Boolean(),
    articles: Type.Array(OfficialArticle),
  },
  { additionalProperties: false, $id: 'OfficialArticles' },
);
export type OfficialArticles = Static<typeof OfficialArticles>;

/** One way by which a piece reaches people, and how it stands there. */
export const PieceChannel = Type.Object(
  {
    channel: Type.Union([
      Type.Literal('site'),
      Type.Literal('mini-program'),
      Type.Literal('feed'),
      Type.Literal('push'),
    ]),
    name: Type.String(),
    /** In words: 第2版，11月26日10:00起. */
    standing: Type.String(),
    /** Where it can be looked at; empty: nowhere here. */
    address: Type.String(),
  },
  closed,
);
export type PieceChannel = Static<typeof PieceChannel>;

/** `GET /api/staff/official-account/pieces/<kind>/<id>`: a published piece, ready for the account, with what became of it. */
export const OfficialPiece = Type.Object(
  {
    connected: Type.Boolean(),
    about: Type.Object({ kind: ArticleKind, id: PublicId, title: Type.String() }, closed),
    edition: Type.Integer({ minimum: 1 }),
    /** To begin with; within the limits. */
    suggested: Type.Object(words, closed),
    /** Pictures of the piece that can be the cover: path under /media, and what they show. */
    covers: Type.Array(Type.Object({ src: Type.String(), alt: Type.String() }, closed)),
    /** The text as the account gets it, as HTML; pictures with their paths here. */
    html: Type.String(),
    /** Characters of it, of less than 20,000. */
    characters: Type.Integer(),
    /** What stands against it in words; null: nothing. */
    fault: orNull(Type.String()),
    channels: Type.Array(PieceChannel),
    /** The latest first. */
    articles: Type.Array(OfficialArticle),
    /** Whether this person may write an article of it now. */
    mayWrite: Type.Boolean(),
  },
  { additionalProperties: false, $id: 'OfficialPiece' },
);
export type OfficialPiece = Static<typeof OfficialPiece>;

export const PieceParams = Type.Object({ kind: ArticleKind, id: PublicId }, closed);
export type PieceParams = Static<typeof PieceParams>;
