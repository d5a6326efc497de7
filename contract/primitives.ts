import { Type, type Static } from '@sinclair/typebox';

/** Civil date in Asia/Shanghai, `YYYY-MM-DD`. */
export const CivilDate = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2026-11-22'] });
export type CivilDate = Static<typeof CivilDate>;

/** Instant, ISO 8601 with offset, for example `2026-11-22T10:00:00+08:00`. */
export const Instant = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?(Z|[+-]\\d{2}:\\d{2})$',
  examples: ['2026-11-22T10:00:00+08:00'],
});
export type Instant = Static<typeof Instant>;

/** Stable public id of a published thing. Never reused, never renamed. */
export const PublicId = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{1,79}$', examples: ['menzhen-gongji-tujie'] });
export type PublicId = Static<typeof PublicId>;

/** The kinds of published content; each is also its URL slug: `/api/<kind>`. */
export const ContentKind = Type.Union([
  Type.Literal('policies'),
  Type.Literal('explainers'),
  Type.Literal('qa-series'),
  Type.Literal('qa-issues'),
  Type.Literal('qa-items'),
  Type.Literal('press-conferences'),
  Type.Literal('notices'),
  Type.Literal('gazettes'),
  Type.Literal('gazette-articles'),
  Type.Literal('special-topics'),
  Type.Literal('proposals'),
  Type.Literal('disclosure-guides'),
  Type.Literal('powers'),
  Type.Literal('budgets'),
  Type.Literal('datasets'),
]);
export type ContentKind = Static<typeof ContentKind>;

/** A pointer to a published thing, with what is needed to show it as a link. */
export const ContentLink = Type.Object(
  { kind: ContentKind, id: PublicId, title: Type.String() },
  { additionalProperties: false },
);
export type ContentLink = Static<typeof ContentLink>;

/** A pointer to a topic, department or area, with its name. */
export const NamedRef = Type.Object({ id: PublicId, name: Type.String() }, { additionalProperties: false });
export type NamedRef = Static<typeof NamedRef>;
