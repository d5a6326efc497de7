import { Type, type Static } from '@sinclair/typebox';
import { CivilDate, ContentKind, NamedRef, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;

/** A published thing by kind and id, wherever it is; it appears when it is published. */
const Inside = Type.Object({ kind: ContentKind, id: PublicId }, closed);

/** A page of somebody else, who has to be named. */
export const OutsideItem = Type.Object(
  {
    url: Type.String({ pattern: '^https?://[^\\s<>"]{3,500}$' }),
    title: Type.String({ minLength: 1, maxLength: 200 }),
    /** Whose page it is: 国家医疗保障局. */
    source: Type.String({ minLength: 1, maxLength: 100 }),
    publishedOn: Type.Optional(CivilDate),
  },
  closed,
);
export type OutsideItem = Static<typeof OutsideItem>;

const Rule = Type.Object(
  {
    kinds: Type.Array(ContentKind, { minItems: 1, uniqueItems: true }),
    topics: Type.Optional(Type.Array(PublicId, { minItems: 1 })),
    department: Type.Optional(PublicId),
    /** Days, inclusive. */
    from: Type.Optional(CivilDate),
    to: Type.Optional(CivilDate),
  },
  closed,
);

/** A column (栏目) of a topic: what is put into it by hand stands first, what its rule takes in follows, newest first. */
export const SectionContent = Type.Object(
  {
    id: PublicId,
    title: Type.String({ minLength: 1, maxLength: 40 }),
    about: Type.Optional(Type.String({ maxLength: 200 })),
    items: Type.Array(Type.Union([Inside, OutsideItem]), { maxItems: 5_000, default: [] }),
    rule: Type.Optional(Rule),
  },
  closed,
);
export type SectionContent = Static<typeof SectionContent>;

const Cover = Type.Object(
  {
    /** Under `/media`. */
    src: Type.String({ pattern: '^/media/[\\w./-]+$' }),
    alt: Type.String({ minLength: 1, maxLength: 200 }),
    width: Type.Integer({ minimum: 1, maximum: 10_000 }),
    height: Type.Integer({ minimum: 1, maximum: 10_000 }),
  },
  closed,
);

/** A special topic (专题) as it is written. */
export const SpecialTopicContent = Type.Object(
  {
    sourceId: Type.String({ minLength: 1, maxLength: 200 }),
    title: Type.String({ minLength: 1, maxLength: 60 }),
    /** What it is about, and for whom, in one plain sentence. */
    about: Type.String({ minLength: 1, maxLength: 200 }),
    cover: Type.Optional(Cover),
    openedOn: CivilDate,
    /** First day on which it is archived: nothing enters by a rule from then on. */
    closedOn: Type.Optional(CivilDate),
    department: PublicId,
    topics: Type.Array(PublicId, { minItems: 1 }),
    sections: Type.Array(SectionContent, { minItems: 1, maxItems: 20 }),
  },
  { ...closed, $id: 'SpecialTopicContent' },
);
export type SpecialTopicContent = Static<typeof SpecialTopicContent>;

const summary = {
  id: PublicId,
  title: Type.String(),
  about: Type.String(),
  cover: Type.Optional(Cover),
  state: Type.Union([Type.Literal('running'), Type.Literal('archived')]),
  openedOn: CivilDate,
  closedOn: Type.Optional(CivilDate),
  department: NamedRef,
  topics: Type.Array(NamedRef),
};

export const SpecialTopicSummary = Type.Object(summary, { ...closed, $id: 'SpecialTopicSummary' });
export type SpecialTopicSummary = Static<typeof SpecialTopicSummary>;

const section = { id: PublicId, title: Type.String(), about: Type.Optional(Type.String()) };

/** `GET /api/special-topics/:id`: what the topic is, without what is in it. */
export const SpecialTopicView = Type.Object(
  { ...summary, sections: Type.Array(Type.Object(section, closed)) },
  { ...closed, $id: 'SpecialTopicView' },
);
export type SpecialTopicView = Static<typeof SpecialTopicView>;

/** A thing in a section: published here (`kind`, `id`) or elsewhere (`url`, `source`). */
export const SpecialTopicItem = Type.Union([
  Type.Object(
    {
      kind: ContentKind,
      id: PublicId,
      title: Type.String(),
      date: Type.Optional(CivilDate),
      /** Department or issuing organ. */
      from: Type.Optional(Type.String()),
    },
    closed,
  ),
  OutsideItem,
]);
export type SpecialTopicItem = Static<typeof SpecialTopicItem>;

/** `GET /api/special-topic/:id`: the topic with the first things of each section. */
export const SpecialTopicPage = Type.Object(
  {
    ...summary,
    sections: Type.Array(
      Type.Object(
        {
          ...section,
          /** How many things it has. */
          count: Type.Integer({ minimum: 0 }),
          items: Type.Array(SpecialTopicItem),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'SpecialTopicPage' },
);
export type SpecialTopicPage = Static<typeof SpecialTopicPage>;

/** One of `GET /api/special-topic/:id/items?q=`: what was found, and where in the topic. */
export const SpecialTopicFound = Type.Object(
  { section: Type.Object({ id: PublicId, title: Type.String() }, closed), item: SpecialTopicItem },
  { ...closed, $id: 'SpecialTopicFound' },
);
export type SpecialTopicFound = Static<typeof SpecialTopicFound>;

const paging = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
};
export const SectionQuery = Type.Object(paging, closed);
export type SectionQuery = Static<typeof SectionQuery>;

export const TopicSearchQuery = Type.Object({ q: Type.String({ minLength: 1, maxLength: 60 }), ...paging }, closed);
export type TopicSearchQuery = Static<typeof TopicSearchQuery>;

export const SpecialTopicId = Type.Object({ id: PublicId }, closed);
export const SectionId = Type.Object({ id: PublicId, section: PublicId }, closed);
export type SectionId = Static<typeof SectionId>;
