import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { countPlan } from '../server/modules/push/count-plan';
import { openStore } from '../server/platform/db/open-store';
import type { StoreConfig } from '../server/platform/db/store';
import { chance } from './foi-cases';
import { beginPush, EVERYBODY, fillPeople, frozenFor, RULES, spokenFor } from './push-ground';
import { sendWithKills, startSender, startWechat, sumsOfPush } from './push-rounds';
import { report, type Line } from './report';

/** Arguments: `kills` for the killed sender alone; then how many people, kills. */
const [part = 'speed', many = '', times = ''] = process.argv.slice(2);
const MORNING = new Date('2026-11-23T09:00:00+08:00');
const clock = { now: () => MORNING };
const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

const megabytes = (pid: number, name: string): number => {
  try {
    return (
      Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
    );
  } catch {
    return 0;
  }
};

const slopeOf = (points: readonly { x: number; y: number }[]): number => {
  const mean = (of: (point: { x: number; y: number }) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const over = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  return over === 0 ? 0 : points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / over;
};

async function speed(config: StoreConfig, people: number, stocked: number): Promise<Line[]> {
  const store = await openStore(config, clock);
  say(`Making ${people} residents …`);
  const filling = performance.now();
  await fillPeople(store, config, { people, stocked }, MORNING);
  say(`… in ${((performance.now() - filling) / 1_000).toFixed(1)} s.`);
  const plan = await countPlan(
    { noticeVersion: 1, clock },
    store.read,
    spokenFor(['wechat', 'inbox']),
    frozenFor(RULES),
  );
  say(`Three overlapping segments match ${plan.matched} of ${people}.`);
  const wechat = await startWechat(__dirname, stocked);
  await beginPush(store, EVERYBODY, ['wechat'], stocked, MORNING);
  const child = startSender(__dirname, config, wechat.url, MORNING);
  const points: { x: number; y: number }[] = [];
  let last = 0;
  let peak = 0;
  let first: number | undefined;
  const began = performance.now();
  while (child.exitCode === null) {
    await delay(250);
    const { messages } = await wechat.figures();
    if (messages > 0) first ??= performance.now();
    last = performance.now();
    const rss = megabytes(child.pid ?? 0, 'VmRSS');
    peak = Math.max(peak, megabytes(child.pid ?? 0, 'VmHWM'));
    if (messages > stocked / 5 && rss > 0) points.push({ x: messages / 1_000, y: rss });
  }
  const { twice, messages } = await wechat.figures();
  const sums = await sumsOfPush(store);
  wechat.end();
  await store.close();
  return [
    { what: `plan over ${people} people`, measured: plan.tookMs / 1_000, unit: 's', budget: 10 },
    { what: 'entered before the first message', measured: ((first ?? last) - began) / 1_000, unit: 's' },
    {
      what: `${stocked} messages handed over`,
      measured: messages / ((last - (first ?? began)) / 1_000),
      unit: '/s',
      atLeast: 1_000,
    },
    { what: 'peak memory of the sender', measured: peak, unit: 'MB' },
    { what: 'memory for each further 1,000 messages', measured: slopeOf(points), unit: 'MB', budget: 0.5 },
    { what: 'people who got it twice', measured: twice, unit: '', budget: 0 },
    { what: 'delivered by the sums', measured: sums.kept.delivered, unit: '', atLeast: stocked },
  ];
}

async function killed(config: StoreConfig, people: number, kills: number): Promise<Line[]> {
  const store = await openStore(config, clock);
  await fillPeople(store, config, { people, stocked: people }, MORNING);
  const wechat = await startWechat(__dirname, people);
  await beginPush(store, EVERYBODY, ['wechat'], people, MORNING);
  const withinMs = (people / 1_500 / kills) * 2_000;
  const done = await sendWithKills(
    { store, config, folder: __dirname, wechat },
    { kills, withinMs, random: chance(3), from: MORNING },
  );
  const { twice, people: reached } = await wechat.figures();
  const { state, kept, counted, byWechat } = await sumsOfPush(store);
  say(`${state}; ${JSON.stringify(kept)}; in hand when killed: ${done.inHand}`);
  wechat.end();
  await store.close();
  const same = JSON.stringify(kept) === JSON.stringify(counted) ? 0 : 1;
  return [
    { what: 'kills while it was sending', measured: done.kills, unit: '' },
    { what: 'people who got it twice', measured: twice, unit: '', budget: 0 },
    { what: 'people who are in no sum', measured: people - kept.matched, unit: '', budget: 0 },
    { what: 'sums that are not those of the rows', measured: same, unit: '', budget: 0 },
    { what: 'reached by WeChat and counted otherwise', measured: Math.abs(reached - byWechat), unit: '', budget: 0 },
    { what: 'outcome unknown, counted as failed', measured: kept.failed, unit: '' },
  ];
}

async function main(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-push-'));
  const url = process.env['BENCH_DATABASE_URL'];
  const config: StoreConfig =
    url === undefined ? { kind: 'embedded', file: join(folder, 'mingbai.db') } : { kind: 'postgres', url };
  const lines =
    part === 'kills'
      ? await killed(config, Number(many || 100_000), Number(times || 30))
      : await speed(config, Number(many || 1_000_000), Number(times || 100_000));
  rmSync(folder, { recursive: true, force: true });
  return report(lines);
}

main().then(
  (held) => process.exit(held ? 0 : 1),
  (cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
    process.exit(2);
  },
);
