import type { MiniProgram } from './harness/mini-program';

const KB = 1_024;
const FIRST_LIMIT_BYTES = 32 * KB;
const ANY_LIMIT_BYTES = 64 * KB;

/** setData calls above the budget: the first of a page 32 KB, any other 64 KB. Empty in a sound app. */
export const overBudget = (app: MiniProgram): string[] =>
  app.setDataLog
    .filter(({ nth, bytes }) => bytes > (nth === 1 ? FIRST_LIMIT_BYTES : ANY_LIMIT_BYTES))
    .map(({ page, nth, bytes }) => `${page}: setData ${nth} has ${bytes} bytes`);
