import type { PushResults } from '../../../contract/push-results';

export type By = 'hour' | 'day';
export type Measure = Exclude<keyof PushResults['times'][number], 'at'>;

/** People of one channel, of one segment, or all, over time. */
export interface Line {
  readonly key: string;
  readonly name: string;
  readonly times: PushResults['times'];
}

const LENGTH_MS = { hour: 3_600_000, day: 86_400_000 } as const;

/** Every hour or day from the first in which something happened to the last, as milliseconds. */
export function stepsOf(times: PushResults['times'], by: By): number[] {
  const known = times.map(({ at }) => Date.parse(at));
  if (known.length === 0) return [];
  const first = Math.min(...known);
  const steps = Math.round((Math.max(...known) - first) / LENGTH_MS[by]) + 1;
  return Array.from({ length: steps }, (_, at) => first + at * LENGTH_MS[by]);
}

/** How many at each step; none where nothing happened. */
export function countsAt({ times }: Line, steps: readonly number[], measure: Measure): number[] {
  const counts = new Map(times.map((time) => [Date.parse(time.at), time[measure]]));
  return steps.map((step) => counts.get(step) ?? 0);
}
