import { conditionWords, VERDICT_NAMES } from '../../../../domain/explainer';
import { writtenCheck, type CheckOutcome, type CheckQuestion } from '../check/written-check';

type Content = Readonly<Record<string, unknown>>;

export const CHECK_QUESTIONS = 'concernCheck.questions';
export const CHECK_OUTCOMES = 'concernCheck.outcomes';

const isWhole = ({ concernCheck }: Content): boolean =>
  typeof concernCheck === 'object' &&
  concernCheck !== null &&
  Object.keys(concernCheck).sort().join() === 'outcomes,questions' &&
  Object.values(concernCheck).every((each) => Array.isArray(each));

/** With the check's two lists beside the other fields, so that each question is compared alone, where every text has a check. */
export function unfolded<T extends readonly Content[]>(contents: T): T {
  if (!contents.slice(0, 2).every(isWhole)) return contents;
  return contents.map(({ concernCheck, ...rest }) => {
    const { questions, outcomes } = (concernCheck ?? {}) as Content;
    return { ...rest, [CHECK_QUESTIONS]: questions, [CHECK_OUTCOMES]: outcomes };
  }) as unknown as T;
}

/** The other way round. */
export function folded({ [CHECK_QUESTIONS]: questions, [CHECK_OUTCOMES]: outcomes, ...rest }: Content): Content {
  return questions === undefined && outcomes === undefined ? rest : { ...rest, concernCheck: { questions, outcomes } };
}

/** An outcome says in words whom it is told, a question shows its answers: ids say nothing to a person. */
function spokenOutcome(outcome: CheckOutcome, content: Content): object {
  const check = writtenCheck(content) ?? { questions: [] };
  const when = conditionWords(check, outcome.when);
  const verdict = VERDICT_NAMES[outcome.verdict];
  return { ...outcome, when: when.length === 0 ? '其余的人' : when.join('；'), verdict };
}

const spokenQuestion = ({ text, options }: CheckQuestion): object => ({
  question: text,
  options: options.map(({ label }) => label),
});

/** What a person reads of a part of a check; anything else as it is. */
export function spoken(field: string, value: unknown, content: Content): unknown {
  if (Array.isArray(value)) return value.map((each) => spoken(field, each, content));
  if (value === undefined) return value;
  if (field === CHECK_QUESTIONS) return spokenQuestion(value as CheckQuestion);
  if (field === CHECK_OUTCOMES) return spokenOutcome(value as CheckOutcome, content);
  if (field !== 'concernCheck') return value;
  const check = writtenCheck(content);
  return {
    questions: check?.questions.map(spokenQuestion),
    outcomes: check?.outcomes.map((outcome) => spokenOutcome(outcome, content)),
  };
}
