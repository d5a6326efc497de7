import type { ManuscriptAct } from '../../../../contract/manuscript-act';
import { civilDateOf, isCivilDate, lastDayOfMonths } from '../../../../domain/calendar';
import type { ManuscriptDeed, Part, PublishingSettings } from '../../../../domain/publishing';
import { sha256, type Piece } from '../piece';
import { Refused } from '../refused';

/** What an act is asked of and when. */
interface Asked {
  readonly piece: Piece;
  readonly parts: readonly Part[];
  readonly settings: PublishingSettings;
  readonly now: Date;
}

/** The day of the next assessment: the one that is named, which has to lie ahead, or that of the settings. */
function reassessOn(wished: string | undefined, { settings, now }: Asked): string {
  const today = civilDateOf(now);
  if (wished === undefined) return lastDayOfMonths(today, settings.reassessMonths);
  if (!isCivilDate(wished) || wished <= today)
    throw new Refused({ code: 'manuscript.reassess-on', field: 'act.reassessOn' });
  return wished;
}

const instant = (text: string): string => new Date(text).toISOString();

/** What an act comes to, but for a release and a correction, which do more than an event. */
export function deedOf(
  act: Exclude<ManuscriptAct, { kind: 'publish' | 'emergency' | 'start-correction' }>,
  asked: Asked,
): ManuscriptDeed {
  const { piece, parts } = asked;
  const { hash } = piece.m;
  switch (act.kind) {
    case 'submit':
      return { kind: 'submitted', hash };
    case 'recall':
      return { kind: 'recalled' };
    case 'approve-first':
      return { kind: 'approved-first', hash: act.hash };
    case 'approve-second':
      return { kind: 'approved-second', hash: act.hash };
    case 'return':
      return { kind: 'returned', hash: act.hash, reason: act.reason.trim() };
    case 'secrecy': {
      const words = new Map(parts.map(({ id, canonical }) => [id, sha256(canonical)]));
      const conclusions = act.conclusions.map((each) => ({ ...each, words: words.get(each.part) ?? '' }));
      return { kind: 'secrecy-reviewed', hash: act.hash, conclusions };
    }
    case 'sign-off':
      return piece.m.disclosure?.attribute === 'proactive'
        ? { kind: 'signed-off', hash: act.hash }
        : { kind: 'kept', hash: act.hash, reassessOn: reassessOn(act.reassessOn, asked) };
    case 'schedule':
      return { kind: 'scheduled', hash: act.hash, releaseAt: instant(act.releaseAt) };
    case 'unschedule':
      return { kind: 'unscheduled', why: '' };
    case 'discard':
      return { kind: 'discarded' };
    case 'undo':
      return { kind: 'had-back' };
    case 'reassess':
      return { kind: 'reassessed', reason: act.reason.trim(), reassessOn: reassessOn(act.reassessOn, asked) };
  }
}
