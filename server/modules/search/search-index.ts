import { performance } from 'node:perf_hooks';
import type { Worker } from 'node:worker_threads';
import { ok, refuse, type Refusal, type Result } from '../../../domain/result';
import type { EngineAnswer, SearchRequest } from './engine/engine';
import type { IndexFiles } from './worker/index-files';
import type { CallName, ThreadCalls } from './worker/protocol';
import { SearchThread, ThreadBusy, ThreadGone } from './worker/search-thread';
import { openRun, type Run, type RunDeps } from './search-run';

export type SearchRefusal = Refusal<'search.not-ready' | 'search.failed' | 'server.busy'>;

export interface SearchIndexDeps extends RunDeps {
  readonly startWorker: () => Worker;
  readonly files: () => Promise<IndexFiles>;
  /** The first rest of a thread that ends again and again; each one after it is twice as long. */
  readonly restMs?: number | undefined;
}

/** How long a search waits for the index to be opened and to catch up. */
const PATIENCE_MS = 4_000;
/** A thread that ends again and again is not started at once. */
const REST_MS = { first: 1_000, longest: 30_000, forgottenAfter: 60_000 } as const;

const within = async (work: Promise<unknown>, ms: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, ms);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * The search as the server has it. Nothing of it is in memory before somebody searches: then its thread starts, opens the
 * index and catches up with what was published. A thread that ends is started again by the next search.
 */
export class SearchIndex {
  readonly #deps: SearchIndexDeps;
  #run: Run | undefined;
  #failures = 0;
  #restUntil = 0;
  #closed = false;

  constructor(deps: SearchIndexDeps) {
    this.#deps = deps;
  }

  search(request: SearchRequest): Promise<Result<EngineAnswer, SearchRefusal>> {
    return this.#ask('search', request);
  }

  suggest(typed: string, limit: number): Promise<Result<readonly string[], SearchRefusal>> {
    return this.#ask('suggest', { typed, limit });
  }

  /** The run that is under way, if anybody has searched. */
  get run(): Run | undefined {
    return this.#run;
  }

  /** The run, started if need be, once it is ready. */
  async awake(): Promise<Result<Run, SearchRefusal>> {
    const run = this.#running();
    if (!run) return refuse({ code: 'search.not-ready' });
    const isReady = await within(run.ready, PATIENCE_MS).catch(() => false);
    return isReady ? ok(run) : refuse({ code: 'search.not-ready' });
  }

  /** To be called after each publication. Nothing is done while nobody searches. */
  async catchUp(): Promise<void> {
    const run = this.#run;
    if (run) await this.#unlessGone(run.catchUp());
  }

  /** To be called when the staff's tables may have changed, here or elsewhere. */
  async followTables(): Promise<void> {
    const run = this.#run;
    if (run) await this.#unlessGone(run.followTables());
  }

  async close(): Promise<void> {
    this.#closed = true;
    const run = this.#run;
    this.#run = undefined;
    await run?.thread.stop();
  }

  async #ask<Name extends CallName>(
    name: Name,
    args: ThreadCalls[Name]['args'],
  ): Promise<Result<ThreadCalls[Name]['answer'], SearchRefusal>> {
    for (let attempt = 1; ; attempt += 1) {
      const awake = await this.awake();
      if (!awake.ok) return awake;
      try {
        return ok(await awake.value.thread.call(name, args));
      } catch (cause) {
        if (cause instanceof ThreadBusy) return refuse({ code: 'server.busy' });
        if (!(cause instanceof ThreadGone)) throw cause;
        // It changes nothing, so it is asked of the next thread, once: a search that ends a thread ends no third one.
        if (attempt === 2) return refuse({ code: 'search.failed' });
      }
    }
  }

  /** A thread that ends under such work has been told of already, and the next one catches up by itself. */
  async #unlessGone(work: Promise<void>): Promise<void> {
    await work.catch((cause: unknown) => {
      if (!(cause instanceof ThreadGone)) throw cause;
    });
  }

  #running(): Run | undefined {
    if (this.#closed) return undefined;
    if (this.#run || performance.now() < this.#restUntil) return this.#run;
    const started = performance.now();
    const thread = new SearchThread(this.#deps.startWorker(), (cause) => {
      this.#end(thread, started, cause);
    });
    const run = openRun(this.#deps, thread, this.#deps.files);
    this.#run = run;
    run.ready.catch((cause: unknown) => {
      this.#end(thread, started, cause);
      void thread.stop();
    });
    return run;
  }

  #end(thread: SearchThread, started: number, cause: unknown): void {
    if (this.#run?.thread !== thread) return;
    this.#run = undefined;
    this.#deps.onFault(cause);
    const now = performance.now();
    if (now - started > REST_MS.forgottenAfter) this.#failures = 0;
    // The first time it is started again at once: whoever searches does not notice.
    const rest =
      this.#failures === 0
        ? 0
        : Math.min(REST_MS.longest, (this.#deps.restMs ?? REST_MS.first) * 2 ** (this.#failures - 1));
    this.#failures += 1;
    this.#restUntil = now + rest;
  }
}
