import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from 'esbuild';
import { openStore } from '../../../server/platform/db/open-store';
import type { Store } from '../../../server/platform/db/store';
import { Folder } from './folder';

const ROOT = path.resolve(__dirname, '../../..');
const RECORDS = 400;

let folder: Folder;
let store: Store;
let command: string;
beforeAll(async () => {
  folder = new Folder();
  command = path.join(folder.path, 'dist/server/import.js');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['server/import.ts'],
    outfile: command,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  cpSync(path.join(ROOT, 'server/migrations'), path.join(folder.path, 'server/migrations'), { recursive: true });
  store = await openStore({ kind: 'embedded', file: path.join(folder.path, 'data', 'mingbai.db') });
});
afterAll(async () => {
  await store.close();
  folder.remove();
});

const countDocuments = async (): Promise<number> =>
  (await store.read.selectFrom('documents').select('source_id').execute()).length;

function start(file: string) {
  const child = spawn(process.execPath, [command, file], {
    env: {
      ...process.env,
      DATA_DIR: path.join(folder.path, 'data'),
      DATABASE_URL: '',
      NODE_PATH: path.join(ROOT, 'node_modules'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output }));
  });
  return { child, ended };
}

/** Kills the command as soon as it has committed more than there was before. */
async function killInTheMiddle(file: string): Promise<void> {
  const before = await countDocuments();
  const { child, ended } = start(file);
  while (child.exitCode === null && (await countDocuments()) === before) await delay(5);
  child.kill('SIGKILL');
  expect((await ended).code).toBeNull();
}

describe('npm run import', () => {
  it('loses and doubles nothing when it is killed again and again, and goes on where it was', async () => {
    const lines = Array.from({ length: RECORDS }, (_, index) =>
      JSON.stringify({ id: `K${index}`, title: `办法 ${index}`, body: `第一条 第 ${index} 份文件。\n`.repeat(40) }),
    );
    const file = folder.write('many.jsonl', lines.join('\n'));
    const counts = [0];
    for (let kill = 0; kill < 3; kill += 1) {
      await killInTheMiddle(file);
      counts.push(await countDocuments());
    }
    expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b));
    expect(counts.at(-1)).toBeLessThan(RECORDS);

    const { code, output } = await start(file).ended;
    expect([output, code]).toEqual([expect.stringContaining('导入完成'), 0]);
    expect(output).toContain(`新增 ${RECORDS - (counts.at(-1) ?? 0)}，新版 0，未变 ${counts.at(-1) ?? 0}，退回 0。`);
    expect(await countDocuments()).toBe(RECORDS);
    expect(await store.read.selectFrom('editions').select('number').execute()).toHaveLength(RECORDS);
  }, 60_000);

  it('says how it is used, and leaves with 2, when it gets no path', async () => {
    const { code, output } = await start('--what').ended;
    expect([code, output]).toEqual([2, expect.stringMatching(/^用法：npm run import/)]);
  });
});
