import { feeDueOn } from '../case-at';
import { standingOf } from '../consultee-due';
import type { CaseEventOf } from '../event';
import type { CaseRefusal } from '../refusal';
import { replyRules, type ReplyKind } from '../reply-kind';
import { waitingFor } from '../reply-clock';
import { barUnlessInHand, barUnlessUndecided } from './in-hand';
import { dueOn, first, isPast, no, type ActRules, type Moment } from './rule';

/** What each kind of reply needs to have happened before. @source 条例第三十条、第三十二条、第三十五条 */
const needs: Partial<Record<ReplyKind, (event: CaseEventOf<'decided'>, moment: Moment) => CaseRefusal | null>> = {
  'still-unclear': (_, { facts }) =>
    facts.amendment?.receivedOn ? null : no('foi.case.not-amended', '条例第三十条', 'reply'),
  unreasonable: (_, moment) => {
    const { reasons } = moment.facts;
    if (!reasons) return no('foi.case.reasons-not-asked', '条例第三十五条', 'reply');
    const waited = reasons.givenOn !== null || isPast(reasons.dueOn, moment);
    return waited ? null : no('foi.case.reasons-not-due', '条例第三十五条', 'reply');
  },
  'refused-third-party': (_, { facts }) =>
    facts.consultations.some(({ consultee }) => consultee === 'third-party')
      ? null
      : no('foi.case.third-party-not-asked', '条例第三十二条', 'reply'),
  granted: ({ publicInterest }, { facts }) =>
    facts.consultations.some(
      ({ consultee, opinion }) => consultee === 'third-party' && opinion === 'objects-with-reason',
    ) && publicInterest !== true
      ? no('foi.case.third-party-objects', '条例第十五条、第三十二条', 'reply')
      : null,
};

/** What a request that lapsed needs: the applicant's time has run out. @source 条例第三十条；国办函〔2020〕109号 */
function lapseFault(reply: ReplyKind, moment: Moment): CaseRefusal | null {
  const { facts, calendar } = moment;
  if (reply === 'amendment-lapsed') {
    if (facts.amendment?.receivedOn !== null) return no('foi.case.amendment-not-asked', '条例第三十条', 'reply');
    return isPast(facts.amendment.dueOn, moment) ? null : no('foi.case.amendment-not-due', '条例第三十条', 'reply');
  }
  const lapsed = facts.fee?.paidOn === null && isPast(feeDueOn(facts, calendar), moment);
  return lapsed ? null : no('foi.case.fee-not-asked', '国办函〔2020〕109号', 'reply');
}

/** Every consultation has ended: by an opinion, or because its time has passed. @source 条例第三十二条、第三十四条 */
function barWhileConsulting({ facts, on, calendar }: Moment): CaseRefusal | null {
  const open = facts.consultations.find((each) => standingOf(each, on, calendar) === 'waiting');
  if (!open) return null;
  return no('foi.case.consultation-open', open.consultee === 'third-party' ? '条例第三十二条' : '条例第三十四条');
}

const barReply = (moment: Moment): CaseRefusal | null =>
  first(
    barUnlessInHand(moment),
    barWhileConsulting(moment),
    !moment.facts.reviewed && no('foi.case.not-reviewed', '条例第四十五条'),
  );

/** What was reviewed is what is decided: a text that was changed since goes back to the review. @source 条例第四十五条 */
const textFault = ({ text }: CaseEventOf<'decided'>, { facts: { reviewedText } }: Moment): CaseRefusal | null =>
  reviewedText !== null && text !== reviewedText ? no('foi.case.changed-after-review', '条例第四十五条') : null;

function canLapse(moment: Moment): boolean {
  return (['amendment-lapsed', 'fee-lapsed'] as const).some((reply) => lapseFault(reply, moment) === null);
}

/** Legal review (法制审核) and the decision on the reply. @source 条例第三十六条至第三十九条、第四十五条 */
export const decisionRules: ActRules<'legal-review' | 'decided'> = {
  'legal-review': { title: '法制审核', article: '条例第十七条、第四十五条', bars: barUnlessInHand },
  decided: {
    title: '作出答复决定',
    article: '条例第三十六条',
    bars: (moment) =>
      first(
        barUnlessUndecided(moment),
        waitingFor(moment.facts, moment.practice) === 'confirmation' && no('foi.case.not-received', '条例第三十一条'),
        canLapse(moment) ? null : barReply(moment),
      ),
    faults: (event, moment) =>
      replyRules[event.reply].remedy === 'closing'
        ? lapseFault(event.reply, moment)
        : first(barReply(moment), needs[event.reply]?.(event, moment) ?? null, textFault(event, moment)),
    until: dueOn,
  },
};
