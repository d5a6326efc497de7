import type { AnsweringKind, EnquiryAnswer, EnquiryOutcome, EnquiryStanding } from '../../../domain/enquiry';
import { enquiryState } from '../../../domain/enquiry';
import type { StaffActor } from '../../platform/auth/staff-gate';
import type { Cipher, SealContext } from '../../platform/cipher';
import type { EnquiryRow } from './store';

const answerPlace = (id: string): SealContext => ({ table: 'enquiries', column: 'answer_sealed', id });

/** The answer as it was given; null where there is none. */
export function answerOf(row: EnquiryRow, cipher: Cipher): EnquiryAnswer | null {
  const { id, answer_kind: kind, answer_id: page, answer_sealed: sealed } = row;
  if (sealed !== null) return { kind: 'written', text: cipher.open(sealed, answerPlace(id)) };
  return kind === null || page === null ? null : { kind: 'published', link: { kind: kind as AnsweringKind, id: page } };
}

function outcomeOf(row: EnquiryRow, cipher: Cipher): EnquiryOutcome | null {
  const answer = answerOf(row, cipher);
  if (answer) return { kind: 'answered', answer };
  return row.closed_reason === null ? null : { kind: 'closed', reason: row.closed_reason };
}

/** What the rules need to know of a question. */
export const standingOf = (row: EnquiryRow, cipher: Cipher): EnquiryStanding => ({
  holder: row.holder_id,
  passedOn: row.passed_on === 1,
  claimedBy: row.claimed_by,
  outcome: outcomeOf(row, cipher),
});

function outcomeColumns(id: string, outcome: EnquiryOutcome | null, cipher: Cipher) {
  const none = { answer_kind: null, answer_id: null, answer_sealed: null, closed_reason: null };
  if (outcome === null) return none;
  if (outcome.kind === 'closed') return { ...none, closed_reason: outcome.reason };
  const { answer } = outcome;
  if (answer.kind === 'published') return { ...none, answer_kind: answer.link.kind, answer_id: answer.link.id };
  return { ...none, answer_kind: 'written', answer_sealed: cipher.seal(answer.text, answerPlace(id)) };
}

interface Doing {
  readonly actor: StaffActor;
  readonly now: Date;
  readonly cipher: Cipher;
}

/** The row of a question as an act leaves it. */
export function rowAfter(row: EnquiryRow, after: EnquiryStanding, { actor, now, cipher }: Doing): EnquiryRow {
  const claimedByName = after.claimedBy === row.claimed_by ? row.claimed_by_name : actor.name;
  const ended = after.outcome !== null;
  return {
    ...row,
    ...outcomeColumns(row.id, after.outcome, cipher),
    state: enquiryState(after),
    holder_id: after.holder,
    passed_on: after.passedOn ? 1 : 0,
    claimed_by: after.claimedBy,
    claimed_by_name: after.claimedBy === null ? null : claimedByName,
    ended_at: ended ? now.toISOString() : null,
    ended_by_name: ended ? actor.name : null,
    ended_by_department: ended ? actor.department : null,
    version: row.version + 1,
  };
}
