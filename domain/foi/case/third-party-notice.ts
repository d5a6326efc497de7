import type { CaseFacts, Consultation } from './facts';
import type { ReplyKind } from './reply-kind';

/** Replies by which something is disclosed to the applicant. @source 条例第三十六条第二项、第三十七条 */
const DISCLOSES: ReadonlySet<ReplyKind> = new Set(['granted', 'partly-granted']);

/**
 * `owed`: the law has the notice sent, and nothing is served before it. `offered`: nothing demands it, but from it on the third
 * party knows, and the times for its remedies begin to run. `issued`: it was sent.
 */
export type NoticeStanding = 'owed' | 'offered' | 'issued';

/**
 * Whether a third party is told in writing of what is disclosed against its will.
 *
 * A third party that objected with a good reason, and is overruled for the public interest, has to be told what is disclosed
 * and why. One whose objection had no good reason has no such right by the Regulations; telling it is offered, because who was
 * not told is taken not to know (行政复议法实施条例第十五条第二款), and could ask for reconsideration for as long as that lasts.
 * One that agreed, or said nothing, is not written to again.
 *
 * @returns null where there is nothing to tell it
 * @source 条例第三十二条；行政复议法实施条例第十五条
 */
export function noticeOf(
  { consultee, opinion, notifiedOn }: Consultation,
  { decision }: Pick<CaseFacts, 'decision'>,
): NoticeStanding | null {
  if (notifiedOn !== null) return 'issued';
  if (consultee !== 'third-party' || decision === null || !DISCLOSES.has(decision.reply)) return null;
  if (opinion === 'objects-with-reason') return decision.publicInterest ? 'owed' : null;
  return opinion === 'objects-without-reason' ? 'offered' : null;
}

/**
 * Whether a third party has still to be told before anything is served.
 *
 * Article 32 says 可以决定予以公开，并将决定公开的政府信息内容和理由书面告知第三方 and names no order between telling the third
 * party and giving the information out. The careful reading is taken: what was given out cannot be taken back, and a notice
 * that comes after it tells of nothing that could still be stopped. So the notice is issued first. It need not have arrived,
 * and no waiting time follows it, for the law sets none, and the applicant's time to be answered runs on.
 *
 * @source 条例第三十二条
 */
export const owesNotice = (facts: Pick<CaseFacts, 'decision' | 'consultations'>): boolean =>
  facts.consultations.some((each) => noticeOf(each, facts) === 'owed');
