import type { NewMediaReportStanding, NewMediaSummary } from '../../../contract/new-media';
import { civilDateOf } from '../../../domain/calendar/civil-date';
import { lastSignOf, stateName } from '../../../domain/new-media/account';
import { silenceOf } from '../../../domain/new-media/silence';
import { now } from '../../platform/clock';
import { plainDate } from '../../ui/dates';

type Standing = Pick<NewMediaSummary, 'state' | 'openedOn' | 'lastPublishedOn'>;

/** When something was last published, in words. */
export const publishedWords = ({ lastPublishedOn }: Standing): string =>
  lastPublishedOn === null ? '还没有登记过发布' : `最近发布 ${plainDate(lastPublishedOn)}`;

/** Days of an account in use that has been silent for longer than it may; null where there is nothing to say. */
export function tooLongSilent(account: Standing): number | null {
  if (account.state !== 'kept') return null;
  const { days, level } = silenceOf(lastSignOf(account), civilDateOf(now()));
  return level === 'over' ? days : null;
}

/** Look of a state's tag. */
export const stateTag = (state: Standing['state']): { readonly className: string; readonly text: string } => ({
  className: state === 'kept' ? 'tag' : 'tag seal',
  text: stateName[state],
});

const OUTCOMES: Readonly<Record<NonNullable<NewMediaReportStanding['handled']>['outcome'], string>> = {
  mended: '已经整改。',
  'passed-on': '已转给平台或有关部门处理。',
  unfounded: '核实过了，没有发现你说的问题。',
};

/** What became of a report, in a sentence. */
export const outcomeWords = (handled: NewMediaReportStanding['handled']): string =>
  handled === null ? '正在核实，还没有结果。' : `${plainDate(handled.at)} 有了结果：${OUTCOMES[handled.outcome]}`;
