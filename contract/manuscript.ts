import { Type, type Static } from '@sinclair/typebox';
import { ListOf } from './list';
import {
  GroupMember,
  ManuscriptEventView,
  ManuscriptFinding,
  ManuscriptIssue,
  ManuscriptMay,
  ManuscriptRemark,
  SecrecyPart,
  ShownEdition,
} from './manuscript-part';
import {
  Disclosure,
  DoneBy,
  DueDate,
  DuePhase,
  ManuscriptKind,
  ManuscriptStamp,
  ManuscriptState,
  StaffName,
} from './manuscript-state';
import { DraftContent, PresentColleague } from './manuscript-text';
import { CivilDate, Instant, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));

/** Body of `POST /api/staff/manuscripts`, with an idempotency key; answers ManuscriptView. */
export const ManuscriptCreation = Type.Object(
  {
    kind: ManuscriptKind,
    /** Left out: an empty piece. */
    content: Type.Optional(DraftContent),
    disclosure: Type.Optional(Disclosure),
    /** 形成之日; left out: today. */
    formedOn: Type.Optional(CivilDate),
  },
  { additionalProperties: false, $id: 'ManuscriptCreation' },
);
export type ManuscriptCreation = Static<typeof ManuscriptCreation>;

/**
 * Body of `POST /api/staff/manuscripts/corrections`, with an idempotency key: start a correction of a published page, whether
 * it has a manuscript or was imported; answers ManuscriptView.
 */
export const CorrectionStart = Type.Object(
  { kind: ManuscriptKind, publicId: PublicId, reason: Type.String({ minLength: 2, maxLength: 1_000 }) },
  { additionalProperties: false, $id: 'CorrectionStart' },
);
export type CorrectionStart = Static<typeof CorrectionStart>;

const line = {
  id: Type.String(),
  kind: ManuscriptKind,
  /** Id of its page, also before it is published: for what refers to it. */
  publicId: PublicId,
  title: Type.String(),
  state: ManuscriptState,
  edition: Type.Integer({ minimum: 1 }),
  revision: Type.Integer({ minimum: 1 }),
  updatedAt: Instant,
  /** Who wrote last. */
  editor: StaffName,
  /** It was returned and is being revised. */
  isReturned: Type.Boolean(),
  /** 突发事件先行发布 that awaits its review. */
  awaitsReview: Type.Boolean(),
  releaseAt: orNull(Instant),
  /** Of the step it is in; null where it has none. */
  due: orNull(DueDate),
  openRemarks: Type.Integer(),
  shown: orNull(ShownEdition),
};

/** One line of `GET /api/staff/manuscripts`. */
export const ManuscriptLine = Type.Object(line, { additionalProperties: false, $id: 'ManuscriptLine' });
export type ManuscriptLine = Static<typeof ManuscriptLine>;

