import path from 'node:path';
import { buildStale } from './build.mjs';
import { installPackages } from './install.mjs';
import { ROOT, runUntilStopped } from './run.mjs';

// npm runs scripts in the repository's folder; paths are meant from where the person stands.
const from = process.env.INIT_CWD ?? process.cwd();
const args = process.argv.slice(2).map((arg) => (arg.startsWith('-') ? arg : path.resolve(from, arg)));

try {
  installPackages();
  await buildStale(['server']);
  process.exitCode = await runUntilStopped(['--enable-source-maps', path.join(ROOT, 'dist/server/import.js'), ...args])
    .exited;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
