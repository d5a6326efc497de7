import type { CivilDate } from '../../calendar/civil-date';
import type { CaseEvent } from './event';
import { factsOfSubmission, withEvent, type CaseFacts } from './facts';

/** The facts of a history as known at the end of a day; null before the request was submitted. */
export function factsOn(events: readonly CaseEvent[], on: CivilDate): CaseFacts | null {
  let facts: CaseFacts | null = null;
  for (const event of events) {
    if (event.on > on) break;
    if (facts) facts = withEvent(facts, event);
    else if (event.kind === 'submitted') facts = factsOfSubmission(event);
    else throw new RangeError(`a case begins with its submission, not with ${event.kind}`);
  }
  return facts;
}
