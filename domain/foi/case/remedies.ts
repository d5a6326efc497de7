import type { Calendar } from '../../calendar/calendar';
import type { CivilDate } from '../../calendar/civil-date';
import { endOfDays, endOfMonths } from '../../calendar/period';
import { whereCalendarReaches } from '../../calendar/working-days';
import type { CaseFacts } from './facts';
import type { Practice } from './practice';
import { replyRules } from './reply-kind';

/** 60 日 to ask for reconsideration. @source 行政复议法第二十条第一款 */
const RECONSIDERATION_DAYS = 60;
/** 15 日 to sue after a reconsideration. @source 行政诉讼法第四十五条 */
const LITIGATION_DAYS_AFTER_RECONSIDERATION = 15;
/** 6 个月 to sue directly. @source 行政诉讼法第四十六条第一款 */
const LITIGATION_MONTHS = 6;

/** What the applicant can still do, and until when. A date is null where it cannot be told (yet), or where the way is closed. */
export interface Remedies {
  /** What it is about. */
  readonly against: 'reply' | 'no-reply';
  /** Whether reconsideration must come first (复议前置). */
  readonly reviewFirst: boolean;
  /** The day that the counts start from; it is not counted. Null while a posted reply has not been signed for. */
  readonly knownOn: CivilDate | null;
  readonly reconsiderationUntil: CivilDate | null;
  /** Null where reconsideration comes first. */
  readonly litigationUntil: CivilDate | null;
  readonly litigationAfterReconsiderationUntil: CivilDate | null;
  readonly article: string;
}

const whereKnown = (from: CivilDate | null, end: (from: CivilDate) => { dueOn: CivilDate }): CivilDate | null => {
  if (from === null) return null;
  const until = whereCalendarReaches(() => end(from));
  return until.ok ? until.value.dueOn : null;
};

/**
 * What a third party can still do against a disclosure that it was told of. Reconsideration need not come first: that holds
 * for an applicant who is refused, not for whom something is disclosed against.
 */
export type ThirdPartyRemedies = Pick<Remedies, 'knownOn' | 'reconsiderationUntil' | 'litigationUntil' | 'article'>;

/**
 * The remedies of a third party, counted from the day the notice reached it, which is not counted itself.
 *
 * @param knownOn - the day the notice arrived
 * @source 行政复议法第二十条第一款；行政复议法实施条例第十五条；行政诉讼法第四十六条第一款；民法典第二百零一条至第二百零三条
 */
export const thirdPartyRemediesOf = (knownOn: CivilDate, calendar: Calendar): ThirdPartyRemedies => ({
  knownOn,
  reconsiderationUntil: whereKnown(knownOn, (from) => endOfDays(from, RECONSIDERATION_DAYS, calendar)),
  litigationUntil: whereKnown(knownOn, (from) => endOfMonths(from, LITIGATION_MONTHS, calendar)),
  article: '行政复议法第二十条；行政诉讼法第四十六条第一款',
});

function reviewComesFirst(facts: CaseFacts, practice: Practice): boolean {
  // No reply in time: 未履行法定职责.
  if (!facts.decision || !facts.service) return true;
  const { remedy } = replyRules[facts.decision.reply];
  return remedy === 'refusal' || (remedy === 'disputed' && practice.disputedRepliesReviewFirst);
}

/**
 * The remedies against a reply, or against there being none in time.
 *
 * @param overdueSince - the last day to reply when it passed without one, else null
 * @returns null where there is nothing to seek a remedy against yet
 * @source 行政复议法第二十条、第二十三条；行政复议法实施条例第十五条、第十六条；行政诉讼法第四十五条、第四十六条；民法典第二百零一条至第二百零三条
 */
export function remediesOf(
  facts: CaseFacts,
  overdueSince: CivilDate | null,
  calendar: Calendar,
  practice: Practice,
): Remedies | null {
  const { service, reconsideration } = facts;
  if (!service && overdueSince === null) return null;
  const knownOn = service ? service.signedOn : overdueSince;
  const reviewFirst = reviewComesFirst(facts, practice);
  return {
    against: service ? 'reply' : 'no-reply',
    reviewFirst,
    knownOn,
    reconsiderationUntil: whereKnown(knownOn, (from) => endOfDays(from, RECONSIDERATION_DAYS, calendar)),
    litigationUntil: reviewFirst ? null : whereKnown(knownOn, (from) => endOfMonths(from, LITIGATION_MONTHS, calendar)),
    litigationAfterReconsiderationUntil: whereKnown(reconsideration?.concludedOn ?? null, (from) =>
      endOfDays(from, LITIGATION_DAYS_AFTER_RECONSIDERATION, calendar),
    ),
    article: service
      ? reviewFirst
        ? '行政复议法第二十条、第二十三条第一款第四项'
        : '行政复议法第二十条；行政诉讼法第四十六条第一款'
      : '行政复议法第二十条、第二十三条第一款第三项；行政复议法实施条例第十六条第一款第一项',
  };
}
