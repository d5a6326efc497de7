import { Type, type Static } from '@sinclair/typebox';
import { CivilDate, ContentLink, Instant, PublicId } from './primitives';
import { FaultyRows } from './list-import';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([type, Type.Null()]);

/** Where an issue of the series stands: published, brought in and waiting, or published with a newer text waiting. */
export const DeskGazetteState = Type.Union([
  Type.Literal('published'),
  Type.Literal('draft'),
  Type.Literal('published-with-draft'),
]);
export type DeskGazetteState = Static<typeof DeskGazetteState>;

/** `GET /api/staff/gazette`: the series with what does not fit, drafts among it as if they were published. */
export const DeskGazette = Type.Object(
  {
    name: Type.String(),
    /** The proof in one sentence; null where there is no issue. */
    proof: orNull(Type.String()),
    findings: Type.Array(Type.Object({ issueId: PublicId, sentence: Type.String() }, closed)),
    exceptions: Type.Array(Type.String()),
    /** The latest first. */
    issues: Type.Array(
      Type.Object(
        {
          id: PublicId,
          name: Type.String(),
          publishedOn: CivilDate,
          articleCount: Type.Integer(),
          firstPage: Type.Integer(),
          lastPage: Type.Integer(),
          reason: Type.String(),
          state: DeskGazetteState,
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'DeskGazette' },
);
export type DeskGazette = Static<typeof DeskGazette>;

/** `GET /api/staff/gazette/drafts/:id`: an issue before it is published. */
export const DeskGazetteDraft = Type.Object(
  {
    id: PublicId,
    name: Type.String(),
    publishedOn: CivilDate,
    reason: Type.String(),
    /** Handed back to publish exactly what was looked at. */
    version: Type.Integer(),
    importedAt: Instant,
    importedByName: Type.String(),
    isPublished: Type.Boolean(),
    /** What of the series does not fit once it is published, and would fit without it. */
    findings: Type.Array(Type.String()),
    articles: Type.Array(
      Type.Object(
        {
          section: Type.String(),
          title: Type.String(),
          documentNumber: Type.String(),
          from: Type.Integer(),
          to: Type.Integer(),
          /** The policy document that it is linked with. */
          policy: orNull(ContentLink),
          /** The text is that of the policy document as it stands. */
          takesText: Type.Boolean(),
          /** How the text begins. */
          opening: Type.String(),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'DeskGazetteDraft' },
);
export type DeskGazetteDraft = Static<typeof DeskGazetteDraft>;

/** Body of `POST /api/staff/gazette/drafts/:id/publish` and of `DELETE /api/staff/gazette/drafts/:id`. */
export const GazetteDraftSeen = Type.Object({ version: Type.Integer({ minimum: 1 }) }, closed);

/** What a list would bring in, or has: `POST /api/staff/gazette/import/preview` and `POST /api/staff/gazette/import`. */
export const GazetteImport = Type.Object(
  {
    rows: Type.Integer(),
    ready: Type.Integer(),
    /** In order themselves, but another row of their issue is not. */
    held: Type.Integer(),
    faulty: Type.Integer(),
    issues: Type.Array(
      Type.Object(
        {
          id: PublicId,
          name: Type.String(),
          articleCount: Type.Integer(),
          outcome: Type.Union([Type.Literal('new'), Type.Literal('changed'), Type.Literal('unchanged')]),
          isPublished: Type.Boolean(),
        },
        closed,
      ),
    ),
    faults: FaultyRows,
    /** Names what was shown: handed back to confirm exactly that. */
    plan: Type.String(),
  },
  { ...closed, $id: 'GazetteImport' },
);
export type GazetteImport = Static<typeof GazetteImport>;

export const GazetteImportQuery = Type.Object({ plan: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, closed);
