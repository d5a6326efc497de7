import { foiSentence, type FoiRefusalCode } from '../../../domain/foi';
import type { Sentence } from '../../platform/errors/sentences';

/** What is wrong with a form is 422; these are not. */
const STATUS: Partial<Record<FoiRefusalCode, number>> = {
  'foi.idempotency-key-required': 400,
  'foi.idempotency-key-reused': 409,
  'foi.case-not-found': 404,
  'foi.too-many-lookups': 429,
  'foi.desk.case-not-found': 404,
  'foi.desk.changed-meanwhile': 409,
  'foi.desk.not-yours': 403,
  'foi.desk.already-claimed': 409,
  'foi.desk.not-claimed': 409,
  'foi.desk.not-holding': 403,
  'foi.desk.only-asked': 403,
  'foi.desk.cursor': 400,
  'foi.joining.already-joined': 409,
  'foi.joining.to-the-lead': 409,
  'foi.joining.not-joined': 409,
  'foi.draft.changed-meanwhile': 409,
  'foi.draft.not-found': 404,
  'foi.draft.already-there': 409,
  'foi.draft.read-first': 409,
};

/** Status and sentence of every refusal. */
export const foiSentences: Readonly<Record<string, Sentence>> = Object.fromEntries(
  Object.entries(foiSentence).map(([code, title]) => [code, { status: STATUS[code as FoiRefusalCode] ?? 422, title }]),
);
