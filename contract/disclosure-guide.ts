import { Type, type Static } from '@sinclair/typebox';
import { CivilDate, NamedRef, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const Line = Type.String({ minLength: 1, maxLength: 200 });
const Words = Type.String({ maxLength: 4000 });

const Kinds = Type.Array(Type.Object({ name: Line, what: Words }, closed));
const Ways = Type.Array(Type.Object({ name: Line, how: Words }, closed));
/** A way to send a request, and from when its days are counted. */
const Channels = Type.Array(Type.Object({ name: Line, how: Words, receivedOn: Words }, closed), { minItems: 1 });
/** What a revision changed, the newest first. */
const Revisions = Type.Array(
  Type.Object({ on: CivilDate, what: Type.String({ minLength: 1, maxLength: 300 }) }, closed),
  {
    minItems: 1,
  },
);

/**
 * A guide to disclosure (政府信息公开指南) as its organ writes it. Address, hours and numbers are those of the directory.
 *
 * @source 条例第十二条
 */
export const DisclosureGuideContent = Type.Object(
  {
    sourceId: Type.String({ minLength: 1, maxLength: 200 }),
    department: PublicId,
    /** 政府信息公开工作机构名称. */
    office: Type.String({ maxLength: 120 }),
    /** 分类. */
    classification: Kinds,
    /** 编排体系. */
    arrangement: Words,
    /** 获取方式. */
    ways: Ways,
    channels: Channels,
    /** The organ has no fax, and says so. */
    withoutFax: Type.Optional(Type.Boolean()),
    revisions: Revisions,
  },
  { ...closed, $id: 'DisclosureGuideContent' },
);
export type DisclosureGuideContent = Static<typeof DisclosureGuideContent>;

export const DisclosureGuideSummary = Type.Object(
  {
    id: PublicId,
    title: Type.String(),
    department: NamedRef,
    /** Day of the last revision. */
    publishedOn: CivilDate,
    phone: Type.String(),
  },
  { ...closed, $id: 'DisclosureGuideSummary' },
);
export type DisclosureGuideSummary = Static<typeof DisclosureGuideSummary>;

export const DisclosureGuideView = Type.Composite(
  [
    DisclosureGuideSummary,
    Type.Object({
      office: Type.Object(
        {
          name: Type.String(),
          address: Type.String(),
          hours: Type.String(),
          /** Null: the organ has none. */
          fax: Type.Union([Type.String(), Type.Null()]),
          online: Type.String(),
        },
        closed,
      ),
      classification: Kinds,
      arrangement: Words,
      ways: Ways,
      channels: Channels,
      revisions: Revisions,
      /** Number of the published edition, from 1. */
      edition: Type.Integer({ minimum: 1 }),
    }),
  ],
  { ...closed, $id: 'DisclosureGuideView' },
);
export type DisclosureGuideView = Static<typeof DisclosureGuideView>;
