import type { ProposalSummary } from '../../../contract/proposal';
import { daysBetween } from '../../../domain/calendar/civil-date';
import { daysTaken, timingOf } from '../../../domain/proposal/timing';
import { formName, numberName, RESULTS, sessionName } from '../../../domain/proposal/words';
import { plainDate } from '../../ui/dates';

type Dated = Pick<ProposalSummary, 'assignedOn' | 'dueOn' | 'answeredOn'>;

/** 市五届人大三次会议第12号建议. */
export const whichOne = ({ form, term, session, number }: ProposalSummary): string =>
  `${sessionName(form, term, session)}${numberName(form, number)}`;

/** How long it took, or by when there will be an answer. */
export function timingWords({ assignedOn, dueOn, answeredOn }: Dated, today: string): string {
  const given = `${plainDate(assignedOn)}交给承办单位`;
  const timing = timingOf({ dueOn, answeredOn }, today);
  if (answeredOn === null) {
    if (timing === 'pending') return `${given}，还在办，最迟${plainDate(dueOn)}答复。`;
    const over = String(daysBetween(dueOn, today));
    return `${given}，最迟应当在${plainDate(dueOn)}答复，已经超过 ${over} 天，还没有答复。`;
  }
  const days = daysTaken(assignedOn, answeredOn);
  const took = `${given}，${plainDate(answeredOn)}答复，${days === 0 ? '当天就答复了' : `用了 ${String(days)} 天`}`;
  if (timing === 'in-time') return `${took}，在规定的期限（${plainDate(dueOn)}）以内。`;
  return `${took}，比规定的期限（${plainDate(dueOn)}）晚了 ${String(daysBetween(dueOn, answeredOn))} 天。`;
}

/** What became of it, in the short form for a label. */
export function resultTag({ result, answeredOn }: Pick<ProposalSummary, 'result' | 'answeredOn'>): {
  readonly className: string;
  readonly text: string;
} {
  if (result === null || answeredOn === null) return { className: 'tag amber', text: '还在办' };
  const looks = { done: 'tag', planned: 'tag', limited: 'tag amber', reference: 'tag quiet' } as const;
  return { className: looks[result], text: RESULTS[result].official };
}

/** Names of the results to choose from; `open` is what has none yet. */
export const resultNames = {
  done: RESULTS.done.official,
  planned: RESULTS.planned.official,
  limited: RESULTS.limited.official,
  reference: RESULTS.reference.official,
  open: '还在办',
} as const;

export { formName };
