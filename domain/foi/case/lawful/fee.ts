import { feeDueOn } from '../case-at';
import { feeOf } from '../fee';
import { barUnlessInHand, barUnlessUndecided } from './in-hand';
import { dueOn, first, isPast, no, type ActRules } from './rule';

const FEE = '条例第四十二条；国办函〔2020〕109号';

/** 信息处理费: charged once, by item or by page, only above what is free. @source 条例第四十二条；国办函〔2020〕109号 */
export const feeRules: ActRules<'fee-notice' | 'fee-paid'> = {
  'fee-notice': {
    title: '发出收费通知',
    article: FEE,
    bars: (moment) =>
      first(
        barUnlessInHand(moment),
        moment.facts.fee !== null && no('foi.case.fee-once', FEE),
        isPast(dueOn(moment), moment) && no('foi.case.fee-too-late', FEE),
      ),
    faults: ({ basis }) => (feeOf(basis) > 0 ? null : no('foi.case.fee-not-due', FEE, 'basis')),
    until: dueOn,
  },
  'fee-paid': {
    title: '记录缴费',
    article: FEE,
    bars: (moment) =>
      first(barUnlessUndecided(moment), moment.facts.fee?.paidOn !== null && no('foi.case.fee-not-asked', FEE)),
    until: ({ facts, calendar }) => feeDueOn(facts, calendar),
  },
};
