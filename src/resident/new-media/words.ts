import type { NewMediaSummary } from '../../../contract/new-media';
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
