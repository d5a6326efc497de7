import { Type, type Static } from '@sinclair/typebox';
import { Problem } from './error';
import { ListOf } from './list';
import { ManuscriptFinding, ManuscriptIssue } from './manuscript-part';
import { ManuscriptState, StaffName } from './manuscript-state';
import { Instant } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

/** Who else has a piece open. */
export const PresentColleague = Type.Object(
  { id: Type.String(), name: Type.String(), editing: Type.Boolean() },
  closed,
);

/**
 * What is written, in the shape of the kind's `…Content` of its contract, and incomplete while it is written. The server
 * sets `sourceId` always, and `publishedOn` of explainers, qa-issues, qa-series and notices when they are first released: nobody types
 * in a day of publication. The items of a qa-issue need a `sourceId` of their own, made by who adds them (a UUID).
 */
export const DraftContent = Type.Record(Type.String({ maxLength: 60 }), Type.Unknown());
export type DraftContent = Static<typeof DraftContent>;

/** Body of `PUT /api/staff/manuscripts/:id/content`: a save, autosave or not. It can be sent again without harm. */
export const ManuscriptSave = Type.Object(
  {
    content: DraftContent,
    /** Revision that it grew from. Where a newer one is kept: 409 with ManuscriptConflict, and nothing is overwritten. */
    base: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }),
    autosave: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false, $id: 'ManuscriptSave' },
);
export type ManuscriptSave = Static<typeof ManuscriptSave>;

/** A saved state (修订), without its content. Every one is kept. */
export const ManuscriptRevision = Type.Object(
  {
    revision: Type.Integer({ minimum: 1 }),
    edition: Type.Integer({ minimum: 1 }),
    by: StaffName,
    at: Instant,
    autosave: Type.Boolean(),
    /** Revision that it brought back; null where it was written. */
    restoredFrom: orNull(Type.Integer()),
    title: Type.String(),
    /** Of the content alone; equal ones say the same. */
    contentHash: Type.String(),
  },
  { additionalProperties: false, $id: 'ManuscriptRevision' },
);
export type ManuscriptRevision = Static<typeof ManuscriptRevision>;

/** `GET /api/staff/manuscripts/:id/revisions`, the newest first. */
export const ManuscriptRevisionList = ListOf(ManuscriptRevision);
export type ManuscriptRevisionList = Static<typeof ManuscriptRevisionList>;

/**
 * `GET /api/staff/manuscripts/:id/revisions/:revision`. Two are compared side by side with `differences` of
 * domain/publishing; `POST …/restore` with RevisionRestoring brings one back as a new revision.
 */
export const ManuscriptRevisionView = Type.Object(
  { ...ManuscriptRevision.properties, content: DraftContent },
  { additionalProperties: false, $id: 'ManuscriptRevisionView' },
);
export type ManuscriptRevisionView = Static<typeof ManuscriptRevisionView>;

/** Body of `POST /api/staff/manuscripts/:id/revisions/:revision/restore`; answers ManuscriptSaved, or 409 as a save does. */
export const RevisionRestoring = Type.Object(
  { base: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }) },
  { additionalProperties: false, $id: 'RevisionRestoring' },
);
export type RevisionRestoring = Static<typeof RevisionRestoring>;

/** Why a text was not kept (409 `manuscript.newer-revision`), with the newer one, so that nothing is lost. */
export const ManuscriptConflict = Type.Object(
  { ...Problem.properties, theirs: Type.Optional(ManuscriptRevisionView) },
  { additionalProperties: false, $id: 'ManuscriptConflict' },
);
export type ManuscriptConflict = Static<typeof ManuscriptConflict>;

/** What a save comes to. */
export const ManuscriptSaved = Type.Object(
  {
    revision: Type.Integer({ minimum: 1 }),
    at: Instant,
    /** False where the same text was kept already. */
    isNew: Type.Boolean(),
    state: ManuscriptState,
    /** Approvals were given to the text before: they are void, and the piece is a draft again. */
    voided: Type.Boolean(),
    /** As in the view, after the save. */
    hash: Type.String(),
    sequence: Type.Integer({ minimum: 1 }),
    issues: Type.Array(ManuscriptIssue),
    findings: Type.Array(ManuscriptFinding),
    /** Who else has it open. */
    present: Type.Array(PresentColleague),
  },
  { additionalProperties: false, $id: 'ManuscriptSaved' },
);
export type ManuscriptSaved = Static<typeof ManuscriptSaved>;

/** Body of `POST /api/staff/manuscripts/:id/presence`: every 20 seconds while it is open; forgotten after a minute. */
export const PresenceBeat = Type.Object(
  { editing: Type.Boolean() },
  { additionalProperties: false, $id: 'PresenceBeat' },
);
export type PresenceBeat = Static<typeof PresenceBeat>;

/** Its answer: who else has it open, and whether there is something newer. */
export const Presence = Type.Object(
  {
    present: Type.Array(PresentColleague),
    revision: Type.Integer({ minimum: 1 }),
    editor: StaffName,
    sequence: Type.Integer({ minimum: 1 }),
    state: ManuscriptState,
  },
  { additionalProperties: false, $id: 'Presence' },
);
export type Presence = Static<typeof Presence>;
