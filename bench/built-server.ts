import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { median } from './measure';
import type { Loader } from './process';

const PORT = 18_231;
const ADDRESS = `http://127.0.0.1:${PORT}`;

/** Starts the built server over a data folder; gives the milliseconds until it answered 200. */
async function startBuilt(main: string, folder: string): Promise<{ child: ChildProcess; coldMs: number }> {
  const env = { ...process.env, PORT: String(PORT), HOST: '127.0.0.1', DATA_DIR: folder, SAMPLE_CITY: 'off' };
  const began = performance.now();
  const child = spawn(process.execPath, [...process.execArgv, main], {
    env: { ...env, LOG_LEVEL: 'warn' },
    stdio: 'ignore',
  });
  while (performance.now() - began < 20_000) {
    const answer = await fetch(`${ADDRESS}/api/notices`).catch(() => undefined);
    if (answer?.status === 200) return { child, coldMs: performance.now() - began };
    await delay(5);
  }
  throw new Error('The built server did not answer within 20 seconds.');
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** The most memory the process has held so far, in megabytes; undefined where the system does not tell. */
function peakMegabytes(pid: number): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** Cold start (median of five) and peak memory under load, of the built server with that store. */
export async function measureBuilt(
  main: string,
  source: string,
  loader: Loader,
  count: number,
): Promise<{ coldMs: number; peakMb: number | undefined }> {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-bench-'));
  cpSync(source, folder, { recursive: true });
  const cold: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const { child, coldMs } = await startBuilt(main, folder);
    cold.push(coldMs);
    await stop(child);
  }
  const { child } = await startBuilt(main, folder);
  const details = Array.from({ length: count }, (_, number) => `/api/notices/notice-${number}`);
  const lists = ['yiliao', 'shebao', 'jiaoyu'].map((topic) => `/api/notices?topic=${topic}`);
  const paths = [...details, ...lists, '/api/notices', '/api/home'];
  const headers = { 'Accept-Encoding': 'gzip, br' };
  await loader.run({ port: PORT, connections: 64, seconds: 6, paths, headers, expect: 200 });
  const peakMb = peakMegabytes(child.pid ?? 0);
  await stop(child);
  rmSync(folder, { recursive: true, force: true });
  return { coldMs: median(cold), peakMb };
}
