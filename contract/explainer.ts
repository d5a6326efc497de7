import { Type, type Static } from '@sinclair/typebox';
import { CitedClauses, ClauseRef } from './clause';
import { ExplainerBlock } from './explainer-block';
import { PolicySummary } from './policy';
import { Outdated } from './lineage';
import { CivilDate, ContentLink, NamedRef, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;

/** 这和我有关吗: answered on the device; nothing is sent. The first outcome whose every condition holds is shown. */
export const ConcernCheck = Type.Object(
  {
    questions: Type.Array(
      Type.Object(
        {
          id: PublicId,
          text: Type.String(),
          options: Type.Array(Type.Object({ id: PublicId, label: Type.String() }, closed), { minItems: 2 }),
        },
        closed,
      ),
      { minItems: 1, maxItems: 6 },
    ),
    outcomes: Type.Array(
      Type.Object(
        {
          /** Question id → option ids of which one must be chosen. Empty: always holds. */
          when: Type.Record(Type.String(), Type.Array(PublicId)),
          verdict: Type.Union([Type.Literal('yes'), Type.Literal('maybe'), Type.Literal('no')]),
          text: Type.String(),
          clauses: Type.Optional(Type.Array(ClauseRef)),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  { additionalProperties: false, $id: 'ConcernCheck' },
);
export type ConcernCheck = Static<typeof ConcernCheck>;

/** A policy explainer (政策图解) as it is written. */
export const ExplainerContent = Type.Object(
  {
    sourceId: Type.String({ minLength: 1, maxLength: 200 }),
    title: Type.String({ minLength: 1, maxLength: 100 }),
    /** One sentence under the title and in lists. */
    summary: Type.String({ minLength: 1, maxLength: 200 }),
    publishedOn: CivilDate,
    department: PublicId,
    topics: Type.Array(PublicId, { minItems: 1 }),
    area: Type.Optional(PublicId),
    /** The documents it explains; the first is the main one. */
    policies: Type.Array(PublicId, { minItems: 1 }),
    blocks: Type.Array(ExplainerBlock, { minItems: 1 }),
    concernCheck: Type.Optional(ConcernCheck),
  },
  { additionalProperties: false, $id: 'ExplainerContent' },
);
export type ExplainerContent = Static<typeof ExplainerContent>;

export const ExplainerSummary = Type.Object(
  {
    id: PublicId,
    title: Type.String(),
    summary: Type.String(),
    publishedOn: CivilDate,
    department: NamedRef,
    topics: Type.Array(NamedRef),
    area: Type.Optional(NamedRef),
    /** Kinds of blocks it has, so that lists can say 有视频, 可自测. */
    features: Type.Array(
      Type.Union([Type.Literal('video'), Type.Literal('audio'), Type.Literal('chart'), Type.Literal('concern-check')]),
    ),
  },
  { additionalProperties: false, $id: 'ExplainerSummary' },
);
export type ExplainerSummary = Static<typeof ExplainerSummary>;

export const ExplainerView = Type.Composite(
  [
    ExplainerSummary,
    Type.Object({
      policies: Type.Array(PolicySummary),
      blocks: Type.Array(ExplainerBlock),
      concernCheck: Type.Optional(ConcernCheck),
      cited: CitedClauses,
      outdated: Outdated,
      /** Q&A issues and press conferences that share one of its documents. */
      related: Type.Array(ContentLink),
    }),
  ],
  { additionalProperties: false, $id: 'ExplainerView' },
);
export type ExplainerView = Static<typeof ExplainerView>;
