import { Type } from '@sinclair/typebox';

const closed = { additionalProperties: false } as const;
const count = Type.Integer({ minimum: 0 });

/** Every faulty row of a list that was brought in, by its number in the sheet, with what is wrong column by column. */
export const FaultyRows = Type.Array(
  Type.Object(
    {
      /** As the spreadsheet numbers it. */
      line: Type.Integer(),
      name: Type.String(),
      problems: Type.Array(Type.Object({ column: Type.String(), title: Type.String() }, closed)),
    },
    closed,
  ),
);

/** What a list that was brought in comes to; every row is counted once. */
export const importCounts = {
  rows: count,
  added: count,
  updated: count,
  unchanged: count,
  faulty: count,
  faults: FaultyRows,
  /** Names what was shown: handed back to confirm exactly that. */
  plan: Type.String(),
};
