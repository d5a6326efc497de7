import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskQueue } from '../contract/foi-queue';
import type { StaffRole } from '../domain/staff';
import { createApp } from '../server/app';
import { readConfig } from '../server/config';
import { findDataKeys } from '../server/data-keys';
import { createAccount } from '../server/modules/staff/actions/create-account';
import { createSessions } from '../server/platform/auth/sessions';
import { createCipher } from '../server/platform/cipher';
import { systemClock } from '../server/platform/clock';
import { openStore } from '../server/platform/db/open-store';
import type { Store } from '../server/platform/db/store';
import type { App } from '../server/platform/http/app-type';
import { openKeyedHash, type KeyedHash } from '../server/platform/keyed-hash';
import { DEPARTMENTS, today } from './foi-cases';
import { folderOfCases } from './foi-store';
import { median } from './measure';
import { report, type Line } from './report';

/** Argument: a folder to keep filled stores in. */
const [cache = ''] = process.argv.slice(2);
const CASES = 50_000;
const OPEN = 1_500;
const RUNS = 200;
const PAGE_MS = 100;
const REPORT_MS = 10_000;

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
type Headers = Readonly<Record<string, string>>;
type Body = Readonly<Record<string, unknown>>;

/** Somebody with a session, made without the steps of a sign-in. */
async function seated(store: Store, keyedHash: KeyedHash, role: StaffRole): Promise<Headers> {
  const now = systemClock.now();
  const departments = async (): Promise<{ id: string; name: string }[]> => DEPARTMENTS.map((id) => ({ id, name: id }));
  const account = `bench.${role}.${String(now.getTime())}`;
  const given = { account, name: '测试', roles: [role], department: DEPARTMENTS[0] ?? '' };
  const made = await createAccount({ store, clock: systemClock, departments }, given, 'system');
  if (!made.ok) throw new Error(made.refusal.code);
  const { id } = made.value.account;
  const sessions = createSessions(store, keyedHash);
  const { token, id: sessionId } = sessions.newToken();
  await store.write(async (trx) => {
    await trx.updateTable('staff_accounts').set({ must_change: 0 }).where('id', '=', id).execute();
    await sessions.open(trx, sessionId, id, now);
  });
  return { cookie: `mingbai-staff=${token}`, 'x-mingbai-staff': '1' };
}

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly payload?: Body;
}

/** What one request costs: milliseconds of processor time, which others on the machine do not lengthen, and of the clock. */
interface Took {
  readonly cpu: number[];
  readonly wall: number[];
}

const ascending = (a: number, b: number): number => a - b;

/** Each of the requests, one after the other; the first few do not count. */
async function times(app: App, headers: Headers, asked: readonly Asked[], runs = RUNS): Promise<Took> {
  const took: Took = { cpu: [], wall: [] };
  for (let run = -Math.min(10, runs); run < runs; run += 1) {
    const request = asked[Math.abs(run) % asked.length];
    if (!request) throw new Error('nothing to ask');
    const before = process.cpuUsage();
    const began = performance.now();
    const answer = await app.inject({ ...request, headers: { ...headers } });
    const wall = performance.now() - began;
    const { user, system } = process.cpuUsage(before);
    if (run >= 0) {
      took.cpu.push((user + system) / 1_000);
      took.wall.push(wall);
    }
    if (answer.statusCode !== 200) throw new Error(`${request.url}: ${answer.body}`);
  }
  return { cpu: took.cpu.sort(ascending), wall: took.wall.sort(ascending) };
}

const p99 = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length * 0.99)] ?? NaN;

const lineOf = (what: string, { cpu, wall }: Took): Line => ({
  what: `${what}: p99 of CPU time`,
  measured: p99(cpu),
  unit: 'ms',
  budget: PAGE_MS,
  detail: `median ${median(cpu).toFixed(1)}; by the clock ${median(wall).toFixed(1)}, p99 ${p99(wall).toFixed(1)} ms`,
});

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
  const headers = await seated(store, keyedHash, 'foi-officer');
  const handler = await seated(store, keyedHash, 'handler');
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
