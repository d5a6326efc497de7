import { evaluateConcern, type ConcernAnswers, type ConcernCheckRules, type ConcernOutcome } from './concern';

/** A check as it is written. */
export interface WrittenCheck<Outcome extends ConcernOutcome = ConcernOutcome> extends ConcernCheckRules<Outcome> {
  readonly questions: readonly { readonly id: string; readonly options: readonly { readonly id: string }[] }[];
}

/** Where one answer leads, whatever was answered before it. */
export interface Leads {
  /** Ids of questions that may be asked next. */
  readonly questions: ReadonlySet<string>;
  /** Places in the list of outcomes. */
  readonly outcomes: ReadonlySet<number>;
  /** Some who give this answer are told nothing. */
  readonly nowhere: boolean;
}

/** All ways through a check. */
export interface Walk {
  /** By `leadsKey`; an answer that nobody can give is not in it. */
  readonly leads: ReadonlyMap<string, Leads>;
  readonly asked: ReadonlySet<string>;
  readonly reached: ReadonlySet<number>;
}

/** More answers than this nobody has checked by hand, and a form that is being written has to keep up. */
const MOST_STEPS = 20_000;

export const leadsKey = (question: string, option: string): string => `${question}/${option}`;

interface Open {
  readonly questions: Set<string>;
  readonly outcomes: Set<number>;
  nowhere: boolean;
}

/**
 * Walks every way through a check, as a resident is led. No question comes twice on a way: what is answered is not open.
 *
 * @returns null where there are too many ways
 */
export function walkCheck(check: WrittenCheck): Walk | null {
  const leads = new Map<string, Open>();
  const reached = new Set<number>();
  const asked = new Set<string>();
  let steps = 0;
  const from = (answers: ConcernAnswers, here: Open): boolean => {
    const result = evaluateConcern(check, answers);
    if (result.state === 'outcome') {
      const place = check.outcomes.indexOf(result.outcome);
      reached.add(place);
      here.outcomes.add(place);
    } else if (result.state === 'none') here.nowhere = true;
    else return ask(result.question, answers, here);
    return true;
  };
  const ask = (id: string, answers: ConcernAnswers, here: Open): boolean => {
    const question = check.questions.find((each) => each.id === id);
    asked.add(id);
    here.questions.add(id);
    if (!question) here.nowhere = true;
    return (question?.options ?? []).every((option) => {
      steps += 1;
      if (steps > MOST_STEPS) return false;
      const key = leadsKey(id, option.id);
      const next = leads.get(key) ?? { questions: new Set(), outcomes: new Set(), nowhere: false };
      leads.set(key, next);
      return from({ ...answers, [id]: option.id }, next);
    });
  };
  const isWalked = from({}, { questions: new Set(), outcomes: new Set(), nowhere: false });
  return isWalked ? { leads, asked, reached } : null;
}
