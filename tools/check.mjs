import fs from 'node:fs';
import path from 'node:path';
import { installPackages } from './install.mjs';
import { ROOT, run, runBin, say } from './run.mjs';

const ROOTS = ['domain', 'contract', 'server', 'src', 'config', 'tests'];
const FIX_BY_HAND = { format: 'npm run format' };

installPackages();
const folders = ROOTS.filter((folder) => fs.existsSync(path.join(ROOT, folder)));

/** Cheapest first. All of them run, so that one round shows everything there is to mend. */
const steps = {
  types: () => runBin('typescript/bin/tsc', ['--noEmit']),
  lint: () => runBin('eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
  format: () => runBin('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  imports: () =>
    runBin('dependency-cruiser/bin/dependency-cruise.mjs', ['--config', '.dependency-cruiser.cjs', ...folders]),
  'dead code': () => runBin('knip/bin/knip.js', []),
  tests: () => run(process.execPath, ['tools/test.mjs', ...process.argv.slice(2)]),
};

const failed = Object.entries(steps).flatMap(([name, step]) => {
  say(name);
  return step() === 0 ? [] : [name];
});
for (const name of failed) say(`失败 Failed: ${name}${FIX_BY_HAND[name] ? ` (${FIX_BY_HAND[name]})` : ''}`);
process.exitCode = failed.length > 0 ? 1 : 0;
