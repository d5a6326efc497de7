import type { Calendar } from '../../calendar/calendar';
import type { CaseView } from './case-at';
import { lawfulActions, type LawfulAction } from './lawful-actions';

/** What an applicant does to the own case. @source 条例第三十条、第三十五条、第四十一条 */
export const APPLICANT_ACTS = ['withdrawn', 'amendment-received', 'reasons-given', 'correction-asked'] as const;
export type ApplicantAct = (typeof APPLICANT_ACTS)[number];

/** Those that mean nothing without the applicant's words. */
export const NEEDS_WORDS: ReadonlySet<ApplicantAct> = new Set([
  'amendment-received',
  'reasons-given',
  'correction-asked',
]);

export interface ApplicantAction extends LawfulAction {
  readonly kind: ApplicantAct;
}

const isApplicants = (action: LawfulAction): action is ApplicantAction =>
  (APPLICANT_ACTS as readonly string[]).includes(action.kind);

/** What the applicant can lawfully do on the day that the view is of. @source 条例第三十条、第三十五条、第四十一条 */
export const applicantActs = (view: CaseView, calendar: Calendar): ApplicantAction[] =>
  lawfulActions(view, calendar).filter(isApplicants);
