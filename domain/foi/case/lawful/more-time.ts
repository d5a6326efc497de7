import { barUnlessInHand, barUnlessUndecided } from './in-hand';
import { dueOn, first, isPast, no, type ActRules } from './rule';

/** Longest extension. @source 条例第三十三条第二款 */
const MAX_EXTENSION_WORKING_DAYS = 20;
/** The Regulations only say "合理期限"; a working year is beyond any. */
const MAX_DEFERRAL_WORKING_DAYS = 250;
const ART_33 = '条例第三十三条第二款';
const ART_35 = '条例第三十五条';

const isWithin = (days: number, max: number): boolean => Number.isInteger(days) && days >= 1 && days <= max;

/** Extension (延长), and what an unreasonable number of requests leads to. @source 条例第三十三条第二款、第三十五条 */
export const moreTimeRules: ActRules<'extension-granted' | 'reasons-asked' | 'reasons-given' | 'deferral'> = {
  'extension-granted': {
    title: '延长答复期限并告知',
    article: ART_33,
    bars: (moment) =>
      first(
        barUnlessInHand(moment),
        moment.facts.extension !== null && no('foi.case.extension-once', ART_33),
        isPast(dueOn(moment), moment) && no('foi.case.extension-too-late', ART_33),
      ),
    faults: ({ workingDays, approvedByOfficeHead }) =>
      first(
        !approvedByOfficeHead && no('foi.case.extension-not-approved', ART_33, 'approvedByOfficeHead'),
        !isWithin(workingDays, MAX_EXTENSION_WORKING_DAYS) && no('foi.case.extension-length', ART_33, 'workingDays'),
      ),
    until: dueOn,
  },
  'reasons-asked': {
    title: '要求说明理由',
    article: ART_35,
    bars: (moment) =>
      first(barUnlessInHand(moment), moment.facts.reasons !== null && no('foi.case.reasons-once', ART_35)),
    faults: ({ dueOn: due, on }) => (due > on ? null : no('foi.case.period-not-ahead', ART_35, 'dueOn')),
  },
  'reasons-given': {
    title: '收到说明的理由',
    article: ART_35,
    bars: (moment) =>
      first(
        barUnlessUndecided(moment),
        moment.facts.reasons?.givenOn !== null && no('foi.case.reasons-not-asked', ART_35),
      ),
    until: ({ facts }) => facts.reasons?.dueOn ?? null,
  },
  deferral: {
    title: '确定延迟答复的期限并告知',
    article: ART_35,
    bars: (moment) =>
      first(
        barUnlessInHand(moment),
        !moment.facts.reasons?.givenOn && no('foi.case.deferral-without-reasons', ART_35),
        moment.facts.deferral !== null && no('foi.case.deferral-once', ART_35),
        isPast(dueOn(moment), moment) && no('foi.case.deferral-too-late', ART_35),
      ),
    faults: ({ workingDays }) =>
      isWithin(workingDays, MAX_DEFERRAL_WORKING_DAYS) ? null : no('foi.case.deferral-length', ART_35, 'workingDays'),
    until: dueOn,
  },
};
