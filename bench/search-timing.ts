import type { SearchDocument } from '../server/modules/search/engine/engine';

/** What the process that searches is given. */
export interface SubjectQuestions {
  readonly questions: readonly string[];
  /** To be added one by one. */
  readonly documents: readonly SearchDocument[];
  /** Of the questions that nobody who wants an answer asks. */
  readonly seed: number;
}

/** What it measured: milliseconds, sorted. */
export interface Measured {
  readonly openingMs: number;
  readonly searching: readonly number[];
  readonly suggesting: readonly number[];
  /** Searches and suggestions for what nobody asks who wants an answer. */
  readonly harassing: readonly number[];
  readonly adding: readonly number[];
  readonly megabytes: number;
}

/** Milliseconds of processor so far; the machine's other work is not in them. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const ASKED_AGAIN = 3;

/**
 * Milliseconds of processor that asking takes. What took longer than `over` is asked again and the least counts: what else
 * the process does in between, the collection of garbage above all, is not the question's.
 */
export function cpuOf(ask: () => unknown, over = Infinity): number {
  let least = Infinity;
  for (let again = 0; again <= ASKED_AGAIN; again += 1) {
    const from = cpuMs();
    ask();
    least = Math.min(least, cpuMs() - from);
    if (least <= over) break;
  }
  return least;
}

const WARM = 200;

/** Milliseconds of processor for each question, sorted; what is hot is compiled before. */
export function timed(questions: readonly string[], ask: (q: string) => unknown, over?: number): number[] {
  for (const q of questions.slice(0, WARM)) ask(q);
  const times = questions.map((q) => cpuOf(() => ask(q), over));
  return times.sort((a, b) => a - b);
}

export const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;

export const inWords = (sorted: readonly number[]): string =>
  `p50 ${at(sorted, 0.5).toFixed(1)}, p99 ${at(sorted, 0.99).toFixed(1)} ms`;
