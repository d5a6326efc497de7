import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder; every tool works from it, wherever it was called. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Node's flags for the server. V8's young generation grows to 48 MB by itself: what requests leave behind dies at once, so
 * 12 MB (three times the figure here) make no request dearer and hold less memory. What lives longer may grow by half
 * between two collections and not by several times: 20 MB less under load, and requests are no dearer. To follow a fault to its line, start
 * `node --enable-source-maps dist/server/main.js`: source maps stay in memory, so they are not always on.
 */
const SERVER_FLAGS = ['--max-semi-space-size=4', '--heap-growing-percent=50'];

/** glibc gives each thread memory of its own to share out; two for all of them hold 6 MB less. What is set already wins. */
const SERVER_ENV = { MALLOC_ARENA_MAX: '2' };

/** Runs a command in the repository with the terminal's own streams; gives its exit code (128 + n when a signal ended it). */
export function run(command, args, options = {}) {
  const { status, signal, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  if (error) throw error;
  return status ?? 128 + (SIGNAL_NUMBERS[signal] ?? 0);
}

/** Runs one of the installed tools by its file, so that neither a shell nor the PATH has a say. */
export function runBin(file, args, options) {
  return run(process.execPath, [path.join(ROOT, 'node_modules', file), ...args], options);
}

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/**
 * Runs a long-lived Node process, hands on the signals that end it, and ends with its exit code.
 *
 * The child has its own process group: Ctrl-C in a terminal reaches every process of a group, and npm hands it on once
 * more, so the child would otherwise be told to stop two or three times. A second Ctrl-C a second later kills it.
 */
export function runUntilStopped(args, env = process.env) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
    detached: true,
  });
  let askedAt;
  const stop = (signal) => {
    const sinceAsked = performance.now() - (askedAt ?? performance.now());
    if (askedAt === undefined) child.kill(signal);
    else if (sinceAsked > 1000) child.kill('SIGKILL');
    askedAt ??= performance.now();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  whenOrphaned(() => stop('SIGTERM'));
  const exited = new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? 128 + (SIGNAL_NUMBERS[signal] ?? 0)));
  });
  return { child, exited };
}

/** npm hands a signal to the shell between us, which dies of it and tells nobody: then we are another process's child. */
function whenOrphaned(act) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 300);
  watch.unref();
}

/** Says what is happening, in the same form everywhere. */
export function say(text) {
  process.stdout.write(`· ${text}\n`);
}

/** Runs a built file of the server as it is meant to run. */
export const runServer = (file, args = []) =>
  runUntilStopped([...SERVER_FLAGS, file, ...args], { ...SERVER_ENV, ...process.env });
