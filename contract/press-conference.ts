import { Type, type Static } from '@sinclair/typebox';
import { CitedClauses, ClauseRef } from './clause';
import { Outdated } from './lineage';
import { CivilDate, ContentLink, Instant, NamedRef, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;

/** One entry of the transcript (文字实录), tied to the video's time. */
export const TranscriptEntry = Type.Object(
  {
    /** Seconds from the start of the replay. */
    atSeconds: Type.Integer({ minimum: 0 }),
    /** Role and organ, never a private name: 市医保局发言人, 【日报】记者. */
    speaker: Type.String(),
    kind: Type.Union([Type.Literal('statement'), Type.Literal('question'), Type.Literal('answer')]),
    text: Type.String(),
    clauses: Type.Optional(Type.Array(ClauseRef)),
  },
  closed,
);
export type TranscriptEntry = Static<typeof TranscriptEntry>;

/** A press conference (新闻发布会), as written. State follows from `startsAt`, `endsAt` and the clock; it is never typed in. */
export const PressConferenceContent = Type.Object(
  {
    sourceId: Type.String({ minLength: 1, maxLength: 200 }),
    title: Type.String({ minLength: 1, maxLength: 100 }),
    summary: Type.String({ maxLength: 200 }),
    /** First instant of the event, inclusive. */
    startsAt: Instant,
    /** End of the event, exclusive. */
    endsAt: Instant,
    venue: Type.String(),
    /** 主办: who holds it. */
    department: PublicId,
    /** Who takes part, by organ and role. */
    speakers: Type.Array(Type.Object({ organ: Type.String(), role: Type.String() }, closed)),
    topics: Type.Array(PublicId, { minItems: 1 }),
    area: Type.Optional(PublicId),
    policies: Type.Array(PublicId),
    /** HLS playlist of the livestream, for H5. */
    livestreamUrl: Type.Optional(Type.String()),
    /** Sound only. */
    audioUrl: Type.Optional(Type.String()),
    replayUrl: Type.Optional(Type.String()),
    replayAudioUrl: Type.Optional(Type.String()),
    poster: Type.Optional(Type.String()),
    /** WeChat Channels (视频号) account. */
    channels: Type.Optional(
      Type.Object(
        { finderUserName: Type.String({ pattern: '^sph' }), fallbackUrl: Type.Optional(Type.String()) },
        closed,
      ),
    ),
    transcript: Type.Array(TranscriptEntry),
    /** Explainers, Q&A issues and notices released with it. */
    releasedWith: Type.Array(ContentLink),
    /** 变更记录, newest first. */
    changes: Type.Array(Type.Object({ at: Instant, text: Type.String() }, closed)),
  },
  { additionalProperties: false, $id: 'PressConferenceContent' },
);
export type PressConferenceContent = Static<typeof PressConferenceContent>;

export const PressConferenceSummary = Type.Object(
  {
    id: PublicId,
    title: Type.String(),
    summary: Type.String(),
    startsAt: Instant,
    endsAt: Instant,
    publishedOn: CivilDate,
    venue: Type.String(),
    department: NamedRef,
    topics: Type.Array(NamedRef),
    area: Type.Optional(NamedRef),
    poster: Type.Optional(Type.String()),
    hasReplay: Type.Boolean(),
    hasTranscript: Type.Boolean(),
    /** 今年第几场, from 1. */
    numberInYear: Type.Integer(),
  },
  { additionalProperties: false, $id: 'PressConferenceSummary' },
);
export type PressConferenceSummary = Static<typeof PressConferenceSummary>;

export const PressConferenceView = Type.Composite(
  [
    PressConferenceSummary,
    Type.Object({
      speakers: Type.Array(Type.Object({ organ: Type.String(), role: Type.String() }, closed)),
      livestreamUrl: Type.Optional(Type.String()),
      audioUrl: Type.Optional(Type.String()),
      replayUrl: Type.Optional(Type.String()),
      replayAudioUrl: Type.Optional(Type.String()),
      channels: Type.Optional(
        Type.Object({ finderUserName: Type.String(), fallbackUrl: Type.Optional(Type.String()) }, closed),
      ),
      transcript: Type.Array(TranscriptEntry),
      /** Policies, explainers, Q&A issues and notices released with it. */
      releasedWith: Type.Array(ContentLink),
      changes: Type.Array(Type.Object({ at: Instant, text: Type.String() }, closed)),
      cited: CitedClauses,
      outdated: Outdated,
      /** The next one after it, if it is announced. */
      next: Type.Union([Type.Object({ id: PublicId, title: Type.String(), startsAt: Instant }, closed), Type.Null()]),
    }),
  ],
  { additionalProperties: false, $id: 'PressConferenceView' },
);
export type PressConferenceView = Static<typeof PressConferenceView>;
