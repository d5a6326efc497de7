import { Type, type Static } from '@sinclair/typebox';
import { Problem } from './error';
import { FoiCaseEvent } from './foi-clock';
import { Instant } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

/** Kind of the act that a draft is for. */
export const DraftKind = Type.Unsafe<Static<typeof FoiCaseEvent>['kind']>(
  Type.Union(FoiCaseEvent.anyOf.map(({ properties }) => Type.Literal(properties.kind.const))),
);

const text = Type.Optional(Type.String({ maxLength: 5_000 }));
const short = Type.Optional(Type.String({ maxLength: 100 }));

/** What is written in the form of an act, as it is typed; what is left out is empty. */
export const DraftWords = Type.Object(
  {
    on: short,
    dueOn: short,
    receivedOn: short,
    days: short,
    department: short,
    consultation: short,
    opinion: short,
    proof: short,
    basis: short,
    count: short,
    reply: short,
    publicInterest: short,
    method: short,
    postal: short,
    outcome: short,
    points: text,
    facts: text,
    reasons: text,
    grounds: text,
    access: text,
    addressee: text,
    otherOrgan: text,
    note: text,
    together: text,
    attachments: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 50 })),
  },
  { additionalProperties: false, $id: 'DraftWords' },
);
export type DraftWords = Static<typeof DraftWords>;

const who = {
  kind: DraftKind,
  /** Each text that is kept has another. */
  revision: Type.Integer({ minimum: 1 }),
  /** Who began it. */
  author: Type.String(),
  /** Who wrote last. */
  editor: Type.String(),
  /** When it was kept last. */
  at: Instant,
};

/** `GET` and `PUT /api/staff/foi/cases/:id/drafts/:kind`: a draft (拟办稿) with its words. */
export const DeskDraft = Type.Object({ ...who, words: DraftWords }, { additionalProperties: false, $id: 'DeskDraft' });
export type DeskDraft = Static<typeof DeskDraft>;

/** A draft in the case, without its words. */
export const DeskDraftLine = Type.Object(
  {
    ...who,
    /** What the act is called. */
    title: Type.String(),
    mayRead: Type.Boolean(),
    mayWrite: Type.Boolean(),
    /** Of the reply: whether the legal review agreed to it as it stands; null where none has agreed. */
    reviewed: orNull(Type.Boolean()),
  },
  closed,
);
export type DeskDraftLine = Static<typeof DeskDraftLine>;

/** A text that was discarded or gave way to another; it can be had back for 30 days. */
export const DeskPutAway = Type.Object(
  {
    id: Type.String(),
    kind: DraftKind,
    title: Type.String(),
    /** Who wrote last in it. */
    editor: Type.String(),
    at: Instant,
    as: Type.Union([Type.Literal('discarded'), Type.Literal('replaced')]),
  },
  closed,
);
export type DeskPutAway = Static<typeof DeskPutAway>;

/** Body of `PUT /api/staff/foi/cases/:id/drafts/:kind`. */
export const DeskDraftSave = Type.Object(
  {
    words: DraftWords,
    /** Revision that the words grew from; 0 where there was none. */
    base: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }),
    /** The writer has seen the text at `base` and puts his own in its place; that one is put away. */
    over: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false, $id: 'DeskDraftSave' },
);
export type DeskDraftSave = Static<typeof DeskDraftSave>;

/** Why a text was not kept over another (409), with the other to compare. */
export const DeskDraftConflict = Type.Object(
  { ...Problem.properties, theirs: Type.Optional(DeskDraft) },
  { additionalProperties: false, $id: 'DeskDraftConflict' },
);
export type DeskDraftConflict = Static<typeof DeskDraftConflict>;

/** Body of `POST …/drafts/:kind/discard`: the revision that was seen. */
export const DeskDraftDiscard = Type.Object(
  { revision: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }) },
  { additionalProperties: false, $id: 'DeskDraftDiscard' },
);
export type DeskDraftDiscard = Static<typeof DeskDraftDiscard>;

/** Answer of it: under which id the text can be had back. */
export const DeskDraftDiscarded = Type.Object(
  { id: Type.String() },
  { additionalProperties: false, $id: 'DeskDraftDiscarded' },
);
export type DeskDraftDiscarded = Static<typeof DeskDraftDiscarded>;

/** Body of `POST …/drafts/:kind/restore`: id of a text that was put away. */
export const DeskDraftRestore = Type.Object(
  { id: Type.String({ minLength: 1, maxLength: 40 }) },
  { additionalProperties: false, $id: 'DeskDraftRestore' },
);
export type DeskDraftRestore = Static<typeof DeskDraftRestore>;
