import type { ManuscriptKind, ManuscriptState } from '../../../domain/publishing';

export interface ManuscriptRow {
  readonly id: string;
  readonly kind: ManuscriptKind;
  readonly source_id: string;
  readonly public_id: string;
  readonly title: string;
  readonly state: ManuscriptState;
  readonly since: string;
  readonly edition: number;
  readonly revision: number;
  readonly sequence: number;
  readonly hash: string;
  /** Ids with a comma before, between and after. */
  readonly writers: string;
  readonly editor: string;
  readonly editor_name: string;
  readonly formed_on: string;
  readonly published_on: string | null;
  readonly no_explainer_reason: string;
  readonly is_returned: number;
  readonly awaits_review: number;
  readonly shown_edition: number | null;
  readonly shown_at: string | null;
  readonly release_at: string | null;
  readonly review_due_at: string | null;
  readonly reassess_on: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface RevisionRow {
  readonly id: string;
  readonly manuscript_id: string;
  readonly revision: number;
  readonly edition: number;
  readonly content_hash: string;
  readonly title: string;
  readonly actor: string;
  readonly actor_name: string;
  readonly at: string;
  readonly autosave: number;
  readonly restored_from: number | null;
}

export interface EventRow {
  readonly id: string;
  readonly manuscript_id: string;
  readonly sequence: number;
  readonly kind: string;
  readonly detail: string;
  readonly actor: string;
  readonly actor_name: string;
  readonly in_place_of: string | null;
  readonly in_place_of_name: string | null;
  readonly at: string;
  readonly note: string;
}

export interface RemarkRow {
  readonly id: string;
  readonly manuscript_id: string;
  readonly revision: number;
  readonly path: string;
  readonly quotation: string;
  readonly words: string;
  readonly actor: string;
  readonly actor_name: string;
  readonly at: string;
  readonly resolved_by: string | null;
  readonly resolved_by_name: string | null;
  readonly resolved_at: string | null;
  readonly answer: string;
}

export interface OverrideRow {
  readonly id: string;
  readonly manuscript_id: string;
  readonly code: string;
  readonly quotation: string;
  readonly mark: string;
  readonly reason: string;
  readonly actor: string;
  readonly actor_name: string;
  readonly at: string;
}

export interface PresenceRow {
  readonly id: string;
  readonly manuscript_id: string;
  readonly person: string;
  readonly person_name: string;
  readonly editing: number;
  readonly seen_at: string;
}

export interface AbsenceRow {
  readonly id: string;
  readonly absent: string;
  readonly absent_name: string;
  readonly substitute: string;
  readonly substitute_name: string;
  readonly from_on: string;
  readonly until_on: string;
  readonly reason: string;
  readonly declared_by: string;
  readonly declared_by_name: string;
  readonly declared_at: string;
  readonly cancelled_at: string | null;
}

declare module '../../platform/db/tables' {
  interface Tables {
    manuscripts: ManuscriptRow;
    manuscript_contents: { id: string; content: string };
    manuscript_revisions: RevisionRow;
    manuscript_events: EventRow;
    manuscript_explainers: { policy_id: string; explainer_id: string };
    manuscript_acts: { id: string; body_hash: string; subject: string; at: string };
    manuscript_remarks: RemarkRow;
    manuscript_overrides: OverrideRow;
    manuscript_presence: PresenceRow;
    staff_absences: AbsenceRow;
    publishing_settings: { id: string; settings: string };
  }
}
