import { hasEnded } from '../state';
import { owesNotice } from '../third-party-notice';
import { barUnlessOpen } from './in-hand';
import { dueOn, first, no, type ActRules } from './rule';

const SERVICE = '国办公开办函〔2016〕235号';

/** Service, withdrawal and archiving. @source 条例第三十三条、第四十五条；国办公开办函〔2016〕235号 */
export const endingRules: ActRules<'served' | 'mail-signed' | 'withdrawn' | 'archived'> = {
  served: {
    title: '送达答复',
    article: SERVICE,
    bars: (moment) =>
      first(
        barUnlessOpen(moment),
        moment.facts.decision === null && no('foi.case.not-decided', '条例第三十六条'),
        moment.facts.service !== null && no('foi.case.already-served', SERVICE),
        owesNotice(moment.facts) && no('foi.case.third-party-not-notified', '条例第三十二条'),
      ),
    faults: ({ method, byPostalEnterprise }) =>
      method === 'post' && byPostalEnterprise !== true
        ? no('foi.case.not-postal-enterprise', SERVICE, 'byPostalEnterprise')
        : null,
    until: dueOn,
  },
  'mail-signed': {
    title: '记录申请人签收邮件',
    article: '行政复议法实施条例第十五条第一款第三项',
    bars: ({ facts }) =>
      facts.service?.signedOn === null ? null : no('foi.case.not-posted', '行政复议法实施条例第十五条第一款第三项'),
  },
  withdrawn: {
    title: '申请人撤回',
    article: '条例第四十五条',
    bars: (moment) =>
      first(barUnlessOpen(moment), moment.facts.service !== null && no('foi.case.already-served', '条例第四十五条')),
  },
  archived: {
    title: '归档',
    article: '条例第四十五条',
    bars: ({ facts }) =>
      first(
        facts.archivedOn !== null && no('foi.case.already-archived', '条例第四十五条'),
        !hasEnded(facts) && no('foi.case.not-ended', '条例第四十五条'),
      ),
  },
};
