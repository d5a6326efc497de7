import { Type, type Static } from '@sinclair/typebox';
import { POWER_LEVELS, POWER_TYPES } from '../domain/power';
import { CivilDate, NamedRef, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const Line = Type.String({ minLength: 1, maxLength: 200 });
const Words = Type.String({ minLength: 1, maxLength: 4000 });

/** One of the ten types of power. */
export const PowerTypeSchema = Type.Union(POWER_TYPES.map((type) => Type.Literal(type)));
export const PowerLevelSchema = Type.Union(POWER_LEVELS.map((level) => Type.Literal(level)));
/** Working days; 0 is at once, null is none set. */
const Days = Type.Union([Type.Integer({ minimum: 0, maximum: 3650 }), Type.Null()]);

/** 收费. @source 条例第二十条第八项 */
export const PowerFee = Type.Union([
  Type.Object({ is: Type.Literal('free') }, closed),
  Type.Object({ is: Type.Literal('charged'), standard: Words, basis: Words }, closed),
]);

/** 设定依据: a law, where in it, and the published document of that name. */
export const PowerBasis = Type.Object(
  {
    law: Line,
    article: Type.String({ maxLength: 200 }),
    policy: Type.Optional(Type.Object({ id: PublicId, anchor: Type.Optional(Type.String({ maxLength: 80 })) }, closed)),
  },
  closed,
);

/** 取消、下放: why an item is on the list no more, and since when. */
export const PowerWithdrawal = Type.Object(
  { on: CivilDate, reason: Type.String({ minLength: 1, maxLength: 500 }) },
  closed,
);

const item = {
  /** 事项编码. */
  code: Type.String({ minLength: 2, maxLength: 79 }),
  name: Line,
  type: PowerTypeSchema,
  levels: Type.Array(PowerLevelSchema, { minItems: 1 }),
  basis: Type.Array(PowerBasis, { minItems: 1 }),
  conditions: Words,
  procedure: Words,
  statutoryDays: Days,
  promisedDays: Days,
  fee: PowerFee,
  duties: Words,
  accountability: Words,
  complaintPhone: Type.String({ minLength: 3, maxLength: 41 }),
};

/** An item of the list of powers and duties (权责清单), as it is published. @source 条例第二十条第五、六、八项 */
export const PowerContent = Type.Object(
  {
    sourceId: Type.String({ minLength: 1, maxLength: 200 }),
    ...item,
    /** Id of the department that uses it (实施机关). */
    organ: PublicId,
    /** Set when the item was taken off the list: its address stays and says why. */
    withdrawn: Type.Optional(PowerWithdrawal),
  },
  { ...closed, $id: 'PowerContent' },
);
export type PowerContent = Static<typeof PowerContent>;

export const PowerSummary = Type.Object(
  {
    id: PublicId,
    code: Type.String(),
    title: Type.String(),
    type: PowerTypeSchema,
    department: NamedRef,
    levels: Type.Array(PowerLevelSchema),
    promisedDays: Days,
    isFree: Type.Boolean(),
    withdrawnOn: Type.Union([CivilDate, Type.Null()]),
  },
  { ...closed, $id: 'PowerSummary' },
);
export type PowerSummary = Static<typeof PowerSummary>;

const { code: _code, name: _name, type: _type, levels: _levels, promisedDays: _promised, ...more } = item;
export const PowerView = Type.Composite(
  [
    PowerSummary,
    Type.Object({
      ...more,
      /** Where and when to go, as the directory has it. */
      organ: Type.Object({ address: Type.String(), hours: Type.String(), phone: Type.String() }, closed),
      withdrawn: Type.Union([PowerWithdrawal, Type.Null()]),
    }),
  ],
  { ...closed, $id: 'PowerView' },
);
export type PowerView = Static<typeof PowerView>;

/** What the list of powers may be asked for. */
export const PowerQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 60 })),
    department: Type.Optional(PublicId),
    type: Type.Optional(PowerTypeSchema),
    level: Type.Optional(PowerLevelSchema),
    /** Those that were taken off the list, instead of those on it. */
    withdrawn: Type.Optional(Type.Boolean()),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
    cursor: Type.Optional(PublicId),
  },
  { ...closed, $id: 'PowerQuery' },
);
export type PowerQuery = Static<typeof PowerQuery>;

const Count = Type.Integer({ minimum: 0 });

/** A page of the list, and how many there are of each kind with the other choices as they are. */
export const PowerList = Type.Object(
  {
    items: Type.Array(PowerSummary),
    nextCursor: Type.Union([PublicId, Type.Null()]),
    total: Count,
    facets: Type.Object(
      {
        departments: Type.Array(Type.Object({ id: PublicId, name: Type.String(), count: Count }, closed)),
        types: Type.Array(Type.Object({ id: PowerTypeSchema, count: Count }, closed)),
        levels: Type.Array(Type.Object({ id: PowerLevelSchema, count: Count }, closed)),
      },
      closed,
    ),
  },
  { ...closed, $id: 'PowerList' },
);
export type PowerList = Static<typeof PowerList>;

/** The whole list as open data, the items taken off it too. */
export const PowerOpenData = Type.Object(
  { asOf: CivilDate, powers: Type.Array(PowerContent) },
  { ...closed, $id: 'PowerOpenData' },
);
