import { Type, type Static } from '@sinclair/typebox';
import { PublicId } from './primitives';

const closed = { additionalProperties: false } as const;

/** A topic (主题). `GET /api/topics` lists all of them, in order. */
export const Topic = Type.Object(
  { id: PublicId, name: Type.String(), summary: Type.String() },
  { ...closed, $id: 'Topic' },
);
export type Topic = Static<typeof Topic>;

/** An area (区域): a district, county or township. */
export const Area = Type.Object(
  {
    id: PublicId,
    name: Type.String(),
    level: Type.Union([Type.Literal('city'), Type.Literal('county'), Type.Literal('township')]),
  },
  { ...closed, $id: 'Area' },
);
export type Area = Static<typeof Area>;

/** A department (部门), with what the disclosure guide must say of it. @source 条例第十二条 */
export const Department = Type.Object(
  {
    id: PublicId,
    name: Type.String(),
    /** 机关代字-like short name, for example 市医保局. */
    shortName: Type.String(),
    duties: Type.String(),
    address: Type.String(),
    hours: Type.String(),
    phone: Type.String(),
    fax: Type.Optional(Type.String()),
    email: Type.Optional(Type.String()),
    /** 新闻发言人: name and post as the city publishes them, and the phone of the office. */
    spokesperson: Type.Optional(
      Type.Object({ name: Type.String(), post: Type.String(), phone: Type.String() }, closed),
    ),
    area: PublicId,
    /** Words by which the request form recommends this addressee. */
    keywords: Type.Array(Type.String()),
    /** Takes requests for information (依申请公开). */
    takesRequests: Type.Boolean(),
  },
  { ...closed, $id: 'Department' },
);
export type Department = Static<typeof Department>;

/** Each of the three is served whole: `{ items, nextCursor: null }`. */
export const DirectoryContent = Type.Object(
  { topics: Type.Array(Topic), areas: Type.Array(Area), departments: Type.Array(Department) },
  closed,
);
export type DirectoryContent = Static<typeof DirectoryContent>;
