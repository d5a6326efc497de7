import { createHash } from 'node:crypto';
import type { PushPlan } from '../../../contract/push';
import type { SegmentRule } from '../../../domain/audience';
import type { Spoken } from '../../../domain/push';
import type { PushRow } from './tables';

/** What a plan was counted for, as it was then: segments may be changed and pages published anew meanwhile. */
export interface Frozen {
  readonly segments: readonly {
    readonly id: string;
    readonly name: string;
    readonly rule: SegmentRule;
    readonly words: string;
  }[];
  readonly template: number | null;
  readonly edition: number;
  readonly pageTitle: string;
  readonly topics: readonly string[];
  /** Null: the cap does not hold it back. */
  readonly weeklyCap: number | null;
  /** Of a policy document: how it stood. */
  readonly standing?: string | null;
}

export const spokenOf = (row: Pick<PushRow, 'spoken'>): Spoken => JSON.parse(row.spoken) as Spoken;
export const planOf = (row: Pick<PushRow, 'plan'>): PushPlan | null =>
  row.plan === null ? null : (JSON.parse(row.plan) as PushPlan);

/** @throws Error for a push that was never planned */
export function frozenOf(row: Pick<PushRow, 'frozen' | 'id'>): Frozen {
  if (row.frozen === null) throw new Error(`Push ${row.id} has no plan.`);
  return JSON.parse(row.frozen) as Frozen;
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/**
 * What is approved: every word, every segment as it stood, the edition of the page, and the figures that the plan showed. The
 * time of counting is not in it, so counting again without any difference changes nothing.
 */
export function planHash(
  row: Pick<PushRow, 'about_kind' | 'about_id'>,
  spoken: Spoken,
  frozen: Frozen,
  plan: Omit<PushPlan, 'hash'>,
): string {
  const { matched, channels, cannot, segments } = plan;
  const figures = { matched, channels: channels.map(({ waiting: _, ...each }) => each), cannot, segments };
  const about = { kind: row.about_kind, id: row.about_id };
  return createHash('sha256').update(canonical({ about, spoken, frozen, figures })).digest('hex');
}
