import type { Load } from './messages';
import type { Loader, Subject } from './process';

export type Target = Omit<Load, 'port' | 'connections' | 'seconds'>;

export interface Figures {
  readonly cpuMicros: number;
  readonly perSecond: number;
  readonly p99Ms: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

export const CONNECTIONS = 64;
/** V8 goes on compiling what is hot for two or three seconds of load. */
const WARM_SECONDS = 3;

export async function measureOnce(loader: Loader, subject: Subject, target: Target, seconds: number): Promise<Figures> {
  const before = await subject.cpuMicros();
  const result = await loader.run({ ...target, port: subject.port, connections: CONNECTIONS, seconds });
  const after = await subject.cpuMicros();
  return {
    cpuMicros: (after - before) / result.requests,
    perSecond: result.requests / result.seconds,
    p99Ms: result.p99Ms,
  };
}

export interface Compared {
  readonly a: Figures;
  readonly b: Figures;
  /** Median over rounds of b / a, each pair measured side by side. */
  readonly cpuRatio: number;
  readonly p99Ratio: number;
}

const medianFigures = (rounds: readonly Figures[]): Figures => ({
  cpuMicros: median(rounds.map((round) => round.cpuMicros)),
  perSecond: median(rounds.map((round) => round.perSecond)),
  p99Ms: median(rounds.map((round) => round.p99Ms)),
});

/** A B A B …: what the machine does besides hits both alike. */
export async function compare(
  loader: Loader,
  [a, targetA]: readonly [Subject, Target],
  [b, targetB]: readonly [Subject, Target],
  { rounds = 21, seconds = 0.5 } = {},
): Promise<Compared> {
  await measureOnce(loader, a, targetA, WARM_SECONDS);
  await measureOnce(loader, b, targetB, WARM_SECONDS);
  const pairs: { a: Figures; b: Figures }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = await measureOnce(loader, a, targetA, seconds);
    pairs.push({ a: first, b: await measureOnce(loader, b, targetB, seconds) });
  }
  return {
    a: medianFigures(pairs.map((pair) => pair.a)),
    b: medianFigures(pairs.map((pair) => pair.b)),
    cpuRatio: median(pairs.map((pair) => pair.b.cpuMicros / pair.a.cpuMicros)),
    p99Ratio: median(pairs.map((pair) => pair.b.p99Ms / pair.a.p99Ms)),
  };
}
