import type { ConcernCheck } from '../../../../contract/explainer';
import { at, listAt, type Written } from '../editing/place';
import { newId } from '../kinds/new-id';

export type CheckQuestion = ConcernCheck['questions'][number];
export type CheckOutcome = ConcernCheck['outcomes'][number];

export const emptyOption = (): CheckQuestion['options'][number] => ({ id: newId(), label: '' });
export const emptyQuestion = (): CheckQuestion => ({ id: newId(), text: '', options: [emptyOption(), emptyOption()] });
export const emptyOutcome = (): CheckOutcome => ({ when: {}, verdict: 'yes', text: '' });

/** One question, whom it concerns, and whoever is left. */
export function startingCheck(): ConcernCheck {
  const question = emptyQuestion();
  const [first] = question.options;
  return {
    questions: [question],
    outcomes: [
      { ...emptyOutcome(), when: first ? { [question.id]: [first.id] } : {} },
      { ...emptyOutcome(), verdict: 'no' },
    ],
  };
}

/** The same question once more: what an outcome is told for names the first one. */
export const copiedQuestion = (question: CheckQuestion): CheckQuestion => ({
  ...question,
  id: newId(),
  options: question.options.map((option) => ({ ...option, id: newId() })),
});

/** The check as it stands in a text that may be unfinished; null where there is none. */
export function writtenCheck(content: Written): ConcernCheck | null {
  const check = at(content, 'concernCheck');
  if (check === undefined) return null;
  return {
    questions: listAt<Partial<CheckQuestion>>(check, 'questions').map(({ id = '', text = '', options = [] }) => ({
      id,
      text,
      options,
    })),
    outcomes: listAt<Partial<CheckOutcome>>(check, 'outcomes').map(({ when = {}, ...rest }) => ({
      ...emptyOutcome(),
      ...rest,
      when,
    })),
  };
}
