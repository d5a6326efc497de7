import type { CaseEventOf, Consultee } from '../event';
import type { CaseRefusal } from '../refusal';
import { barUnlessInHand, barUnlessUndecided } from './in-hand';
import { first, no, type ActRules, type Moment } from './rule';

const ARTICLE = { 'third-party': '条例第三十二条', 'other-organ': '条例第三十四条' } as const;

const barUnlessUnanswered = (moment: Moment, consultee: Consultee): CaseRefusal | null =>
  first(
    barUnlessUndecided(moment),
    !moment.facts.consultations.some((each) => each.consultee === consultee && each.answeredOn === null) &&
      no('foi.case.consultation-unknown', ARTICLE[consultee]),
  );

const newId = (id: string, { facts }: Moment, consultee: Consultee): CaseRefusal | null =>
  facts.consultations.some((each) => each.id === id)
    ? no('foi.case.consultation-known', ARTICLE[consultee], 'consultation')
    : null;

function answerFault(id: string, { facts }: Moment, consultee: Consultee): CaseRefusal | null {
  const asked = facts.consultations.find((each) => each.id === id && each.consultee === consultee);
  if (!asked) return no('foi.case.consultation-unknown', ARTICLE[consultee], 'consultation');
  return asked.answeredOn === null ? null : no('foi.case.consultation-answered', ARTICLE[consultee], 'consultation');
}

function letterFault(event: CaseEventOf<'consultation-letter-received'>, { facts }: Moment): CaseRefusal | null {
  const asked = facts.consultations.find((each) => each.id === event.consultation);
  if (!asked) return no('foi.case.consultation-unknown', '条例第三十二条、第三十四条', 'consultation');
  const article = ARTICLE[asked.consultee];
  if (asked.answeredOn !== null || asked.letterReceivedOn !== null) {
    return no('foi.case.consultation-answered', article, 'consultation');
  }
  const inOrder = asked.sentOn <= event.receivedOn && event.receivedOn <= event.on;
  return inOrder ? null : no('foi.case.letter-day', article, 'receivedOn');
}

type ConsultationKind =
  | 'third-party-asked'
  | 'third-party-answered'
  | 'other-organ-asked'
  | 'other-organ-answered'
  | 'consultation-letter-received';

/** Opinions of third parties and of other organs. @source 条例第三十二条至第三十四条 */
export const consultationRules: ActRules<ConsultationKind> = {
  'third-party-asked': {
    title: '书面征求第三方意见',
    article: ARTICLE['third-party'],
    bars: barUnlessInHand,
    faults: ({ consultation }, moment) => newId(consultation, moment, 'third-party'),
  },
  'third-party-answered': {
    title: '收到第三方意见',
    article: ARTICLE['third-party'],
    bars: (moment) => barUnlessUnanswered(moment, 'third-party'),
    faults: ({ consultation }, moment) => answerFault(consultation, moment, 'third-party'),
  },
  'other-organ-asked': {
    title: '征求其他机关意见',
    article: ARTICLE['other-organ'],
    bars: barUnlessInHand,
    faults: ({ consultation }, moment) => newId(consultation, moment, 'other-organ'),
  },
  'other-organ-answered': {
    title: '收到其他机关意见',
    article: ARTICLE['other-organ'],
    bars: (moment) => barUnlessUnanswered(moment, 'other-organ'),
    faults: ({ consultation }, moment) => answerFault(consultation, moment, 'other-organ'),
  },
  'consultation-letter-received': {
    title: '记录征求意见书送到的日子',
    article: '条例第三十二条、第三十四条',
    bars: (moment) =>
      first(
        barUnlessUndecided(moment),
        !moment.facts.consultations.some((each) => each.answeredOn === null && each.letterReceivedOn === null) &&
          no('foi.case.consultation-unknown', '条例第三十二条、第三十四条'),
      ),
    faults: letterFault,
  },
};
