import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'libsql';
import type { DatasetRows } from '../contract/dataset';
import { folderOfDatasets, idOf, LARGE } from './dataset-fill';
import { report, type Line } from './report';

/** Arguments: a folder to keep the filled store in, the built server. */
const [cache = '', built = ''] = process.argv.slice(2);
const PORT = 18_233;
const ADDRESS = `http://127.0.0.1:${PORT}`;
const SET = `/api/datasets/${idOf(0)}`;
const TIMES = 60;

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

async function get(path: string): Promise<ArrayBuffer> {
  const answer = await fetch(ADDRESS + path);
  if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`);
  return answer.arrayBuffer();
}

const rows = async (query: string): Promise<DatasetRows> =>
  JSON.parse(Buffer.from(await get(`${SET}/rows?${query}`)).toString()) as DatasetRows;

const millisecondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const share = (times: readonly number[], of: number): number => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? NaN;
};

/** One address again and again, after a few that warm up. */
async function timed(what: string, path: string, budget: number): Promise<Line> {
  for (let at = 0; at < 5; at += 1) await get(path);
  const times: number[] = [];
  for (let at = 0; at < TIMES; at += 1) times.push(await millisecondsOf(() => get(path)));
  const detail = `slowest ${share(times, 1).toFixed(1)} ms`;
  return { what, measured: share(times, 0.5), unit: 'ms', budget, detail };
}

/** The cursor behind so many rows. */
async function deep(query: string, pages: number): Promise<string> {
  let cursor = '';
  for (let at = 0; at < pages; at += 1)
    cursor = `&cursor=${(await rows(`limit=1000${query}${cursor}`)).nextCursor ?? ''}`;
  return cursor;
}

async function reads(): Promise<Line[]> {
  const [inOrder, byAmount] = [await deep('', 90), await deep('&sort=-amount', 80)];
  const q = encodeURIComponent;
  return [
    await timed('list of sets', '/api/datasets?limit=20', 10),
    await timed('rows, first page', `${SET}/rows?limit=20`, 10),
    await timed('rows, behind 90,000', `${SET}/rows?limit=20${inOrder}`, 10),
    await timed('sorted, first page', `${SET}/rows?limit=20&sort=-amount`, 10),
    await timed('sorted, behind 80,000', `${SET}/rows?limit=20&sort=-amount${byAmount}`, 10),
    await timed('filter, a third of the rows', `${SET}/rows?limit=20&filter=${q('district:溪东区')}`, 10),
    await timed('filter, one in 40, sorted', `${SET}/rows?limit=20&sort=day&filter=${q('kind:第7类')}`, 25),
    await timed('filter, a third, sorted', `${SET}/rows?limit=20&sort=-amount&filter=${q('district:溪东区')}`, 20),
    await timed(
      'two filters, a range, sorted',
      `${SET}/rows?limit=20&sort=amount&filter=${q('kind:第7类')}&filter=${q('day>=2020-01-01')}`,
      25,
    ),
    await timed('words, counted before', `${SET}/rows?limit=20&q=${q('重点')}`, 60),
  ];
}

/** What is looked for the first time is looked for in all 100,000 rows; others are answered meanwhile. */
async function firstSearch(): Promise<Line[]> {
  const others: number[] = [];
  const searching = new AbortController();
  const asking = (async () => {
    while (!searching.signal.aborted) others.push(await millisecondsOf(() => get('/api/datasets?limit=20')));
  })();
  const took: number[] = [];
  for (const word of ['第12345号', '第99999号', '望江路77号', '没有这个词'])
    took.push(await millisecondsOf(() => rows(`limit=20&q=${encodeURIComponent(word)}`)));
  searching.abort();
  await asking;
  return [
    { what: 'words, the first time, slowest of 4', measured: share(took, 1), unit: 'ms', budget: 1_500 },
    { what: 'another reader meanwhile, p95', measured: share(others, 0.95), unit: 'ms', budget: 60 },
  ];
}

/** The same rows read and written as CSV by a program that does nothing else and holds them all. */
function reference(folder: string): { ms: number; bytes: number } {
  const began = performance.now();
  const db = new Database(join(folder, 'mingbai.db'));
  const set = db.prepare('SELECT current_version AS version FROM datasets WHERE id = ?').get([idOf(0)]);
  const { version } = set as { version: number };
  const found = db.prepare('SELECT cells FROM dataset_rows WHERE version_id = ? ORDER BY n').all([version]);
  let bytes = 0;
  for (const { cells } of found as { cells: string }[])
    bytes += Buffer.byteLength(`${(JSON.parse(cells) as string[]).join(',')}\r\n`);
  db.close();
  return { ms: performance.now() - began, bytes };
}

const megabytes = (pid: number, what: 'VmHWM' | 'VmRSS'): number =>
  Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/** The most memory that the server had while something was done. */
async function memoryOf(what: string, pid: number, work: () => Promise<unknown>): Promise<Line> {
  const detail = `${megabytes(pid, 'VmRSS').toFixed(0)} MB before`;
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  await work();
  return { what, measured: megabytes(pid, 'VmHWM'), unit: 'MB', budget: 160, detail };
}

async function downloads(folder: string, pid: number): Promise<Line[]> {
  const lines: Line[] = [];
  for (const format of ['csv', 'json', 'xlsx'] as const) {
    const [ratios, times]: [number[], number[]] = [[], []];
    for (let round = 0; round < 5; round += 1) {
      const plain = reference(folder);
      const ms = await millisecondsOf(() => get(`${SET}/data.${format}`));
      ratios.push(ms / plain.ms);
      times.push(ms);
    }
    const detail = `${(share(times, 0.5) / 1000).toFixed(2)} s`;
    const budget = format === 'xlsx' ? 12 : 4;
    lines.push({
      what: `${format} of ${LARGE} rows / reading them alone`,
      measured: share(ratios, 0.5),
      unit: '×',
      budget,
      detail,
    });
  }
  lines.push(await memoryOf('peak memory while a workbook streams', pid, () => get(`${SET}/data.xlsx`)));
  const others: number[] = [];
  const four = async (): Promise<void> => {
    const running = new AbortController();
    const asking = (async () => {
      while (!running.signal.aborted) others.push(await millisecondsOf(() => get('/api/datasets?limit=20')));
    })();
    await Promise.all(Array.from({ length: 4 }, () => get(`${SET}/data.csv`)));
    running.abort();
    await asking;
  };
  lines.push(await memoryOf('peak memory while 4 downloads stream', pid, four));
  lines.push({ what: 'another reader meanwhile, p95', measured: share(others, 0.95), unit: 'ms', budget: 100 });
  return lines;
}

async function main(): Promise<boolean> {
  say('Filling 223 sets with 712,500 rows (kept for the next run) …');
  const folder = await folderOfDatasets(cache, say);
  const env = { ...process.env, PORT: String(PORT), HOST: '127.0.0.1', DATA_DIR: folder, SAMPLE_CITY: 'off' };
  const child = spawn(process.execPath, [...process.execArgv, built], {
    env: { ...env, LOG_LEVEL: 'warn' },
    stdio: 'inherit',
  });
  try {
    for (let tries = 0; tries < 400; tries += 1) {
      if (await fetch(`${ADDRESS}/healthz`).catch(() => undefined)) break;
      await delay(50);
    }
    const pid = child.pid ?? 0;
    const lines = [...(await reads()), ...(await firstSearch()), ...(await downloads(folder, pid))];
    return report(lines);
  } finally {
    child.kill('SIGTERM');
  }
}

main().then(
  (held) => process.exit(held ? 0 : 1),
  (cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
    process.exit(2);
  },
);
