/** Why a question (咨询) is closed without an answer. */
export const CLOSING_REASONS = ['duplicate', 'no-question', 'other-channel', 'not-government', 'unfit'] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** What a question may be answered with that is published. */
export const ANSWERING_KINDS = [
  'qa-items',
  'qa-issues',
  'explainers',
  'policies',
  'notices',
  'press-conferences',
] as const;
export type AnsweringKind = (typeof ANSWERING_KINDS)[number];

/** A published page, or a few words that only the resident reads. */
export type EnquiryAnswer =
  | { readonly kind: 'published'; readonly link: { readonly kind: AnsweringKind; readonly id: string } }
  | { readonly kind: 'written'; readonly text: string };

export type EnquiryOutcome =
  | { readonly kind: 'answered'; readonly answer: EnquiryAnswer }
  | { readonly kind: 'closed'; readonly reason: ClosingReason };

/** Whose hands a question is in, and what became of it. */
export interface EnquiryStanding {
  /** The department that it lies with; null while it is the office's to pass on. */
  readonly holder: string | null;
  /** Whether somebody passed it on to the department. */
  readonly passedOn: boolean;
  /** Id of who took it on. */
  readonly claimedBy: string | null;
  readonly outcome: EnquiryOutcome | null;
}

export const ENQUIRY_STATES = ['received', 'passed-on', 'claimed', 'answered', 'closed'] as const;
/** 未处理、已转办、已认领、已答复、不用答复. */
export type EnquiryState = (typeof ENQUIRY_STATES)[number];

/** The state follows from the standing, so that taking a closing back needs no memory of what was before. */
export function enquiryState({ outcome, claimedBy, passedOn }: EnquiryStanding): EnquiryState {
  if (outcome !== null) return outcome.kind;
  if (claimedBy !== null) return 'claimed';
  return passedOn ? 'passed-on' : 'received';
}

/** As it is received. @param holder - the department that published what is asked about, or that the resident chose */
export const receivedStanding = (holder: string | null): EnquiryStanding => ({
  holder,
  passedOn: false,
  claimedBy: null,
  outcome: null,
});
