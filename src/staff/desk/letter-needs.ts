import type { FoiLetterKind } from '../../../contract/foi-letter';
import type { ReplyKind } from '../../../domain/foi/case';
import type { ActWords } from './acts/act-words';

export type LetterField =
  'points' | 'facts' | 'reasons' | 'grounds' | 'access' | 'addressee' | 'otherOrgan' | 'attachments';
export type Needs = Partial<Record<LetterField, 'needed' | 'possible'>>;

const KINDS: Record<Exclude<FoiLetterKind, 'reply'>, Needs> = {
  'registration-receipt': {},
  'amendment-notice': { points: 'needed' },
  'extension-notice': { reasons: 'needed' },
  'third-party-letter': { addressee: 'needed', facts: 'possible', attachments: 'possible' },
  'other-organ-letter': { addressee: 'needed', facts: 'possible', attachments: 'possible' },
  'reasons-notice': { points: 'needed' },
  'deferral-notice': { reasons: 'needed' },
  'fee-notice': { facts: 'possible' },
  'lapse-notice': { facts: 'possible' },
  'correction-reply': { facts: 'needed', reasons: 'needed' },
};

const REFUSAL: Needs = { facts: 'needed', reasons: 'needed', grounds: 'possible' };
const REPLIES: Partial<Record<ReplyKind, Needs>> = {
  granted: { facts: 'possible', access: 'needed', attachments: 'possible' },
  'already-public': { access: 'needed', facts: 'possible' },
  'partly-granted': {
    facts: 'needed',
    reasons: 'needed',
    grounds: 'possible',
    access: 'possible',
    attachments: 'possible',
  },
  'not-held': { facts: 'needed' },
  'other-organ': { otherOrgan: 'possible', facts: 'possible' },
  'other-procedure': { access: 'needed', reasons: 'possible' },
  publication: { access: 'needed' },
};

/** Which fields of a letter are asked for. */
export const needsOf = (kind: FoiLetterKind, { reply }: Pick<ActWords, 'reply'>): Needs =>
  kind === 'reply' ? (REPLIES[reply as ReplyKind] ?? REFUSAL) : KINDS[kind];
