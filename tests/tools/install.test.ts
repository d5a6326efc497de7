import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runModule, tool } from './run-module';

interface Package {
  version: string;
  optional?: boolean;
}

function isInstalled(wanted: Record<string, Package>, installed: Record<string, Package> | undefined): unknown {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'install-'));
  fs.writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }));
  fs.mkdirSync(path.join(root, 'node_modules'));
  if (installed)
    fs.writeFileSync(path.join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  const answer = runModule(
    `import { isInstalled } from ${tool('install.mjs')}; print(isInstalled(${JSON.stringify(root)}))`,
  );
  fs.rmSync(root, { recursive: true });
  return answer;
}

describe('isInstalled', () => {
  const jest = { 'node_modules/jest': { version: '30.5.2' } };

  it('holds when each locked package lies there in its version', () => {
    expect(isInstalled(jest, jest)).toBe(true);
  });

  it('does not hold after an install that was broken off', () => {
    expect(isInstalled(jest, undefined)).toBe(false);
  });

  it('does not hold when the lock file asks for another version, or for one more', () => {
    expect(isInstalled(jest, { 'node_modules/jest': { version: '29.0.0' } })).toBe(false);
    expect(isInstalled({ ...jest, 'node_modules/knip': { version: '6.0.0' } }, jest)).toBe(false);
  });

  it('does not miss the binaries of other systems', () => {
    expect(
      isInstalled({ ...jest, 'node_modules/@esbuild/win32-x64': { version: '0.28.2', optional: true } }, jest),
    ).toBe(true);
  });
});
