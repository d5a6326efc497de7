import { ok, refuse, type Refusal, type Result } from '../result';
import type { ClosingReason, EnquiryAnswer, EnquiryStanding } from './standing';

/** What a member of staff does with a question. */
export type EnquiryAct =
  /** 认领, or 接手 where somebody else has it. */
  | { readonly kind: 'claim' }
  /** 放回. */
  | { readonly kind: 'release' }
  /** 转办. */
  | { readonly kind: 'pass-on'; readonly to: string; readonly note: string }
  | { readonly kind: 'answer'; readonly answer: EnquiryAnswer }
  /** 不用答复. */
  | { readonly kind: 'close'; readonly reason: ClosingReason }
  /** 撤销办结: takes back an answer or a closing. */
  | { readonly kind: 'reopen' };
export type EnquiryActKind = EnquiryAct['kind'];

/** In the order in which they are offered. */
export const ENQUIRY_ACTS = ['claim', 'answer', 'pass-on', 'close', 'release', 'reopen'] as const;

export type EnquiryActRefusal = Refusal<
  | 'enquiry.ended'
  | 'enquiry.not-ended'
  | 'enquiry.claimed-already'
  | 'enquiry.claimed-by-other'
  | 'enquiry.not-claimed'
  | 'enquiry.same-department'
  | 'enquiry.answer-required'
  | 'enquiry.answer-too-long'
  | 'enquiry.note-too-long'
>;

/** Characters of a written answer: what needs more belongs into a published one. */
export const ANSWER_CHARACTERS = 1_000;
export const NOTE_CHARACTERS = 200;

const lengthOf = (text: string): number => Array.from(text).length;

const wordsFault = (act: EnquiryAct): EnquiryActRefusal | null => {
  if (act.kind === 'pass-on' && lengthOf(act.note) > NOTE_CHARACTERS)
    return { code: 'enquiry.note-too-long', field: 'note' };
  if (act.kind !== 'answer' || act.answer.kind !== 'written') return null;
  const { text } = act.answer;
  if (text.trim() === '') return { code: 'enquiry.answer-required', field: 'text' };
  return lengthOf(text) > ANSWER_CHARACTERS ? { code: 'enquiry.answer-too-long', field: 'text' } : null;
};

const handsFault = ({ outcome, claimedBy, holder }: EnquiryStanding, act: EnquiryAct, actor: string) => {
  if (act.kind === 'reopen') return outcome === null ? 'enquiry.not-ended' : null;
  if (outcome !== null) return 'enquiry.ended';
  if (act.kind === 'claim') return claimedBy === actor ? 'enquiry.claimed-already' : null;
  // Whoever took it on is at it: another one takes it over first, so that no two answer it.
  if (claimedBy !== null && claimedBy !== actor) return 'enquiry.claimed-by-other';
  if (act.kind === 'release') return claimedBy === null ? 'enquiry.not-claimed' : null;
  return act.kind === 'pass-on' && act.to === holder ? 'enquiry.same-department' : null;
};

const changed = (standing: EnquiryStanding, act: EnquiryAct, actor: string): EnquiryStanding => {
  switch (act.kind) {
    case 'claim':
      return { ...standing, claimedBy: actor };
    case 'release':
      return { ...standing, claimedBy: null };
    case 'pass-on':
      return { ...standing, holder: act.to, passedOn: true, claimedBy: null };
    case 'answer':
      return { ...standing, outcome: { kind: 'answered', answer: act.answer } };
    case 'close':
      return { ...standing, outcome: { kind: 'closed', reason: act.reason } };
    case 'reopen':
      return { ...standing, outcome: null };
  }
};

/**
 * A question after something was done with it, where that may be done.
 *
 * @param actor - id of who does it
 */
export function enquiryAfter(
  standing: EnquiryStanding,
  act: EnquiryAct,
  actor: string,
): Result<EnquiryStanding, EnquiryActRefusal> {
  const fault = handsFault(standing, act, actor);
  if (fault !== null) return refuse(act.kind === 'pass-on' ? { code: fault, field: 'to' } : { code: fault });
  const words = wordsFault(act);
  return words ? refuse(words) : ok(changed(standing, act, actor));
}

/** What may be done with it next, by this person. */
export const nextActs = (standing: EnquiryStanding, actor: string): EnquiryActKind[] =>
  ENQUIRY_ACTS.filter((kind) => {
    const act = kind === 'pass-on' ? { kind, to: '', note: '' } : { kind };
    return handsFault(standing, act as EnquiryAct, actor) === null;
  });
