import type { ConcernOutcome } from './concern';
import { leadsKey, walkCheck, type WrittenCheck } from './walk';

/** A check with its words. */
export interface WordedCheck extends WrittenCheck<ConcernOutcome & { readonly text: string }> {
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    readonly options: readonly { readonly id: string; readonly label: string }[];
  }[];
}

/**
 * What is wrong with a check.
 *
 * words: something is not written yet. double: two have one id. condition: it names what is not asked. gap: an answer leads some
 * to no outcome. unreachable: an outcome that nobody is shown. unasked: a question that nobody is asked. tangled: too many ways.
 */
export interface CheckFault {
  readonly is: 'words' | 'double' | 'condition' | 'gap' | 'unreachable' | 'unasked' | 'tangled';
  /** In the check, for example `questions.1.options.0`; empty: the check as a whole. */
  readonly place: string;
}

const isBlank = (text: string): boolean => text.trim() === '';

function unwritten({ questions, outcomes }: WordedCheck): CheckFault[] {
  const found = [
    ...questions.flatMap(({ text, options }, at) => [
      { text, place: `questions.${String(at)}.text` },
      ...options.map(({ label }, index) => ({
        text: label,
        place: `questions.${String(at)}.options.${String(index)}.label`,
      })),
    ]),
    ...outcomes.map(({ text }, at) => ({ text, place: `outcomes.${String(at)}.text` })),
  ];
  return found.filter(({ text }) => isBlank(text)).map(({ place }): CheckFault => ({ is: 'words', place }));
}

/** The second of two with one id. */
function doubles(list: readonly { readonly id: string }[], place: string): CheckFault[] {
  return list.flatMap(({ id }, at): CheckFault[] =>
    list.findIndex((each) => each.id === id) === at ? [] : [{ is: 'double', place: `${place}.${String(at)}` }],
  );
}

function wrongConditions({ questions, outcomes }: WordedCheck): CheckFault[] {
  const known = new Map(questions.map(({ id, options }) => [id, new Set(options.map((option) => option.id))]));
  return outcomes.flatMap(({ when }, at) =>
    Object.entries(when).flatMap(([question, chosen]): CheckFault[] =>
      chosen.length > 0 && chosen.every((option) => known.get(question)?.has(option))
        ? []
        : [{ is: 'condition', place: `outcomes.${String(at)}.when.${question}` }],
    ),
  );
}

/** What is told only by walking through it. */
function wrongWays(check: WordedCheck): CheckFault[] {
  const walk = walkCheck(check);
  if (!walk) return [{ is: 'tangled', place: '' }];
  const gaps = check.questions.flatMap(({ id, options }, at) =>
    options.flatMap((option, index): CheckFault[] =>
      walk.leads.get(leadsKey(id, option.id))?.nowhere
        ? [{ is: 'gap', place: `questions.${String(at)}.options.${String(index)}` }]
        : [],
    ),
  );
  const unasked = check.questions.flatMap(({ id }, at): CheckFault[] =>
    walk.asked.has(id) ? [] : [{ is: 'unasked', place: `questions.${String(at)}` }],
  );
  const unreachable = check.outcomes.flatMap((_, at): CheckFault[] =>
    walk.reached.has(at) ? [] : [{ is: 'unreachable', place: `outcomes.${String(at)}` }],
  );
  return [...unasked, ...gaps, ...unreachable];
}

/** Every mistake in a check, in the order in which it is read. Where its parts do not fit together nobody walks through it. */
export function checkFaults(check: WordedCheck): CheckFault[] {
  const parts = [
    ...doubles(check.questions, 'questions'),
    ...check.questions.flatMap(({ options }, at) => doubles(options, `questions.${String(at)}.options`)),
    ...wrongConditions(check),
  ];
  return [...unwritten(check), ...(parts.length > 0 ? parts : wrongWays(check))];
}
