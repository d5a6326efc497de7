import type { Clause } from '../../../contract/clause';

/** What the mini-program may send to the screen at once, with room for what surrounds the text. */
const CHARACTERS_AT_ONCE = 3_500;
const CLAUSES_AT_ONCE = 24;

/** Clauses `from` (inclusive) to `to` (exclusive) are on the screen. */
export interface ClauseWindow {
  readonly from: number;
  readonly to: number;
}

/** Where a window that begins at `from` ends: after as many clauses as may be sent at once, and at least one. */
export function endFrom(clauses: readonly Pick<Clause, 'text'>[], from: number): number {
  let characters = 0;
  let to = from;
  while (to < clauses.length && to - from < CLAUSES_AT_ONCE) {
    characters += clauses[to]?.text.length ?? 0;
    if (to > from && characters > CHARACTERS_AT_ONCE) break;
    to += 1;
  }
  return to;
}

/** The window that begins at a clause. */
export const windowAt = (clauses: readonly Pick<Clause, 'text'>[], from: number): ClauseWindow => ({
  from,
  to: endFrom(clauses, from),
});

/** The same with the next clauses under it. */
export const grown = (clauses: readonly Pick<Clause, 'text'>[], { from, to }: ClauseWindow): ClauseWindow => ({
  from,
  to: endFrom(clauses, to),
});

/** The clauses just before, in its place: putting them above would send all of it again. */
export function before(clauses: readonly Pick<Clause, 'text'>[], { from }: ClauseWindow): ClauseWindow {
  let start = from;
  while (start > 0 && endFrom(clauses, start - 1) >= from) start -= 1;
  return { from: start === from ? Math.max(0, from - 1) : start, to: from };
}
