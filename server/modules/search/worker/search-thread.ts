import type { Worker } from 'node:worker_threads';
import type { AnswerMessage, CallName, ThreadCalls } from './protocol';

/** The thread ended, or was ended because it did not answer; what was asked can be asked of a new one. */
export class ThreadGone extends Error {}

/** More is waiting than it can answer in time. */
export class ThreadBusy extends Error {}

interface Waiting {
  readonly name: CallName;
  readonly settle: (value: unknown) => void;
  readonly fail: (cause: Error) => void;
  readonly timer: NodeJS.Timeout;
}

const SECOND = 1_000;
/** A thread that takes longer is stuck, and is ended. */
const TIME: Readonly<Record<CallName, number>> = {
  open: 120 * SECOND,
  take: 120 * SECOND,
  swap: 30 * SECOND,
  shut: 3 * SECOND,
  tables: 30 * SECOND,
  search: 10 * SECOND,
  suggest: 10 * SECOND,
};
const WAITING_AT_MOST = 1_000;

/** One run of the thread, asked by messages. When it has ended, every call fails with `ThreadGone`. */
export class SearchThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #gone = false;

  /** @param onGone - told once, when it has ended unasked */
  constructor(worker: Worker, onGone: (cause: Error) => void) {
    this.#worker = worker;
    worker.unref();
    const end = (cause: Error): void => {
      if (this.#gone) return;
      this.#gone = true;
      this.#failAll(cause);
      onGone(cause);
    };
    worker.on('message', (message: AnswerMessage) => {
      this.#take(message);
    });
    worker.once('error', (cause: unknown) => {
      end(new ThreadGone('the search thread failed', { cause }));
    });
    worker.once('exit', (code) => {
      end(new ThreadGone(`the search thread ended with ${String(code)}`));
    });
  }

  get isGone(): boolean {
    return this.#gone;
  }

  call<Name extends CallName>(name: Name, args: ThreadCalls[Name]['args']): Promise<ThreadCalls[Name]['answer']> {
    if (this.#gone) return Promise.reject(new ThreadGone('the search thread has ended'));
    if (this.#waiting.size >= WAITING_AT_MOST) return Promise.reject(new ThreadBusy('too many searches wait'));
    this.#last += 1;
    const id = this.#last;
    return new Promise<ThreadCalls[Name]['answer']>((resolve, reject) => {
      const timer = setTimeout(() => void this.#worker.terminate(), TIME[name]);
      timer.unref();
      this.#waiting.set(id, { name, settle: resolve as (value: unknown) => void, fail: reject, timer });
      this.#worker.postMessage({ id, name, args });
    });
  }

  /** Closes the index and ends the thread; what waits is answered first. */
  async stop(): Promise<void> {
    if (this.#gone) return;
    await Promise.allSettled([this.call('shut', 'next'), this.call('shut', 'serving')]);
    this.#gone = true;
    this.#failAll(new ThreadGone('the search is shutting down'));
    await this.#worker.terminate();
  }

  #take(message: AnswerMessage): void {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    this.#waiting.delete(message.id);
    clearTimeout(waiting.timer);
    if (message.ok) waiting.settle(message.value);
    else waiting.fail(new Error(`search thread: ${waiting.name} failed: ${message.error}`));
  }

  #failAll(cause: Error): void {
    for (const { fail, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      fail(cause);
    }
    this.#waiting.clear();
  }
}
