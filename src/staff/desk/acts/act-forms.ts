import type { CaseEventKind } from '../../../../domain/foi/case';
import type { ActForms } from './act-words';
import { afterwardsForms } from './afterwards';
import { amendmentForms } from './amendment';
import { assignmentForms } from './assignment';
import { consultationForms } from './consultation';
import { decisionForms } from './decision';
import { endingForms } from './ending';
import { feeForms } from './fee';
import { moreTimeForms } from './more-time';
import { receiptForms } from './receipt';
import { reviewForms } from './review';

/** The form of every act. */
export const actForms: ActForms<CaseEventKind> = {
  ...receiptForms,
  ...assignmentForms,
  ...amendmentForms,
  ...consultationForms,
  ...moreTimeForms,
  ...feeForms,
  ...reviewForms,
  ...decisionForms,
  ...endingForms,
  ...afterwardsForms,
};

export const isActKind = (kind: string): kind is CaseEventKind => kind in actForms;
