import type { CaseEvent } from '../case/event';
import { replyRules } from '../case/reply-kind';
import type { LetterKind } from './letter';

/**
 * The letter that goes with an act, or null where none does.
 *
 * @source 条例第三十条至第三十六条、第四十一条；国办函〔2020〕109号
 */
export function letterKindOf(act: CaseEvent): LetterKind | null {
  switch (act.kind) {
    case 'submitted':
      // Other channels are received by a confirmation, which is an event of its own.
      return act.channel === 'in-person' ? 'registration-receipt' : null;
    case 'receipt-confirmed':
      return 'registration-receipt';
    case 'amendment-asked':
      return 'amendment-notice';
    case 'extension-granted':
      return 'extension-notice';
    case 'third-party-asked':
      return 'third-party-letter';
    case 'third-party-notified':
      return 'third-party-notice';
    case 'other-organ-asked':
      return 'other-organ-letter';
    case 'reasons-asked':
      return 'reasons-notice';
    case 'deferral':
      return 'deferral-notice';
    case 'fee-notice':
      return 'fee-notice';
    case 'decided':
      return replyRules[act.reply].remedy === 'closing' ? 'lapse-notice' : 'reply';
    case 'correction-answered':
      return 'correction-reply';
    default:
      return null;
  }
}
