import type { Channel, KeptState, PushState } from '../../../domain/push';

export interface SegmentRow {
  readonly id: string;
  readonly name: string;
  readonly rule: string;
  readonly version: number;
  readonly changed_at: string;
  readonly changed_by_name: string;
  readonly retired_at: string | null;
  readonly idempotency_hash: string;
  readonly body_hash: string;
}

export interface PushRow {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly state: PushState;
  readonly about_kind: string;
  readonly about_id: string;
  readonly spoken: string;
  readonly author_id: string;
  readonly author_name: string;
  readonly changed_at: string;
  readonly starts_at: string | null;
  readonly template: number | null;
  readonly plan: string | null;
  readonly frozen: string | null;
  readonly plan_hash: string | null;
  readonly submitted_at: string | null;
  readonly submitted_by: string | null;
  readonly submitted_by_name: string | null;
  readonly approved_at: string | null;
  readonly approved_by: string | null;
  readonly approved_by_name: string | null;
  readonly approved_hash: string | null;
  readonly ended_at: string | null;
  readonly ended_by_name: string | null;
  readonly ended_reason: string | null;
  readonly sending_since: string | null;
  readonly matched_to: number;
  readonly matched_until: number | null;
  readonly sent_at: string | null;
  readonly matched: number;
  readonly delivered: number;
  readonly no_consent: number;
  readonly failed: number;
  readonly suppressed: number;
  readonly open: number;
  readonly idempotency_hash: string;
  readonly body_hash: string;
  /** The page as it was when the plan was counted, as `frozen` has it too; 0: withdrawn, null: not planned. */
  readonly page_edition: number | null;
  readonly page_standing: string | null;
  /** Of a push that corrects others, as JSON; see `Corrects`. */
  readonly corrects: string | null;
}

export interface PushCorrectionRow {
  readonly id: string;
  readonly push: number;
  readonly correction: number | null;
  readonly reason: string | null;
  readonly covers: string;
  readonly at: string;
  readonly by_id: string;
  readonly by_name: string;
}

export interface DeliveryRow {
  readonly push: number;
  readonly subscriber: number;
  readonly segment: number;
  readonly state: KeptState;
  readonly channel: Channel | null;
  readonly reason: string | null;
  readonly digest: number;
  readonly attempts: number;
  readonly due_at: string | null;
  readonly at: string;
  readonly opened_at: string | null;
  readonly clicked_at: string | null;
  readonly verdict: 'clear' | 'unclear' | null;
  readonly verdict_at: string | null;
  readonly unsubscribed_at: string | null;
}

interface ForgottenRow {
  readonly push: number;
  readonly segment: number;
  readonly state: Exclude<KeptState, 'waiting' | 'handed'>;
  readonly channel: string;
  readonly reason: string;
  readonly people: number;
  readonly opened: number;
  readonly clicked: number;
  readonly clear: number;
  readonly unclear: number;
  readonly unsubscribed: number;
}

/** Questions that came out of messages within an hour of UTC. */
interface QuestionsRow {
  readonly push: number;
  readonly segment: number;
  readonly channel: Channel | '';
  readonly hour: string;
  readonly questions: number;
}

declare module '../../platform/db/tables' {
  interface Tables {
    segments: SegmentRow;
    pushes: PushRow;
    push_corrections: PushCorrectionRow;
    push_deliveries: DeliveryRow;
    push_forgotten: ForgottenRow;
    push_questions: QuestionsRow;
    push_leases: { id: string; holder: string; until: string };
  }
}
