import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { StaffTaskList } from '../contract/staff-task';
import type { StaffRole } from '../domain/staff';
import { createApp, type Mingbai } from '../server/app';
import { readConfig } from '../server/config';
import { findDataKeys } from '../server/data-keys';
import { createCipher } from '../server/platform/cipher';
import { systemClock } from '../server/platform/clock';
import { openStore } from '../server/platform/db/open-store';
import type { Store } from '../server/platform/db/store';
import { openKeyedHash } from '../server/platform/keyed-hash';
import { DIRECTORY } from './articles';
import { median } from './measure';
import { fillPeople } from './push-ground';
import { report, type Line } from './report';
import { seated, times, timesOf, waitOf, type Asked, type Seat, type Took } from './staff-http';
import { fillManuscripts } from './tasks-manuscripts';
import { fillPushes } from './tasks-pushes';

const MANUSCRIPTS = 5_000;
const PUSHES = 2_000;
const DELIVERIES = 200_000;
const PEOPLE = 5_000;
/** Against the bare read by its index of a line of each manuscript under way: the least that a list over all of them costs. */
const AGAINST_BARE = 8;
const UNDER_WAY = [
  'draft',
  'in-first-review',
  'in-second-review',
  'in-final-review',
  'signed-off',
  'scheduled',
] as const;
const QUIET_MICROS = 50_000;
const ROLES = ['editor', 'reviewer', 'secrecy-reviewer', 'publisher', 'push-officer'] as const;
type Role = (typeof ROLES)[number];
const TASKS: Asked = { method: 'GET', url: '/api/staff/tasks' };

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

interface Ground {
  readonly store: Store;
  readonly seats: Readonly<Record<Role, Seat>>;
  readonly start: () => Promise<Mingbai>;
}

async function ground(folder: string): Promise<Ground> {
  const url = process.env['BENCH_DATABASE_URL'];
  const keys = url === undefined ? {} : { DATABASE_URL: url, DATA_KEYS: `1:${Buffer.alloc(32, 7).toString('base64')}` };
  const read = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'warn', SAMPLE_CITY: 'off', ...keys });
  if (!read.ok) throw new Error(read.faults.join('\n'));
  const { config } = read;
  const store = await openStore(config.store);
  const found = findDataKeys(config);
  const start = async (): Promise<Mingbai> => {
    const mingbai = await createApp({ config, store, clock: systemClock, dataKeys: found.keys });
    await mingbai.app.ready();
    return mingbai;
  };
  const keyedHash = await openKeyedHash(store, createCipher(found.keys));
  const seats = new Map<StaffRole, Seat>();
  for (const role of ROLES) seats.set(role, await seated(store, keyedHash, role));
  const of = (role: Role): Seat => {
    const seat = seats.get(role);
    if (!seat) throw new Error(role);
    return seat;
  };
  const all = Object.fromEntries(ROLES.map((role) => [role, of(role)])) as Record<Role, Seat>;
  const office = { author: all.editor.id, reviewer: all.reviewer.id, secrecy: all['secrecy-reviewer'].id };
  const now = systemClock.now();
  await fillManuscripts(store, { ...office, publisher: all.publisher.id }, MANUSCRIPTS, now);
  await fillPeople(store, config.store, { people: PEOPLE, stocked: 0 }, now);
  const filling = await start();
  await filling.publisher.publish({ kind: 'directory', content: DIRECTORY, actor: 'bench' });
  await fillPushes(store, filling, { pushes: PUSHES, deliveries: DELIVERIES, people: PEOPLE }, now);
  await filling.close();
  return { store, seats: all, start };
}

const bareRead = ({ store }: Ground): Promise<Took> =>
  timesOf(() =>
    store.read
      .selectFrom('manuscripts')
      .select(['id', 'title', 'kind', 'state', 'since', 'sequence'])
      .where('state', 'in', UNDER_WAY)
      .orderBy('since')
      .execute(),
  );

const ratioOf = (what: string, took: Took, bare: Took): Line => ({
  what: `${what}: CPU / bare read`,
  measured: median(took.cpu) / median(bare.cpu),
  unit: '×',
  budget: AGAINST_BARE,
  detail: `median ${median(bare.cpu).toFixed(1)} → ${median(took.cpu).toFixed(1)} ms`,
});

/** What a server does of its own after its start is no part of a look. */
async function settled(): Promise<void> {
  for (let quiet = 0; quiet < 3;) {
    const before = process.cpuUsage();
    await delay(500);
    const { user, system } = process.cpuUsage(before);
    quiet = user + system < QUIET_MICROS ? quiet + 1 : 0;
  }
}

async function measure(made: Ground): Promise<Line[]> {
  const { seats, start } = made;
  const lines: Line[] = [];
  for (const role of ROLES) {
    const { headers } = seats[role];
    // A server of its own for each: what the first look costs that nobody has prepared.
    const mingbai = await start();
    const began = performance.now();
    const answer = await mingbai.app.inject({ ...TASKS, headers: { ...headers } });
    const first = performance.now() - began;
    const { tasks, groups } = answer.json<StaffTaskList>();
    const all = groups.reduce((sum, { count }) => sum + count, 0);
    say(
      `${role}: ${String(all)} tasks, ${String(tasks.length)} of them told at once, ${String(answer.body.length)} bytes`,
    );
    await settled();
    const bare = await bareRead(made);
    const took = await times(mingbai.app, headers, [TASKS]);
    lines.push(waitOf(role, took), ratioOf(role, took, bare));
    lines.push({ what: `${role}: first look after a start, by the clock`, measured: first, unit: 'ms', budget: 1_000 });
    await mingbai.close();
  }
  return lines;
}

async function main(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-tasks-'));
  say(`Writing ${String(MANUSCRIPTS)} manuscripts, ${String(PUSHES)} pushes, ${String(DELIVERIES)} deliveries …`);
  const made = await ground(folder);
  const lines = await measure(made);
  await made.store.close();
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
