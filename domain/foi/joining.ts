import { compareCivilDates, type CivilDate } from '../calendar/civil-date';
import type { CaseEvent, CaseEventKind } from './case/event';
import type { CaseFacts } from './case/facts';
import type { ReplyKind } from './case/reply-kind';
import { hasEnded } from './case/state';
import type { FoiRefusalCode } from './refusal';

/*
 * Handling alike requests together (并案办理). The Regulations know no joined request: each applicant has his own right to his
 * own reply in his own time. So joining is a convenience of the office and nothing else; no date, letter or remedy of a case
 * depends on it.
 */

/** How many cases one group holds at most. */
export const JOINED_AT_MOST = 50;

/** How far a case has come: the reply undecided, decided and not served, or the case ended. */
export type Progress = 'undecided' | 'decided' | 'ended';

export const progressOf = (facts: CaseFacts): Progress =>
  hasEnded(facts) || facts.archivedOn !== null ? 'ended' : facts.decision !== null ? 'decided' : 'undecided';

/** A case of a group. */
export interface JoinedCase {
  readonly id: string;
  /** Whether the others were joined to this one. */
  readonly isNamedLead: boolean;
  readonly progress: Progress;
  /** The day of receipt; that of submission where receipt is not confirmed. */
  readonly receivedOn: CivilDate;
  /** Breaks the tie between two of one day, for example 2026-0187. */
  readonly number: string;
  readonly replyDueOn: CivilDate | null;
}

const ORDER: readonly Progress[] = ['undecided', 'decided', 'ended'];

const byReceipt = (a: JoinedCase, b: JoinedCase): number =>
  compareCivilDates(a.receivedOn, b.receivedOn) || (a.number < b.number ? -1 : 1);

/**
 * Which case leads a group: the one that the others were joined to, for as long as no other has more ahead of it. Where it was
 * withdrawn, or decided alone, the group goes on without it, and of those that have most ahead the one that was received first
 * leads. Nothing is written for that; it follows from the cases.
 *
 * @param group - one case or more, in any order
 * @throws RangeError for an empty group
 */
export function leadOf<Case extends JoinedCase>(group: readonly Case[]): Case {
  const least = ORDER.find((progress) => group.some((each) => each.progress === progress));
  const ahead = group.filter(({ progress }) => progress === least).sort(byReceipt);
  const lead = ahead.find(({ isNamedLead }) => isNamedLead) ?? ahead[0];
  if (!lead) throw new RangeError('a group without a case has no lead');
  return lead;
}

/**
 * The earliest last day to reply of those cases of a group that have not ended: who keeps to it is late with none.
 *
 * @returns civil date, inclusive; null where none is known
 * @source 条例第三十三条
 */
export function earliestDueOn(group: readonly JoinedCase[]): CivilDate | null {
  const dues = group.flatMap(({ progress, replyDueOn }) => (progress === 'ended' || !replyDueOn ? [] : [replyDueOn]));
  return dues.sort(compareCivilDates)[0] ?? null;
}

/** A case that may be joined, or joined to, as it stands. */
export interface Joinable {
  readonly id: string;
  readonly progress: Progress;
  /** The group it is in; empty where it is in none. */
  readonly group: readonly JoinedCase[];
}

/**
 * Why a case cannot be joined to another. Both are open and undecided; the case stands alone; the other stands alone or leads
 * its group, so that there are no chains.
 *
 * @returns null where it can
 */
export function joiningFault(joining: Joinable, to: Joinable): FoiRefusalCode | null {
  if (joining.id === to.id) return 'foi.joining.same-case';
  if (joining.group.length > 0) return 'foi.joining.already-joined';
  if (to.group.length > 0 && leadOf(to.group).id !== to.id) return 'foi.joining.to-the-lead';
  if (joining.progress !== 'undecided' || to.progress !== 'undecided') return 'foi.joining.not-open';
  return to.group.length >= JOINED_AT_MOST ? 'foi.joining.group-full' : null;
}

/** What the office does with its hands on the matter, and not what one applicant did, paid, said or was told of himself. */
const TOGETHER: ReadonlySet<CaseEventKind> = new Set([
  'assigned',
  'handed-over',
  'amendment-asked',
  'third-party-asked',
  'third-party-answered',
  'other-organ-asked',
  'other-organ-answered',
  'consultation-letter-received',
  'extension-granted',
  'legal-review',
  'decided',
  'third-party-notified',
  'third-party-notice-received',
  'served',
  'archived',
]);

/** Replies that rest on what this one applicant did. */
const OF_ONE: ReadonlySet<ReplyKind> = new Set([
  'repeat',
  'unreasonable',
  'reconfirm',
  'amendment-lapsed',
  'fee-lapsed',
]);

/** Whether the same act can be recorded in several joined cases at once. Whether it is lawful, each case says for itself. */
export const mayBeDoneTogether = (act: Pick<CaseEvent, 'kind'> & { readonly reply?: ReplyKind }): boolean =>
  TOGETHER.has(act.kind) && !(act.reply && OF_ONE.has(act.reply));

/** Why two requests are alike: `words` is the same words or the same document. */
export type WhyAlike = 'words' | 'applicant' | 'both';

/** @returns null where they are not alike */
export const whyAlike = (sameWords: boolean, sameApplicant: boolean): WhyAlike | null =>
  sameWords ? (sameApplicant ? 'both' : 'words') : sameApplicant ? 'applicant' : null;

/**
 * Whether one who asks the same again has been answered already, so that his new request need not be handled again.
 *
 * @param earlier - the other request
 * @source 条例第三十六条第六项
 */
export const isAnsweredRepeat = (why: WhyAlike, earlier: Pick<CaseFacts, 'service'>): boolean =>
  why === 'both' && earlier.service !== null;
