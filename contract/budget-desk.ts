import { Type, type Static } from '@sinclair/typebox';
import { BudgetSummary, BudgetWhich } from './budget';
import { CivilDate, NamedRef } from './primitives';
import { FaultyRows } from './list-import';

const closed = { additionalProperties: false } as const;
const count = Type.Integer({ minimum: 0 });

/** `GET /api/staff/budgets`; `late`: published later than the law allows. */
export const DeskBudgetQuery = Type.Object(
  {
    view: Type.Optional(Type.Union([Type.Literal('all'), Type.Literal('late')])),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  closed,
);
export type DeskBudgetQuery = Static<typeof DeskBudgetQuery>;

export const DeskBudgetList = Type.Object(
  {
    items: Type.Array(BudgetSummary),
    nextCursor: Type.Union([Type.String(), Type.Null()]),
    asOf: CivilDate,
    counts: Type.Object({ all: count, late: count }, closed),
    /** Of this year's budget and of last year's final account: who has not published it. The government is `government`. */
    missing: Type.Array(
      Type.Object({ year: Type.Integer(), which: BudgetWhich, organs: Type.Array(NamedRef) }, closed),
    ),
  },
  { ...closed, $id: 'DeskBudgetList' },
);
export type DeskBudgetList = Static<typeof DeskBudgetList>;

/**
 * What a sheet would do, or has done: `POST /api/staff/budgets/import/preview` and `POST /api/staff/budgets/import`. What is
 * counted is budgets; of them only `lines` are lines.
 */
export const BudgetImport = Type.Object(
  {
    lines: count,
    budgets: count,
    added: count,
    updated: count,
    unchanged: count,
    faulty: count,
    faults: FaultyRows,
    /** Names of what is published for the first time, and of what is corrected. */
    titles: Type.Object({ added: Type.Array(Type.String()), updated: Type.Array(Type.String()) }, closed),
    /** Names what was shown: handed back to confirm exactly that. */
    plan: Type.String(),
  },
  { ...closed, $id: 'BudgetImport' },
);
export type BudgetImport = Static<typeof BudgetImport>;

export const BudgetImportQuery = Type.Object({ plan: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, closed);
