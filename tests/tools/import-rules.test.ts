import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { REPOSITORY } from './run-module';

/** Each file breaks the rule it stands beside, and no other. */
const PLANTED: [rule: string, file: string, text: string][] = [
  ['no-cycles', 'domain/loop-a.ts', `import './loop-b';`],
  ['domain-is-pure', 'domain/wire.ts', `import '../contract/foi';`],
  ['domain-has-no-io', 'domain/disk.ts', `import 'node:fs';`],
  ['contract-knows-only-domain', 'contract/store.ts', `import '../server/platform/clock';`],
  ['app-never-sees-server', 'src/peek.ts', `import '../server/platform/clock';`],
  ['app-takes-only-types-from-contract', 'src/schema.ts', `import { foi } from '../contract/foi'; void foi;`],
  ['server-never-sees-app', 'server/peek.ts', `import '../src/routes';`],
  ['features-do-not-import-each-other', 'src/resident/foi/apply.ts', `import '../notice/list';`],
  ['modules-do-not-import-each-other', 'server/modules/foi/routes.ts', `import '../notices/store';`],
  ['ui-and-platform-know-no-feature', 'src/ui/card.ts', `import '../resident/notice/list';`],
  ['workbench-knows-no-tool', 'src/workbench/frame.ts', `import '../staff/desk/queue';`],
  ['no-resident-build-carries-the-workbench', 'src/pages/home.ts', `import '../staff/desk/queue';`],
  ['server-platform-knows-no-module', 'server/platform/mail.ts', `import '../modules/notices/store';`],
  ['taro-api-only-in-platform', 'src/resident/notice/page.ts', `import '@tarojs/taro';`],
];

/** A small tree that keeps every rule. */
const CLEAN: Record<string, string> = {
  'tsconfig.json': '{}',
  'package.json': '{"dependencies":{"@tarojs/taro":"1.0.0","dayjs":"1.0.0"}}',
  'node_modules/@tarojs/taro/package.json': '{"name":"@tarojs/taro","main":"index.js"}',
  'node_modules/@tarojs/taro/index.js': '',
  'node_modules/dayjs/package.json': '{"name":"dayjs","main":"index.js"}',
  'node_modules/dayjs/index.js': '',
  'domain/loop-b.ts': `import './loop-a';`,
  'domain/day.ts': `import 'dayjs';`,
  'contract/foi.ts': `import '../domain/day'; export const foi = 1; export type Foi = string;`,
  'server/platform/clock.ts': `import '../../domain/day';`,
  'server/modules/notices/store.ts': `import '../../platform/clock'; import '../../../contract/foi';`,
  'src/routes.ts': 'export const routes = 1;',
  'src/platform/nav.ts': `import '@tarojs/taro';`,
  'src/resident/notice/list.ts': `import type { Foi } from '../../../contract/foi'; import '../../routes'; import '../../platform/nav'; export type { Foi };`,
  'src/staff/desk/queue.ts': `import '../../routes';`,
};

function cruise(files: Record<string, string>): string[] {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'import-rules-'));
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  }
  // dependency-cruiser compiles with the TypeScript it finds beside the tree.
  fs.symlinkSync(path.join(REPOSITORY, 'node_modules/typescript'), path.join(root, 'node_modules/typescript'));
  const bin = path.join(REPOSITORY, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = path.join(REPOSITORY, '.dependency-cruiser.cjs');
  const args = [bin, '--config', config, '--output-type', 'json', 'domain', 'contract', 'server', 'src'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  fs.rmSync(root, { recursive: true });
  if (!stdout) throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`);
}

describe('.dependency-cruiser.cjs', () => {
  it('finds nothing in a tree that keeps the rules, `import type` from the contract included', () => {
    expect(cruise({ ...CLEAN, 'domain/loop-b.ts': '' })).toEqual([]);
  });

  it('finds each of the planted violations, and names its rule', () => {
    const found = cruise({ ...CLEAN, ...Object.fromEntries(PLANTED.map(([, file, text]) => [file, text])) });
    expect(found.sort()).toEqual(PLANTED.map(([rule, file]) => `${rule}: ${file}`).sort());
  });

  it('has a planted violation for every rule', () => {
    const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>('../../.dependency-cruiser.cjs');
    expect(forbidden.map(({ name }) => name)).toEqual(PLANTED.map(([rule]) => rule));
  });
});
