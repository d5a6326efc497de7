import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Area, PageContents, RunPart } from './area';

/** The file is the reason; the person who sent it can do something about it. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly why: string;

  constructor(why: string) {
    super(`The file was refused: ${why}.`);
    this.why = why;
  }
}

export interface Limits {
  readonly timeoutMs: number;
  /** Of everything that the process holds. */
  readonly memoryBytes: number;
}

export const ORDINARY_LIMITS: Limits = { timeoutMs: 120_000, memoryBytes: 1_400_000_000 };

const HEAP_MB = 512;
const WATCH_EVERY_MS = 100;
const PAGE_BYTES = 4096;
/** Who comes when this many wait is better told so. */
const MOST_WAITING = 20;

/** What the process answers to each step. */
interface Answers {
  open: { readonly pages: readonly PageContents[]; readonly hazards: readonly string[] };
  show: { readonly bytes: Uint8Array; readonly pages: number };
  boxes: { readonly areas: readonly Area[] };
  redact: { readonly bytes: Uint8Array };
}

interface Questions {
  open: { readonly bytes: Uint8Array; readonly type: string };
  show: { readonly page: number };
  boxes: { readonly page: number; readonly parts: readonly RunPart[] };
  redact: { readonly areas: readonly Area[] };
}

export interface OpenFile {
  readonly contents: Answers['open'];
  readonly ask: <Step extends Exclude<keyof Answers, 'open'>>(
    step: Step,
    question: Questions[Step],
  ) => Promise<Answers[Step]>;
}

/** In the source tree beside this file, and from the bundle in dist/server. */
function processFile(): string {
  const name = 'server/platform/redaction/redaction-process.mjs';
  const candidates = [join(__dirname, 'redaction-process.mjs'), join(__dirname, '../..', name)];
  const found = candidates.find((file) => existsSync(file));
  if (found === undefined) throw new Error(`No redaction process: looked in ${candidates.join(', ')}.`);
  return found;
}

/** Resident memory where the system tells it; elsewhere the limits of heap and picture size have to do. */
function residentBytes({ pid }: ChildProcess): number {
  try {
    return Number(readFileSync(`/proc/${String(pid)}/statm`, 'utf8').split(' ')[1] ?? 0) * PAGE_BYTES;
  } catch {
    return 0;
  }
}

type Outcome = { readonly answer: never } | { readonly refused: string } | { readonly fault: string };

async function ask<Step extends keyof Answers>(
  child: ChildProcess,
  ended: Promise<never>,
  step: Step,
  question: Questions[Step],
): Promise<Answers[Step]> {
  const outcome = new Promise<Outcome>((resolve) => {
    child.once('message', (message) => {
      resolve(message as Outcome);
    });
  });
  child.send({ step, ...question });
  const told = await Promise.race([outcome, ended]);
  if ('answer' in told) return told.answer;
  // What breaks the reader is the file's doing as well, as far as anybody can act on it.
  throw new FileRefused('refused' in told ? told.refused : 'unreadable');
}

/** Settles, by failing, when the process is gone; ends it when it goes beyond its limits. */
function watch(child: ChildProcess, { timeoutMs, memoryBytes }: Limits): { ended: Promise<never>; stop: () => void } {
  let why = 'unreadable';
  const end = (reason: string): void => {
    why = reason;
    child.kill('SIGKILL');
  };
  const timer = setTimeout(() => {
    end('too-slow');
  }, timeoutMs);
  const memory = setInterval(() => {
    if (residentBytes(child) > memoryBytes) end('too-large-inside');
  }, WATCH_EVERY_MS);
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('exit', () => {
      reject(new FileRefused(why));
    });
    child.once('error', reject);
  });
  ended.catch(() => undefined);
  return {
    ended,
    stop() {
      clearTimeout(timer);
      clearInterval(memory);
      child.kill('SIGKILL');
    },
  };
}

async function inProcess<T>(
  bytes: Uint8Array,
  type: string,
  work: (file: OpenFile) => Promise<T>,
  limits: Limits,
): Promise<T> {
  const child = fork(processFile(), [], {
    serialization: 'advanced',
    // No keys, no addresses: a file that breaks out of its reader finds nothing.
    env: {} as NodeJS.ProcessEnv,
    execArgv: [`--max-old-space-size=${String(HEAP_MB)}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const { ended, stop } = watch(child, limits);
  try {
    const contents = await ask(child, ended, 'open', { bytes, type });
    return await work({ contents, ask: (step, question) => ask(child, ended, step, question) });
  } finally {
    stop();
    await ended.catch(() => undefined);
  }
}

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Opens a file in a process of its own, one file at a time: pictures of pages are large.
 *
 * @throws FileRefused for what is the file's doing: unreadable, encrypted, too slow, too large …
 */
export function withFile<T>(
  bytes: Uint8Array,
  type: string,
  work: (file: OpenFile) => Promise<T>,
  limits: Limits = ORDINARY_LIMITS,
): Promise<T> {
  if (waiting >= MOST_WAITING) return Promise.reject(new FileRefused('busy'));
  waiting += 1;
  const mine = last.then(() => inProcess(bytes, type, work, limits));
  last = mine.then(
    () => undefined,
    () => undefined,
  );
  return mine.finally(() => {
    waiting -= 1;
  });
}
