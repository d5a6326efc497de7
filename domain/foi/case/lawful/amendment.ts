import { amendmentAskableUntil } from '../case-at';
import { barUnlessInHand, barUnlessUndecided } from './in-hand';
import { first, isPast, no, type ActRules } from './rule';

const ART_30 = '条例第三十条';

/** 补正: asked for once, within 7 working days of receipt. @source 条例第三十条 */
export const amendmentRules: ActRules<'amendment-asked' | 'amendment-received'> = {
  'amendment-asked': {
    title: '告知补正',
    article: ART_30,
    bars: (moment) =>
      first(
        moment.facts.amendment !== null && no('foi.case.amendment-once', ART_30),
        barUnlessInHand(moment),
        isPast(amendmentAskableUntil(moment.facts, moment.calendar), moment) &&
          no('foi.case.amendment-too-late', ART_30),
      ),
    faults: ({ dueOn, on }) => (dueOn > on ? null : no('foi.case.period-not-ahead', ART_30, 'dueOn')),
    until: ({ facts, calendar }) => amendmentAskableUntil(facts, calendar),
  },
  'amendment-received': {
    title: '收到补正',
    article: ART_30,
    bars: (moment) =>
      first(
        barUnlessUndecided(moment),
        moment.facts.amendment?.receivedOn !== null && no('foi.case.amendment-not-asked', ART_30),
      ),
    until: ({ facts }) => facts.amendment?.dueOn ?? null,
  },
};
