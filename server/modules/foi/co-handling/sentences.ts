import { coHandlingSentence, type CoHandlingRefusalCode } from '../../../../domain/foi/co-handling';
import type { SentenceTable } from '../../../platform/errors/sentences';

/** What is wrong with what was written is 422; these are not. */
const STATUS: Partial<Record<CoHandlingRefusalCode, number>> = {
  'foi.co-handling.not-found': 404,
  'foi.co-handling.not-asked': 403,
  'foi.co-handling.not-asking': 403,
  'foi.co-handling.not-open': 409,
  'foi.co-handling.already-asked': 409,
  'foi.co-handling.too-late': 409,
};

/** Status and sentence of every refusal. */
export const coHandlingSentences: SentenceTable = Object.fromEntries(
  Object.entries(coHandlingSentence).map(([code, title]) => [
    code,
    { status: STATUS[code as CoHandlingRefusalCode] ?? 422, title },
  ]),
);
