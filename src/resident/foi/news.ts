import { keptCases, markSeen, type KeptCase } from './kept-cases';
import { standingOf } from './standing';

type Seen = NonNullable<KeptCase['seen']>;

/** What this device has shown of a case: up to which instant of its history, and how many letters. */
const seenOf = ({ seen, receipt, view, fetchedAt }: KeptCase): Seen =>
  seen ??
  (receipt ? { at: receipt.submittedAt, letters: 0 } : { at: fetchedAt ?? '', letters: view?.letters?.length ?? 0 });

/** What is new since the case was last opened on this device, in words; null when nothing is. */
export function newsOf(kept: KeptCase): string | null {
  const { view } = kept;
  if (!view) return null;
  const seen = seenOf(kept);
  if (view.history.some(({ at }) => Date.parse(at) > Date.parse(seen.at)))
    return `有新进展：${standingOf(view).headline.replace('：', '，')}`;
  const letters = view.letters ?? [];
  return letters.length > seen.letters ? `有新文书：${letters.at(-1)?.title ?? ''}` : null;
}

/** The case has been shown as it stands. */
export function noteSeen(number: string): void {
  const view = keptCases().find((each) => each.number === number)?.view;
  const last = view?.history.at(-1);
  if (view && last) markSeen(number, { at: last.at, letters: view.letters?.length ?? 0 });
}
