import type { ReportApplicant } from '../../domain/annual-report';
import type { CaseEvent } from '../../domain/foi/case';

/** A case with everything that happened to it. No name and no number of its applicant, only what the report asks about. */
export interface CaseHistory {
  readonly id: string;
  /** For example 2026-0187. */
  readonly number: string;
  readonly title: string;
  /** Id of the department that the request was sent to. */
  readonly department: string;
  readonly applicant: ReportApplicant;
  /** Oldest first, the first being the submission. */
  readonly events: readonly CaseEvent[];
}

/** Every case there is, read in portions; app.ts joins the module that keeps cases to the one that counts them. */
export type ReadCases = () => AsyncIterable<CaseHistory>;
