import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runModule, tool } from './run-module';

let root: string;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'stamps-'));
  fs.mkdirSync(path.join(root, 'src/deep'), { recursive: true });
  fs.mkdirSync(path.join(root, 'dist'));
  fs.writeFileSync(path.join(root, 'src/deep/a.ts'), 'one');
  fs.writeFileSync(path.join(root, 'dist/app.js'), 'built');
});
afterEach(() => fs.rmSync(root, { recursive: true }));

const target = `{ name: 'app', output: 'dist/app.js', hash: hashInputs(root, ['src', 'absent.json']) }`;
const prelude = () =>
  `import { alone, hashInputs, isFresh, removeStamp, writeStamp } from ${tool('stamps.mjs')}; const root = ${JSON.stringify(root)};`;
const isFresh = () => runModule(`${prelude()} print(isFresh(root, ${target}))`);
const stamp = () => runModule(`${prelude()} writeStamp(root, ${target}); print(true)`);

describe('isFresh', () => {
  it('is false for what was never built', () => {
    expect(isFresh()).toBe(false);
  });

  it('is true after a build, until an input changes', () => {
    stamp();
    expect(isFresh()).toBe(true);
    fs.writeFileSync(path.join(root, 'src/deep/a.ts'), 'two');
    expect(isFresh()).toBe(false);
  });

  it('looks at contents, not at times: a touched file is no change', () => {
    stamp();
    fs.utimesSync(path.join(root, 'src/deep/a.ts'), 1, 1);
    expect(isFresh()).toBe(true);
  });

  it.each([
    ['a new file', () => fs.writeFileSync(path.join(root, 'src/b.ts'), '')],
    ['a renamed file', () => fs.renameSync(path.join(root, 'src/deep/a.ts'), path.join(root, 'src/deep/b.ts'))],
    ['an input that was absent', () => fs.writeFileSync(path.join(root, 'absent.json'), '{}')],
    ['a lost output', () => fs.rmSync(path.join(root, 'dist/app.js'))],
  ])('is false after %s', (_, change) => {
    stamp();
    change();
    expect(isFresh()).toBe(false);
  });

  it('is false after a build that was begun and not finished', () => {
    stamp();
    runModule(`${prelude()} removeStamp(root, 'app'); print(true)`);
    expect(isFresh()).toBe(false);
  });
});

describe('alone', () => {
  it('lets one process at a time work, and takes over the lock of a process that died', () => {
    const lock = path.join(root, 'dist/.stamps/lock');
    fs.mkdirSync(path.dirname(lock));
    fs.writeFileSync(lock, '4194305'); // above the largest process id
    const order = runModule(`${prelude()}
      const order = [];
      const work = (name) => alone(${JSON.stringify(lock)}, async () => {
        order.push(name + ' begins');
        await new Promise((resolve) => setTimeout(resolve, 50));
        order.push(name + ' ends');
      });
      await Promise.all([work('one'), work('two')]);
      print(order);`);
    const inTurn = ['one begins', 'one ends', 'two begins', 'two ends'];
    expect([inTurn, [...inTurn.slice(2), ...inTurn.slice(0, 2)]]).toContainEqual(order);
    expect(fs.existsSync(lock)).toBe(false);
  });
});
