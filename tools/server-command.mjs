import path from 'node:path';
import { buildStale } from './build.mjs';
import { installPackages } from './install.mjs';
import { ROOT, runServer } from './run.mjs';

// One of the server's own commands: `import` content, `reseal` personal data under the newest key, `staff` accounts,
// `audit-verify` the audit log, `log-verify` the public log of publications.
const [command, ...given] = process.argv.slice(2);

// npm runs scripts in the repository's folder; paths are meant from where the person stands.
const from = process.env.INIT_CWD ?? process.cwd();
const takesPaths = command === 'import';
const args = given.map((arg) => (arg.startsWith('-') || !takesPaths ? arg : path.resolve(from, arg)));

try {
  installPackages();
  await buildStale(['server']);
  const file = path.join(ROOT, 'dist', 'server', `${command}.js`);
  process.exitCode = await runServer(file, args).exited;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
