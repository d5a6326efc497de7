import type { CaseEventKind } from '../event';
import { afterwardsRules } from './afterwards';
import { amendmentRules } from './amendment';
import { consultationRules } from './consultation';
import { decisionRules } from './decision';
import { endingRules } from './ending';
import { feeRules } from './fee';
import { moreTimeRules } from './more-time';
import { receiptRules } from './receipt';
import type { ActRules } from './rule';
import { thirdPartyNoticeRules } from './third-party-notice';

/** When each act is lawful. */
export const actRules: ActRules<CaseEventKind> = {
  ...receiptRules,
  ...amendmentRules,
  ...consultationRules,
  ...moreTimeRules,
  ...feeRules,
  ...decisionRules,
  ...thirdPartyNoticeRules,
  ...endingRules,
  ...afterwardsRules,
};
