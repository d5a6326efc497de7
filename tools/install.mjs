import fs from 'node:fs';
import path from 'node:path';
import { ROOT, run, say } from './run.mjs';

const OLDEST_NODE = [20, 19];

/** Ends with one sentence when Node is older than the project works on. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  process.stderr.write(
    `需要 Node ${OLDEST_NODE.join('.')} 或更高版本，现在是 ${process.versions.node}。 Node ${OLDEST_NODE.join('.')} or later is needed.\n`,
  );
  process.exit(1);
}

/**
 * Whether what lies in node_modules is what package-lock.json asks for. npm writes its own list of what it installed at
 * the very end, so an interrupted install has none and counts as missing.
 */
export function isInstalled(root = ROOT) {
  const installedList = path.join(root, 'node_modules', '.package-lock.json');
  if (!fs.existsSync(installedList)) return false;
  const installed = JSON.parse(fs.readFileSync(installedList, 'utf8')).packages;
  const wanted = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([where, { version, optional, devOptional, link }]) =>
      where === '' || link || installed[where]?.version === version || (!installed[where] && (optional || devOptional)),
  );
}

/** Runs `npm ci` when node_modules is absent or is not what the lock file asks for. */
export function installPackages() {
  requireNode();
  if (isInstalled()) return;
  say('安装依赖包（第一次约一分钟） Installing packages: npm ci');
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    process.stderr.write('npm ci 没有成功，原因见上。 npm ci failed, see above.\n');
    process.exit(status);
  }
}
