import { Type, type Static } from '@sinclair/typebox';

/** `GET /api/script`: the words by which the app turns its text into traditional script, on the device. */
export const ScriptTableView = Type.Object(
  {
    /** Pairs of single characters without a divider. */
    characters: Type.String(),
    /** Longer words divided by `|`, each with its traditional form behind a space where that is not plain. */
    phrases: Type.String(),
  },
  { additionalProperties: false, $id: 'ScriptTableView' },
);
export type ScriptTableView = Static<typeof ScriptTableView>;