/** Query of `GET /api/staff/manuscripts`; the newest first. */
export const ManuscriptQuery = Type.Object(
  {
    state: Type.Optional(ManuscriptState),
    kind: Type.Optional(ManuscriptKind),
    /** Only what the signed-in person has written in. */
    mine: Type.Optional(Type.Boolean()),
    /** Only kinds that explain a policy. */
    explaining: Type.Optional(Type.Boolean()),
    /** Only what residents have never seen and may still come to see: what was decided to be kept is not among it. */
    unseen: Type.Optional(Type.Boolean()),
    /** Words of the title. */
    text: Type.Optional(Type.String({ maxLength: 60 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);
export type ManuscriptQuery = Static<typeof ManuscriptQuery>;

export const ManuscriptList = ListOf(ManuscriptLine);
export type ManuscriptList = Static<typeof ManuscriptList>;

/** A link that residents follow when the event begins. */
const EventLink = Type.Object(
  {
    /** Where it stands in the content, for example `livestreamUrl`. */
    field: Type.String(),
    /** 直播链接. */
    name: Type.String(),
    address: Type.String(),
    /** `unclear`: its host answers, but turns the question away; `waiting`: it was not asked yet. */
    is: Type.Union([Type.Literal('reached'), Type.Literal('unclear'), Type.Literal('dead'), Type.Literal('waiting')]),
    /** Why it is dead; else empty. */
    reason: Type.String(),
    askedAt: orNull(Instant),
  },
  closed,
);

/** `GET /api/staff/manuscripts/:id`: the piece with all that is known of it. */
export const ManuscriptView = Type.Object(
  {
    ...line,
    content: DraftContent,
    /** SHA-256 of canonical content and disclosure attribute: what approvals sign. Send it back with an act. */
    hash: Type.String(),
    /** Number of the newest event. */
    sequence: Type.Integer({ minimum: 1 }),
    disclosure: orNull(Disclosure),
    /** 形成或者变更之日. */
    formedOn: CivilDate,
    /** 20 working days for proactive disclosure; null once published, or where it is not 主动公开. @source 条例第二十六条 */
    disclosureDue: orNull(DueDate),
    /** For a policy: its explainer manuscripts. */
    explainers: Type.Array(Type.Object({ id: Type.String(), title: Type.String(), state: ManuscriptState }, closed)),
    /** For a policy without explainer: why none; empty where it has one, or says nothing yet. */
    noExplainerReason: Type.String(),
    /** The release group with this piece first; empty where it is released alone. */
    group: Type.Array(GroupMember),
    /** Everybody who wrote in this edition, and may review nothing of it. */
    writers: Type.Array(StaffName),
    /** All that were ever given, the newest last. */
    stamps: Type.Array(ManuscriptStamp),
    secrecy: Type.Array(SecrecyPart),
    remarks: Type.Array(ManuscriptRemark),
    issues: Type.Array(ManuscriptIssue),
    findings: Type.Array(ManuscriptFinding),
    may: Type.Array(ManuscriptMay),
    /** Whether the signed-in person may write in it now. */
    mayWrite: Type.Boolean(),
    /** Who it was returned by, and why; null where it was not. */
    returned: orNull(Type.Object({ by: DoneBy, at: Instant, reason: Type.String() }, closed)),
    /** A kept piece: when it is to be assessed again. @source 条例第十八条 */
    reassessOn: orNull(CivilDate),
    /** Why the last scheduled release did not happen; empty where none failed. */
    releaseFault: Type.String(),
    /** The next lawful step in words: 等待复审，请内容审核人员处理. */
    nextStep: Type.String(),
    events: Type.Array(ManuscriptEventView),
    present: Type.Array(PresentColleague),
    /** A press conference within a day: whether its links lead anywhere; null for all else. */
    eventLinks: orNull(
      Type.Object({ left: Type.String({ examples: ['距开始还有3小时20分'] }), links: Type.Array(EventLink) }, closed),
    ),
  },
  { additionalProperties: false, $id: 'ManuscriptView' },
);
export type ManuscriptView = Static<typeof ManuscriptView>;

/** Body of `PUT /api/staff/manuscripts/:id/particulars`: what is left out stays; answers ManuscriptView. */
export const ManuscriptParticulars = Type.Object(
  {
    /** Voids approvals, because they sign it. */
    disclosure: Type.Optional(Disclosure),
    formedOn: Type.Optional(CivilDate),
    /** For a policy: ids of its explainer manuscripts. */
    explainers: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 10, uniqueItems: true })),
    noExplainerReason: Type.Optional(Type.String({ maxLength: 500 })),
    sequence: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
  },
  { additionalProperties: false, $id: 'ManuscriptParticulars' },
);
export type ManuscriptParticulars = Static<typeof ManuscriptParticulars>;

/**
 * `GET /api/staff/manuscripts/:id/preview`: what residents would read. `…/preview.html?size=16|30&look=light|dark` is the
 * resident page itself as a document for an iframe of the same origin.
 */
export const ManuscriptPreview = Type.Object(
  {
    kind: ManuscriptKind,
    /** The page's id once it is published. */
    publicId: PublicId,
    /** As `GET /api/<kind>/<id>` answers it; null while issues stand in the way. */
    view: orNull(Type.Unknown()),
    issues: Type.Array(ManuscriptIssue),
  },
  { additionalProperties: false, $id: 'ManuscriptPreview' },
);
export type ManuscriptPreview = Static<typeof ManuscriptPreview>;

/** One line of `GET /api/staff/manuscripts/unexplained`: a published policy without explainer, or with a late one. */
export const UnexplainedPolicy = Type.Object(
  {
    publicId: PublicId,
    title: Type.String(),
    publishedOn: orNull(CivilDate),
    fault: oneOf('missing', 'late'),
    /** Last day on which an explainer is in time; null: 暂定, or the day of publication is not known. */
    dueOn: orNull(CivilDate),
    explainer: orNull(Type.Object({ publicId: PublicId, title: Type.String(), publishedOn: CivilDate }, closed)),
    /** What its manuscript says of why there is none; empty where it says nothing. */
    reason: Type.String(),
    phase: DuePhase,
  },
  { additionalProperties: false, $id: 'UnexplainedPolicy' },
);
export type UnexplainedPolicy = Static<typeof UnexplainedPolicy>;
export const UnexplainedList = ListOf(UnexplainedPolicy);
export type UnexplainedList = Static<typeof UnexplainedList>;
