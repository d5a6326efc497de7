import { Type, type Static } from '@sinclair/typebox';
import { AMOUNT_PATTERN, BUDGET_SCOPES, THREE_PUBLIC, WHICH } from '../domain/budget';
import { CivilDate, NamedRef, PublicId } from './primitives';

const closed = { additionalProperties: false } as const;
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((each) => Type.Literal(each))));
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });

export const BudgetWhich = oneOf(WHICH);
export const BudgetScope = oneOf(BUDGET_SCOPES);
const Year = Type.Integer({ minimum: 1949, maximum: 2100 });

/** In 万元, at most two decimals, as text: a number in JSON would not be exact. */
const Amount = Type.String({ pattern: AMOUNT_PATTERN, examples: ['1234.50'] });
/** 类级科目. */
const FunctionCode = Type.String({ pattern: '^2\\d{2}$', examples: ['205'] });
const WrittenLines = Type.Array(Type.Object({ name: text(60), amount: Amount }, closed), { maxItems: 40 });
const writtenThreePublic = Type.Object(
  { total: Amount, ...Object.fromEntries(THREE_PUBLIC.map((item) => [item, Amount])) } as Record<
    'total' | (typeof THREE_PUBLIC)[number],
    typeof Amount
  >,
  closed,
);

/** A published file, as it was printed. */
const BudgetFile = Type.Object(
  {
    src: Type.String({ pattern: '^/media/[a-z0-9/_-]+\\.pdf$' }),
    bytes: Type.Integer({ minimum: 1 }),
  },
  closed,
);

/** A budget (预算) or final account (决算) of the government or of a department, as it is written. */
export const BudgetContent = Type.Object(
  {
    /** As domain/budget identityOfBudget. */
    sourceId: Type.String({ minLength: 1, maxLength: 200 }),
    scope: BudgetScope,
    /** Who publishes it; of a government its organ of finance. */
    department: PublicId,
    year: Year,
    which: BudgetWhich,
    /** 批准 or 批复. */
    approvedOn: CivilDate,
    publishedOn: CivilDate,
    revenue: Type.Object({ total: Amount, lines: WrittenLines }, closed),
    expenditure: Type.Object(
      {
        total: Amount,
        /** 本年支出. */
        spent: Amount,
        functions: Type.Array(Type.Object({ code: FunctionCode, name: text(60), amount: Amount }, closed), {
          minItems: 1,
          maxItems: 40,
        }),
        /** 结转下年、上解支出 …: in the total, and in no functional class. */
        beside: Type.Array(Type.Object({ name: text(60), amount: Amount }, closed), { maxItems: 40, default: [] }),
      },
      closed,
    ),
    /** 基本支出 and 项目支出; `other` is what is neither, such as 经营支出. */
    split: Type.Optional(Type.Object({ basic: Amount, project: Amount, other: Type.Optional(Amount) }, closed)),
    /** “三公”经费, with the year before and why it is more or less. */
    threePublic: Type.Composite(
      [writtenThreePublic, Type.Object({ before: writtenThreePublic, why: text(1_000) })],
      closed,
    ),
    /** Explanations. Paragraphs are divided by a line feed. */
    notes: Type.Optional(text(20_000)),
    document: Type.Optional(BudgetFile),
  },
  { ...closed, $id: 'BudgetContent' },
);
export type BudgetContent = Static<typeof BudgetContent>;

/** Whole hundreds of yuan (百元): 0.01 万元. */
const Hundreds = Type.Integer({ minimum: 0, description: '百元，也就是 0.01 万元' });
const Lines = Type.Array(Type.Object({ name: Type.String(), amount: Hundreds }, closed));
const FunctionLines = Type.Array(Type.Object({ code: FunctionCode, name: Type.String(), amount: Hundreds }, closed));
const threePublic = Type.Object(
  { total: Hundreds, ...Object.fromEntries(THREE_PUBLIC.map((item) => [item, Hundreds])) } as Record<
    'total' | (typeof THREE_PUBLIC)[number],
    typeof Hundreds
  >,
  closed,
);

const summary = {
  id: PublicId,
  title: Type.String(),
  /** How much, and mainly what for, in one sentence. */
  summary: Type.String(),
  scope: BudgetScope,
  department: NamedRef,
  year: Year,
  which: BudgetWhich,
  approvedOn: CivilDate,
  publishedOn: CivilDate,
  spent: Hundreds,
};

/** One of `GET /api/budgets` and of `GET /api/budget/list`. */
export const BudgetSummary = Type.Object(summary, { ...closed, $id: 'BudgetSummary' });
export type BudgetSummary = Static<typeof BudgetSummary>;

/** Another one that this one is compared with: that of the year before, or the other one of the same year. */
const ComparedBudget = Type.Object(
  { id: PublicId, title: Type.String(), spent: Hundreds, functions: FunctionLines, threePublic },
  closed,
);
export type ComparedBudget = Static<typeof ComparedBudget>;

/** `GET /api/budgets/:id` */
export const BudgetView = Type.Object(
  {
    ...summary,
    revenue: Type.Object({ total: Hundreds, lines: Lines }, closed),
    expenditure: Type.Object({ total: Hundreds, spent: Hundreds, functions: FunctionLines, beside: Lines }, closed),
    split: orNull(Type.Object({ basic: Hundreds, project: Hundreds, other: Hundreds }, closed)),
    threePublic: Type.Composite([threePublic, Type.Object({ before: threePublic, why: Type.String() })], closed),
    notes: Type.Optional(Type.String()),
    document: Type.Optional(BudgetFile),
    yearBefore: orNull(ComparedBudget),
    counterpart: orNull(ComparedBudget),
  },
  { ...closed, $id: 'BudgetView' },
);
export type BudgetView = Static<typeof BudgetView>;

/** `organ`: the id of a department, or `government`. */
export const BudgetQuery = Type.Object(
  {
    organ: Type.Optional(Type.String({ maxLength: 80 })),
    year: Type.Optional(Year),
    which: Type.Optional(BudgetWhich),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  closed,
);
export type BudgetQuery = Static<typeof BudgetQuery>;

const count = Type.Integer({ minimum: 1 });

/** `GET /api/budget/list`. What may be chosen stands there with how many it leaves under the other choices. */
export const BudgetList = Type.Object(
  {
    items: Type.Array(BudgetSummary),
    nextCursor: orNull(Type.String()),
    total: Type.Integer(),
    facets: Type.Object(
      {
        organs: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), count }, closed)),
        years: Type.Array(Type.Object({ year: Year, count }, closed)),
        whiches: Type.Array(Type.Object({ which: BudgetWhich, count }, closed)),
      },
      closed,
    ),
  },
  { ...closed, $id: 'BudgetList' },
);
export type BudgetList = Static<typeof BudgetList>;

/** `GET /api/budgets/:id/data.json`: as it was written, amounts as text in 万元. */
export const BudgetData = Type.Object(
  { title: Type.String(), unit: Type.Literal('万元'), budget: BudgetContent },
  { ...closed, $id: 'BudgetData' },
);
export type BudgetData = Static<typeof BudgetData>;
