import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskQueue } from '../contract/foi-queue';
import { createApp } from '../server/app';
import { readConfig } from '../server/config';
import { findDataKeys } from '../server/data-keys';
import { createCipher } from '../server/platform/cipher';
import { systemClock } from '../server/platform/clock';
import { openStore } from '../server/platform/db/open-store';
import type { App } from '../server/platform/http/app-type';
import { openKeyedHash } from '../server/platform/keyed-hash';
import { today } from './foi-cases';
import { folderOfCases } from './foi-store';
import { report, type Line } from './report';
import { lineOf, seated, times, type Asked, type Body, type Headers } from './staff-http';

/** Argument: a folder to keep filled stores in. */
const [cache = ''] = process.argv.slice(2);
const CASES = 50_000;
const OPEN = 1_500;
const REPORT_MS = 10_000;

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

interface Desk {
  readonly headers: Headers;
  readonly handler: Headers;
  /** Cases that are handled together with as many others as may be. */
  readonly joined: readonly string[];
}

const viewOf = (id: string): Asked => ({ method: 'GET', url: `/api/staff/foi/cases/${id}` });

async function queueLines(app: App, { headers, handler, joined }: Desk): Promise<Line[]> {
  const ask = (payload: Body): Asked => ({ method: 'POST', url: '/api/staff/foi/queue', payload });
  const page = async (payload: Body): Promise<DeskQueue> =>
    (await app.inject({ ...ask(payload), headers: { ...headers } })).json<DeskQueue>();
  const first = await page({ view: 'all', limit: 100 });
  const pages = [{ view: 'open' }, { view: 'open', cursor: (await page({ view: 'open' })).nextCursor ?? '' }];
  const [line] = first.items;
  const kinds: readonly [string, readonly Body[]][] = [
    ['queue, open', pages],
    ['queue, overdue', [{ view: 'overdue' }]],
    ['queue, due soon', [{ view: 'due-soon' }]],
    ['queue, ended', [{ view: 'ended' }]],
    ['queue, all, 100 a page', [{ view: 'all', limit: 100 }]],
    ['queue, words that many have', [{ view: 'all', words: '学区划分' }]],
    ['queue, words that one has', [{ view: 'all', words: `第${String(CASES - 20)}号` }]],
    ['queue, words that none has', [{ view: 'all', words: '没有这样的词' }]],
    ['queue, a number', [{ view: 'all', words: line?.number ?? '' }]],
    ['queue, one department', [{ view: 'open', department: 'renshe' }]],
  ];
  const lines: Line[] = [];
  for (const [what, bodies] of kinds) lines.push(lineOf(what, await times(app, headers, bodies.map(ask))));
  // What a department may see of another's cases is found by its own index.
  const ofHandler: readonly [string, Body][] = [
    ['queue of a handler, open', { view: 'open' }],
    ['queue of a handler, all', { view: 'all' }],
    ['queue of a handler, asked', { view: 'asked' }],
  ];
  for (const [what, body] of ofHandler) lines.push(lineOf(what, await times(app, handler, [ask(body)])));
  lines.push(
    lineOf(
      'a case',
      await times(
        app,
        headers,
        first.items.map(({ id }) => viewOf(id)),
      ),
    ),
  );
  lines.push(lineOf(`a case of ${String(joined.length)} joined`, await times(app, headers, joined.map(viewOf))));
  const { counts } = first;
  say(`${String(counts.open)} open, ${String(counts.overdue)} overdue, ${String(counts.dueSoon)} due soon`);
  return lines;
}

async function reportLine(app: App, headers: Headers): Promise<Line> {
  const url = `/api/staff/reports/${String(Number(today().slice(0, 4)) - 1)}`;
  const took = await times(app, headers, [{ method: 'GET', url }], 2);
  return {
    what: 'yearly report: CPU time, slowest of 2',
    measured: took.cpu.at(-1),
    unit: 'ms',
    budget: REPORT_MS,
    detail: `by the clock ${(took.wall.at(-1) ?? NaN).toFixed(0)} ms`,
  };
}

async function main(): Promise<boolean> {
  say('Filling a store with cases (kept for the next run of today) …');
  const source = await folderOfCases(cache, CASES, OPEN);
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-bench-'));
  cpSync(source, folder, { recursive: true });
  const read = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'warn', SAMPLE_CITY: 'off' });
  if (!read.ok) throw new Error(read.faults.join('\n'));
  const store = await openStore(read.config.store);
  const { keys } = findDataKeys(read.config);
  const mingbai = await createApp({ config: read.config, store, clock: systemClock, dataKeys: keys });
  await mingbai.app.ready();
  const keyedHash = await openKeyedHash(store, createCipher(keys));
  const { headers } = await seated(store, keyedHash, 'foi-officer');
  const { headers: handler } = await seated(store, keyedHash, 'handler');
  const { events } = await store.read
    .selectFrom('foi_events')
    .select((select) => select.fn.countAll<number>().as('events'))
    .executeTakeFirstOrThrow();
  say(`${CASES.toLocaleString('en')} cases with ${events.toLocaleString('en')} events`);
  const joined = (await store.read.selectFrom('foi_joined').select('id').execute()).map(({ id }) => id);
  const lines = [
    ...(await queueLines(mingbai.app, { headers, handler, joined })),
    await reportLine(mingbai.app, headers),
  ];
  await mingbai.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  const busy = loadavg()[0] ?? 0;
  const crowded =
    busy > 2 * availableParallelism() ? ': others are at work here, so times by the clock say little' : '';
  say(`\n${String(availableParallelism())} cores, load average ${busy.toFixed(1)}${crowded}\n`);
  return report(lines);
}

main().then(
  (held) => process.exit(held ? 0 : 1),
  (cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
    process.exit(2);
  },
);
