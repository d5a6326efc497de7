import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { REPOSITORY } from './run-module';

const executable = (file: string, text: string) => fs.writeFileSync(file, text, { mode: 0o755 });

describe('.ci/run', () => {
  it('calls `npm test` from the top folder, nothing else, and ends with its exit code', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ci-'));
    executable(path.join(folder, 'npm'), `#!/bin/sh\necho "$PWD: npm $*" >> ${folder}/calls\nexit 7\n`);
    const { status } = spawnSync(path.join(REPOSITORY, '.ci/run'), {
      cwd: folder,
      env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` },
    });
    const calls = fs.readFileSync(path.join(folder, 'calls'), 'utf8');
    fs.rmSync(folder, { recursive: true });
    expect(calls).toBe(`${REPOSITORY}: npm test\n`);
    expect(status).toBe(7);
  });
});

describe('the tally', () => {
  it('closes a run with one line that scripts can read, and counts a file that does not load as failed', () => {
    const folder = fs.mkdtempSync(path.join(REPOSITORY, 'tests/tools/tally-'));
    const tests = `it('a', () => {}); it('b', () => { throw new Error('b'); }); it.skip('c', () => {}); it.todo('d');`;
    fs.writeFileSync(path.join(folder, 'one.test.ts'), tests);
    fs.writeFileSync(path.join(folder, 'two.test.ts'), `throw new Error('does not load');`);
    const args = ['node_modules/jest/bin/jest.js', path.relative(REPOSITORY, folder)];
    const merged = ['-c', '"$0" "$@" 2>&1', process.execPath, ...args];
    const { stdout, status } = spawnSync('sh', merged, { cwd: REPOSITORY, encoding: 'utf8' });
    fs.rmSync(folder, { recursive: true });
    expect(stdout).toContain('Test Suites: 2 failed, 2 total');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('Tests: 1 passed, 2 failed, 2 skipped');
    expect(status).toBe(1);
  });
});

describe('the time zone of the tests', () => {
  it('is not that of the city, so that a rule cannot lean on it', () => {
    expect(new Date('2026-03-02T20:00:00+08:00').getHours()).toBe(4);
  });
});
