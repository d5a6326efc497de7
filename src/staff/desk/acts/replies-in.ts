import type { DeskLine } from '../../../../contract/foi-queue';
import { replyRules, type ReplyKind } from '../../../../domain/foi/case';
import { REPLY_GROUPS } from '../words';

const isReply = (value: string): value is ReplyKind => value in replyRules;

/** Whether a request ends by it without a reply. @source 条例第三十条；国办函〔2020〕109号 */
export const isClosing = (reply: string): boolean => isReply(reply) && replyRules[reply].remedy === 'closing';

/** What a request lapses by while the applicant is waited for. */
const LAPSE: Partial<Record<DeskLine['state'], ReplyKind>> = {
  'awaiting-amendment': 'amendment-lapsed',
  'awaiting-payment': 'fee-lapsed',
};

/**
 * The kinds of reply to choose from: while the applicant is waited for, the request can only lapse by what he did not do;
 * otherwise it cannot.
 *
 * @source 条例第三十条；国办函〔2020〕109号
 */
export function repliesIn(state: DeskLine['state']): typeof REPLY_GROUPS {
  const lapse = LAPSE[state];
  return REPLY_GROUPS.map(({ title, kinds }) => ({
    title,
    kinds: kinds.filter(([kind]) => (lapse === undefined ? !isClosing(kind) : kind === lapse)),
  })).filter(({ kinds }) => kinds.length > 0);
}
