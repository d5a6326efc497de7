import { buildStale } from './build.mjs';
import { installPackages } from './install.mjs';
import { runBin } from './run.mjs';
import { installSystemPackages } from './system-packages.mjs';

try {
  installPackages();
  const { sentence } = installSystemPackages();
  if (sentence) process.stderr.write(`${sentence}\n`);
  await buildStale();
  process.exitCode = runBin('jest/bin/jest.js', process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
