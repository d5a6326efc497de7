/** One outcome of 这和我有关吗: it is shown when each of its conditions holds. */
export interface ConcernOutcome {
  /** Question id → option ids of which one must be chosen. Empty: always holds. */
  readonly when: Readonly<Record<string, readonly string[]>>;
}

/** The part of a check that decides. */
export interface ConcernCheckRules<Outcome extends ConcernOutcome> {
  readonly questions: readonly { readonly id: string }[];
  readonly outcomes: readonly Outcome[];
}

/** Question id → id of the option chosen. */
export type ConcernAnswers = Readonly<Record<string, string | undefined>>;

/** What the answers come to. */
export type ConcernResult<Outcome> =
  | { readonly state: 'outcome'; readonly outcome: Outcome }
  /** A question that could still decide has no answer. */
  | { readonly state: 'unanswered'; readonly question: string }
  /** Every question is answered and no outcome holds: the check was written with a gap. */
  | { readonly state: 'none' };

/**
 * Whether a policy concerns the person who answered: the first outcome whose every condition holds.
 *
 * An outcome is given as soon as it is certain: nobody is asked what no longer matters. It works on the answers alone, on the
 * device; nothing is sent.
 *
 * @param check - questions in the order asked, outcomes in order of precedence
 * @example evaluateConcern(check, { where: 'linxi' })
 */
export function evaluateConcern<Outcome extends ConcernOutcome>(
  check: ConcernCheckRules<Outcome>,
  answers: ConcernAnswers,
): ConcernResult<Outcome> {
  for (const outcome of check.outcomes) {
    const conditions = Object.entries(outcome.when);
    const answered = (question: string) => answers[question];
    // One wrong answer rules an outcome out, whatever is still open.
    if (conditions.some(([question, options]) => isRuledOut(answered(question), options))) continue;
    const open = conditions.filter(([question]) => answered(question) === undefined).map(([question]) => question);
    if (open.length === 0) return { state: 'outcome', outcome };
    const next = check.questions.find((question) => open.includes(question.id))?.id ?? open[0];
    if (next !== undefined) return { state: 'unanswered', question: next };
  }
  return { state: 'none' };
}

function isRuledOut(answer: string | undefined, options: readonly string[]): boolean {
  return answer !== undefined && !options.includes(answer);
}
