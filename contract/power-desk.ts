import { Type, type Static } from '@sinclair/typebox';
import { PowerSummary } from './power';

const closed = { additionalProperties: false } as const;
const Count = Type.Integer({ minimum: 0 });

/** What a list (.xlsx) would do to what is published, or did. Every row is counted once. */
export const PowerImport = Type.Object(
  {
    rows: Count,
    added: Count,
    updated: Count,
    unchanged: Count,
    faulty: Count,
    faults: Type.Array(
      Type.Object(
        {
          /** As the spreadsheet numbers it. */
          line: Type.Integer({ minimum: 1 }),
          name: Type.String(),
          problems: Type.Array(Type.Object({ column: Type.String(), title: Type.String() }, closed)),
        },
        closed,
      ),
    ),
    /** What changes, item by item: the columns that differ. */
    changes: Type.Array(
      Type.Object({ code: Type.String(), name: Type.String(), columns: Type.Array(Type.String()) }, closed),
    ),
    /** Published items that the list lacks: to be withdrawn with a reason, or left. */
    missing: Type.Array(PowerSummary),
    /** Items that are to be published and are not yet: the file is sent again, with the new plan, until there are none. */
    left: Count,
    /** To be sent with the confirmation: another file, or another list in force, gives another one. */
    plan: Type.String(),
  },
  { ...closed, $id: 'PowerImport' },
);
export type PowerImport = Static<typeof PowerImport>;

export const PowerImportQuery = Type.Object(
  { plan: Type.String({ pattern: '^[0-9a-f]{64}$' }) },
  { ...closed, $id: 'PowerImportQuery' },
);

/** 撤下: items that are on the list no more, and why. */
export const PowerWithdrawing = Type.Object(
  {
    codes: Type.Array(Type.String({ minLength: 2, maxLength: 79 }), { minItems: 1, maxItems: 3000 }),
    reason: Type.String({ maxLength: 500 }),
  },
  { ...closed, $id: 'PowerWithdrawing' },
);
export type PowerWithdrawing = Static<typeof PowerWithdrawing>;

export const PowerWithdrawn = Type.Object({ withdrawn: Count }, { ...closed, $id: 'PowerWithdrawn' });
export type PowerWithdrawn = Static<typeof PowerWithdrawn>;
