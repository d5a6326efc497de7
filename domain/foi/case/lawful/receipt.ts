import { barUnlessOpen, barUnlessUndecided } from './in-hand';
import { first, no, type ActRules } from './rule';

const ART_31 = '条例第三十一条';
const ART_45 = '条例第四十五条';

/** How a request comes in, and who holds it. @source 条例第三十一条、第四十五条 */
export const receiptRules: ActRules<
  'submitted' | 'receipt-confirmed' | 'channel-fact-added' | 'assigned' | 'handed-over'
> = {
  submitted: {
    title: '提交申请',
    article: '条例第二十九条',
    bars: () => no('foi.case.already-submitted', '条例第二十九条'),
  },
  'receipt-confirmed': {
    title: '确认收到',
    article: ART_31,
    bars: (moment) =>
      first(moment.facts.receivedOn !== null && no('foi.case.already-received', ART_31), barUnlessUndecided(moment)),
    faults: ({ channel }, { facts }) =>
      channel === facts.channel ? null : no('foi.case.channel-differs', ART_31, 'channel'),
  },
  'channel-fact-added': {
    title: '补记收到的渠道和日期',
    article: ART_31,
    bars: barUnlessUndecided,
    faults: ({ receivedOn, on }, { facts }) =>
      receivedOn < facts.submittedOn || receivedOn > on || (facts.receivedOn !== null && receivedOn > facts.receivedOn)
        ? no('foi.case.receipt-fixed', ART_31, 'receivedOn')
        : null,
  },
  assigned: {
    title: '分办',
    article: ART_45,
    bars: (moment) =>
      first(
        barUnlessOpen(moment),
        moment.facts.service !== null && no('foi.case.already-served', ART_45),
        moment.facts.holders.length > 0 && no('foi.case.already-assigned', ART_45),
      ),
  },
  'handed-over': {
    title: '移交',
    article: ART_45,
    bars: (moment) =>
      first(
        barUnlessOpen(moment),
        moment.facts.service !== null && no('foi.case.already-served', ART_45),
        moment.facts.holders.length === 0 && no('foi.case.not-assigned', ART_45),
      ),
    faults: ({ to }, { facts }) =>
      facts.holders.at(-1)?.department === to ? no('foi.case.same-department', ART_45, 'to') : null,
  },
};
