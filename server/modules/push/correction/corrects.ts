import type { SegmentRule } from '../../../../domain/audience';
import type { Change } from '../../../../domain/push';
import type { PushRow } from '../tables';

/** What a correction was made for; it stays as it was then. */
export interface Corrects {
  readonly changes: readonly Change[];
  /** Keys of all changes that there were then: those, and others that had been told or needed no telling. */
  readonly known?: readonly string[];
  readonly pushes: readonly { readonly id: string; readonly title: string; readonly at: string }[];
  /** Those who were delivered one of the pushes. */
  readonly rule: SegmentRule;
}

export const correctsOf = ({ corrects }: Pick<PushRow, 'corrects'>): Corrects | null =>
  corrects === null ? null : (JSON.parse(corrects) as Corrects);
