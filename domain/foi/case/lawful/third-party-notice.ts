import type { CaseRefusal } from '../refusal';
import { noticeOf, owesNotice } from '../third-party-notice';
import { barUnlessOpen } from './in-hand';
import { dueOn, first, no, type ActRules, type Moment } from './rule';

const ARTICLE = '条例第三十二条';
const RECEIPT = '行政复议法实施条例第十五条';

const hasNobodyToTell = ({ facts }: Moment): boolean =>
  facts.consultations.every((each) => !['owed', 'offered'].includes(noticeOf(each, facts) ?? ''));

const hasNoticeUnderWay = ({ facts }: Moment): boolean =>
  facts.consultations.some(({ notifiedOn, noticeReceivedOn }) => notifiedOn !== null && noticeReceivedOn === null);

function noticeFault(id: string, { facts }: Moment): CaseRefusal | null {
  const asked = facts.consultations.find((each) => each.id === id && each.consultee === 'third-party');
  if (!asked) return no('foi.case.consultation-unknown', ARTICLE, 'consultation');
  const standing = noticeOf(asked, facts);
  if (standing === 'issued') return no('foi.case.notice-once', ARTICLE, 'consultation');
  return standing === null ? no('foi.case.nothing-to-tell', ARTICLE, 'consultation') : null;
}

/** The written notice to a third party of what is disclosed against its will. @source 条例第三十二条；行政复议法实施条例第十五条 */
export const thirdPartyNoticeRules: ActRules<'third-party-notified' | 'third-party-notice-received'> = {
  'third-party-notified': {
    title: '书面告知第三方',
    article: ARTICLE,
    bars: (moment) =>
      first(
        barUnlessOpen(moment),
        moment.facts.decision === null && no('foi.case.not-decided', ARTICLE),
        hasNobodyToTell(moment) && no('foi.case.nothing-to-tell', ARTICLE),
      ),
    faults: ({ consultation }, moment) => noticeFault(consultation, moment),
    until: (moment) => (owesNotice(moment.facts) ? dueOn(moment) : null),
  },
  'third-party-notice-received': {
    title: '记录告知书送到第三方的日子',
    article: RECEIPT,
    bars: (moment) => (hasNoticeUnderWay(moment) ? null : no('foi.case.notice-not-sent', RECEIPT)),
    faults: ({ consultation, receivedOn, on }, { facts }) => {
      const told = facts.consultations.find((each) => each.id === consultation);
      if (!told?.notifiedOn || told.noticeReceivedOn) return no('foi.case.notice-not-sent', RECEIPT, 'consultation');
      return told.notifiedOn <= receivedOn && receivedOn <= on
        ? null
        : no('foi.case.letter-day', RECEIPT, 'receivedOn');
    },
  },
};
