/** What can be done about a co-handling; kept as the name of the form that is open, as acts are. */
export const ASK = 'ask-co-handling';
const ANSWER = 'answer-co-handling/';
const RETURN = 'return-co-handling/';

export const answerStep = (id: string): string => ANSWER + id;
export const returnStep = (id: string): string => RETURN + id;

/** Which question a step is about; null for a step of another kind. */
export const answered = (step: string): string | null => (step.startsWith(ANSWER) ? step.slice(ANSWER.length) : null);
export const returned = (step: string): string | null => (step.startsWith(RETURN) ? step.slice(RETURN.length) : null);
