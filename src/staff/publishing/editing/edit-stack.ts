/** What is written now, what it was before, and what was taken back. */
export interface EditStack<W> {
  readonly past: readonly W[];
  readonly present: W;
  readonly future: readonly W[];
  /** Where the last change was made, and when: typing on in one field is one step back. */
  readonly last: { readonly place: string | null; readonly at: number } | null;
}

/** So many steps can be taken back. */
const DEPTH = 200;
/** Whoever pauses this long begins a new step. */
const PAUSE_MS = 1_500;

export const startEdits = <W>(present: W): EditStack<W> => ({ past: [], present, future: [], last: null });

/**
 * A change. What is typed without a pause in one place is one step.
 *
 * @param place - null where nothing is typed but moved, added or deleted: each of these is a step
 * @param at - milliseconds of any clock that only rises
 */
export function edited<W>(stack: EditStack<W>, present: W, place: string | null, at: number): EditStack<W> {
  const { past, last } = stack;
  const isSameStep =
    last !== null && place !== null && last.place === place && at - last.at < PAUSE_MS && past.length > 0;
  return {
    past: isSameStep ? past : [...past, stack.present].slice(-DEPTH),
    present,
    future: [],
    last: { place, at },
  };
}

export function undone<W>({ past, present, future, last }: EditStack<W>): EditStack<W> {
  const before = past.at(-1);
  return before === undefined
    ? { past, present, future, last }
    : { past: past.slice(0, -1), present: before, future: [present, ...future], last: null };
}

export function redone<W>({ past, present, future, last }: EditStack<W>): EditStack<W> {
  const [next, ...rest] = future;
  return next === undefined
    ? { past, present, future, last }
    : { past: [...past, present], present: next, future: rest, last: null };
}
