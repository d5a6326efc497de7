import type { FoiLetterKind } from '../../../contract/foi-letter';
import type { CorrectionOutcome, ReplyKind } from '../../../domain/foi/case';
import { letterNeeds } from '../../../domain/foi/letter/needs';
import type { ActWords } from './acts/act-words';

export type LetterField = 'points' | 'facts' | 'reasons' | 'grounds' | 'access' | 'addressee' | 'otherOrgan';

export interface AskedField {
  readonly field: LetterField;
  readonly needed: boolean;
  /** What belongs there, with its article. */
  readonly sentence: string;
}

/** What may be written beyond what has to be. */
const POSSIBLE: Partial<Record<FoiLetterKind, readonly LetterField[]>> = {
  'fee-notice': ['facts'],
  'lapse-notice': ['facts'],
  reply: ['facts', 'reasons', 'grounds', 'access'],
  'correction-reply': ['facts', 'reasons'],
};

const WITH_FILES: readonly FoiLetterKind[] = ['reply', 'third-party-letter', 'other-organ-letter', 'correction-reply'];

export const takesFiles = (kind: FoiLetterKind): boolean => WITH_FILES.includes(kind);

/** Which fields of a letter are asked for: first those that the law needs, then those that may help. */
export function askedFields(kind: FoiLetterKind, { reply, outcome }: ActWords): readonly AskedField[] {
  const needed = letterNeeds(kind, kind === 'reply' ? (reply as ReplyKind) : (outcome as CorrectionOutcome));
  const more = [...(POSSIBLE[kind] ?? []), ...(reply === 'other-organ' ? (['otherOrgan'] as const) : [])];
  return [
    ...needed.map(({ field, sentence }) => ({ field, sentence, needed: true })),
    ...more
      .filter((field) => !needed.some((need) => need.field === field))
      .map((field) => ({ field, sentence: '', needed: false })),
  ];
}
