import type { CaseEventKind } from './event';
import type { CaseRefusal } from './refusal';

/** An event and who recorded it. */
export interface Handled {
  readonly kind: CaseEventKind;
  /** Id of a member of staff, `applicant` or `system`. */
  readonly by: string;
}

const SAME_HANDS: CaseRefusal = { code: 'foi.case.same-hands', article: '条例第四十五条' };

const lastOf = (history: readonly Handled[], kinds: readonly CaseEventKind[]): Handled | undefined =>
  history.filter(({ kind }) => kinds.includes(kind)).at(-1);

/**
 * Nobody reviews his own work: the legal reviewer is not the one who took the case on or handed it over last, nor anyone
 * who wrote in the drafted reply, and who decides is neither handler nor reviewer. The head of the office may write in
 * the reply that he decides: what he wrote was reviewed by another.
 *
 * @param history - oldest first
 * @param handler - who took the case on, or null
 * @param writers - who wrote in the drafted reply (拟办稿)
 * @returns null where the act is in other hands
 * @source 条例第四十五条
 */
export function sameHands(
  history: readonly Handled[],
  act: Handled,
  handler: string | null,
  writers: readonly string[],
): CaseRefusal | null {
  if (act.kind !== 'legal-review' && act.kind !== 'decided') return null;
  if (act.by === handler) return SAME_HANDS;
  if (act.kind === 'legal-review' && writers.includes(act.by)) return SAME_HANDS;
  const earlier = act.kind === 'decided' ? (['legal-review'] as const) : (['assigned', 'handed-over'] as const);
  return lastOf(history, earlier)?.by === act.by ? SAME_HANDS : null;
}
