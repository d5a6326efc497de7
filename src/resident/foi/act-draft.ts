import { forget, readStored, store } from '../../platform/storage';
import { ACT_WORDS } from './act-words';

/** What is being written for one act of one case. It lives on the device until it has arrived. */
export interface ActDraft {
  readonly text: string;
  /** Made once, kept until it has arrived: whatever is sent of this form is one act. */
  readonly key: string | null;
}

export const EMPTY_ACT: ActDraft = { text: '', key: null };

/** The words beside a rating. */
export const RATING_DRAFT = 'rating';

const keyOf = (number: string, what: string): string => `foi-act:${number}:${what}`;

/** The draft of an act, or of the words beside a rating. */
export function readActDraft(number: string, what: string): ActDraft | null {
  const kept = readStored(keyOf(number, what));
  return typeof kept === 'object' && kept !== null && 'text' in kept
    ? { ...EMPTY_ACT, ...(kept as Partial<ActDraft>) }
    : null;
}

/** @returns false when the device would not keep it */
export const keepActDraft = (number: string, what: string, draft: ActDraft): boolean =>
  store(keyOf(number, what), draft);
export const forgetActDraft = (number: string, what: string): void => forget(keyOf(number, what));

/** Takes every draft of a case off the device. */
export function forgetActDrafts(number: string): void {
  for (const what of [...Object.keys(ACT_WORDS), RATING_DRAFT]) forgetActDraft(number, what);
}
