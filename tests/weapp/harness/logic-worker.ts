import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import type { PhoneStart } from './logic/phone';

let threadFile: string | undefined;

/** The logic thread as one file that a worker can run; bundled once a process. */
function bundled(): string {
  const code = buildSync({
    entryPoints: [path.join(__dirname, 'logic/thread.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    packages: 'external',
    // The bundle lies in the folder for temporary files, far from node_modules.
    define: { 'require.resolve': 'resolvePackage' },
    banner: { js: `const resolvePackage=require('node:module').createRequire(${JSON.stringify(__filename)}).resolve;` },
  }).outputFiles[0];
  if (!code) throw new Error('the logic thread was not bundled');
  const hash = crypto.createHash('sha256').update(code.contents).digest('hex').slice(0, 16);
  const file = path.join(os.tmpdir(), `weapp-logic-${os.userInfo().username}-${hash}.cjs`);
  if (!fs.existsSync(file)) {
    fs.writeFileSync(`${file}.${process.pid}`, code.contents);
    fs.renameSync(`${file}.${process.pid}`, file);
  }
  return file;
}

/** Starts the thread in which the app's code runs: no DOM, its own faults, and an end that no timer outlives. */
export function startLogicThread(start: PhoneStart): Worker {
  threadFile ??= bundled();
  return new Worker(threadFile, { workerData: start });
}
