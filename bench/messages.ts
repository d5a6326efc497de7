/** What the benchmark and the servers it measures say to each other. */
export type Ask =
  { readonly ask: 'cpu' } | { readonly ask: 'publish'; readonly number: number } | { readonly ask: 'end' };

export type Answer =
  | { readonly answer: 'listening'; readonly port: number }
  /** Microseconds of CPU, user and system, since the process began. */
  | { readonly answer: 'cpu'; readonly micros: number }
  | { readonly answer: 'published'; readonly tookMs: number };

/** One load: so many connections, one request after the other on each, going round the addresses. */
export interface Load {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly expect: number;
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}
