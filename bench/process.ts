import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Answer, Ask, Load, LoadResult } from './messages';

const QUIET_MICROS_A_SECOND = 20_000;

const once = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`A process of the benchmark ended with ${code}.`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as T);
    });
  });

/** A server in a process of its own. */
export class Subject {
  readonly port: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  static async start(file: 'bare' | 'subject', ...args: string[]): Promise<Subject> {
    const child = fork(join(__dirname, `${file}.js`), args);
    const answer = await once<Answer>(child);
    if (answer.answer !== 'listening') throw new Error('A server said something else first.');
    return new Subject(child, answer.port);
  }

  async #ask(ask: Ask): Promise<Answer> {
    const answer = once<Answer>(this.#child);
    this.#child.send(ask);
    return answer;
  }

  async cpuMicros(): Promise<number> {
    const answer = await this.#ask({ ask: 'cpu' });
    if (answer.answer !== 'cpu') throw new Error('Not the answer that was asked for.');
    return answer.micros;
  }

  /** Waits until the process has nothing to do of its own any more, such as taking the content into its index. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 3;) {
      const before = await this.cpuMicros();
      await delay(1_000);
      quiet = (await this.cpuMicros()) - before < QUIET_MICROS_A_SECOND ? quiet + 1 : 0;
    }
  }

  async publish(number: number): Promise<number> {
    const answer = await this.#ask({ ask: 'publish', number });
    if (answer.answer !== 'published') throw new Error('Not the answer that was asked for.');
    return answer.tookMs;
  }

  end(): void {
    this.#child.send({ ask: 'end' } satisfies Ask);
  }
}

/** The load comes from a process of its own too. */
export class Loader {
  readonly #child = fork(join(__dirname, 'load.js'));

  async run(load: Load): Promise<LoadResult> {
    const result = once<LoadResult>(this.#child);
    this.#child.send(load);
    return result;
  }

  end(): void {
    this.#child.kill();
  }
}
