import fs from 'node:fs';
import { installCommand, missingSystemPackages } from './browser.cjs';
import { run, say } from './run.mjs';

/**
 * Installs what the tests need outside npm, where it can: as root on Debian and its kin. Elsewhere says in one sentence
 * which command root must run.
 *
 * @returns the packages that are still missing, and that sentence
 */
export function installSystemPackages() {
  let missing = missingSystemPackages();
  if (missing.length > 0 && process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    say(`安装系统软件包 Installing system packages: ${missing.join(' ')}`);
    run('sh', ['-c', installCommand(missing)], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    missing = missingSystemPackages();
  }
  const sentence =
    missing.length === 0
      ? ''
      : `缺少 ${missing.join('、')}，用到它们的测试会失败；请由 root 运行 (run as root): ${installCommand(missing)}`;
  return { missing, sentence };
}
