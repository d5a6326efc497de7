import { endedOn } from '../case-at';
import type { CaseRefusal } from '../refusal';
import { remediesOf } from '../remedies';
import { hasEnded } from '../state';
import { dueOn, first, isPast, no, type ActRules, type Moment } from './rule';

const RECONSIDERATION = '条例第五十一条；行政复议法第二十条';
const LITIGATION = '条例第五十一条；行政诉讼法第四十五条、第四十六条';
const ART_41 = '条例第四十一条';

const overdueSince = (moment: Moment) => {
  const due = dueOn(moment);
  return endedOn(moment.facts) === null && isPast(due, moment) ? due : null;
};

const barWithoutCause = (moment: Moment, article: string): CaseRefusal | null =>
  hasEnded(moment.facts) || overdueSince(moment) !== null ? null : no('foi.case.nothing-to-review', article);

const reviewComesFirst = (moment: Moment): boolean =>
  remediesOf(moment.facts, overdueSince(moment), moment.calendar, moment.practice)?.reviewFirst ?? false;

type AfterwardsKind =
  | 'correction-asked'
  | 'correction-answered'
  | 'reconsideration-filed'
  | 'reconsideration-concluded'
  | 'litigation-filed'
  | 'litigation-concluded';

/** What may follow a reply, or its lack. @source 条例第四十一条、第五十一条；行政复议法第二十条、第二十三条 */
export const afterwardsRules: ActRules<AfterwardsKind> = {
  'correction-asked': {
    title: '收到更正要求',
    article: ART_41,
    bars: ({ facts }) =>
      first(
        facts.service === null && no('foi.case.not-ended', ART_41),
        facts.correction !== null && facts.correction.outcome === null && no('foi.case.correction-pending', ART_41),
      ),
  },
  'correction-answered': {
    title: '答复更正要求',
    article: ART_41,
    bars: ({ facts }) => (facts.correction?.outcome === null ? null : no('foi.case.correction-not-asked', ART_41)),
  },
  'reconsideration-filed': {
    title: '登记行政复议',
    article: RECONSIDERATION,
    bars: (moment) =>
      first(
        barWithoutCause(moment, RECONSIDERATION),
        moment.facts.reconsideration?.outcome === null && no('foi.case.reconsideration-pending', RECONSIDERATION),
      ),
  },
  'reconsideration-concluded': {
    title: '登记行政复议结果',
    article: RECONSIDERATION,
    bars: ({ facts }) =>
      facts.reconsideration?.outcome === null ? null : no('foi.case.no-reconsideration', RECONSIDERATION),
  },
  'litigation-filed': {
    title: '登记行政诉讼',
    article: LITIGATION,
    bars: (moment) =>
      first(
        barWithoutCause(moment, LITIGATION),
        moment.facts.litigation?.outcome === null && no('foi.case.litigation-pending', LITIGATION),
        moment.facts.reconsideration?.outcome === null && no('foi.case.reconsideration-pending', LITIGATION),
        !moment.facts.reconsideration?.outcome &&
          reviewComesFirst(moment) &&
          no('foi.case.review-first', '行政复议法第二十三条'),
      ),
    faults: ({ route }, { facts }) => {
      if (route === 'direct') {
        return facts.reconsideration ? no('foi.case.not-direct', LITIGATION, 'route') : null;
      }
      return facts.reconsideration?.outcome ? null : no('foi.case.no-reconsideration', LITIGATION, 'route');
    },
  },
  'litigation-concluded': {
    title: '登记行政诉讼结果',
    article: LITIGATION,
    bars: ({ facts }) => (facts.litigation?.outcome === null ? null : no('foi.case.no-litigation', LITIGATION)),
  },
};
