import type { StaffRole } from '../domain/staff';
import { createAccount } from '../server/modules/staff/actions/create-account';
import { createSessions } from '../server/platform/auth/sessions';
import { systemClock } from '../server/platform/clock';
import type { Store } from '../server/platform/db/store';
import type { App } from '../server/platform/http/app-type';
import type { KeyedHash } from '../server/platform/keyed-hash';
import { DEPARTMENTS } from './foi-cases';
import { median } from './measure';
import type { Line } from './report';

const RUNS = 200;
const PAGE_MS = 100;

export type Headers = Readonly<Record<string, string>>;
export type Body = Readonly<Record<string, unknown>>;

export interface Seat {
  readonly id: string;
  readonly name: string;
  readonly headers: Headers;
}

/** Somebody with a session, made without the steps of a sign-in. */
export async function seated(store: Store, keyedHash: KeyedHash, role: StaffRole): Promise<Seat> {
  const now = systemClock.now();
  const departments = async (): Promise<{ id: string; name: string }[]> => DEPARTMENTS.map((id) => ({ id, name: id }));
  const account = `bench.${role}.${String(now.getTime())}`;
  const given = { account, name: '测试', roles: [role], department: DEPARTMENTS[0] ?? '' };
  const made = await createAccount({ store, clock: systemClock, departments }, given, 'system');
  if (!made.ok) throw new Error(made.refusal.code);
  const { id, name } = made.value.account;
  const sessions = createSessions(store, keyedHash);
  const { token, id: sessionId } = sessions.newToken();
  await store.write(async (trx) => {
    await trx.updateTable('staff_accounts').set({ must_change: 0 }).where('id', '=', id).execute();
    await sessions.open(trx, sessionId, id, now);
  });
  return { id, name, headers: { cookie: `mingbai-staff=${token}`, 'x-mingbai-staff': '1' } };
}

export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly payload?: Body;
}

/** What one request costs: milliseconds of processor time, which others on the machine do not lengthen, and of the clock. */
export interface Took {
  readonly cpu: number[];
  readonly wall: number[];
}

const ascending = (a: number, b: number): number => a - b;

/** One after the other; the first few do not count. */
export async function timesOf(work: (run: number) => Promise<unknown>, runs = RUNS): Promise<Took> {
  const took: Took = { cpu: [], wall: [] };
  for (let run = -Math.min(10, runs); run < runs; run += 1) {
    const before = process.cpuUsage();
    const began = performance.now();
    await work(Math.abs(run));
    const wall = performance.now() - began;
    const { user, system } = process.cpuUsage(before);
    if (run < 0) continue;
    took.cpu.push((user + system) / 1_000);
    took.wall.push(wall);
  }
  return { cpu: took.cpu.sort(ascending), wall: took.wall.sort(ascending) };
}

/** Each of the requests in turn. */
export const times = (app: App, headers: Headers, asked: readonly Asked[], runs = RUNS): Promise<Took> =>
  timesOf(async (run) => {
    const request = asked[run % asked.length];
    if (!request) throw new Error('nothing to ask');
    const answer = await app.inject({ ...request, headers: { ...headers } });
    if (answer.statusCode !== 200) throw new Error(`${request.url}: ${answer.body}`);
  }, runs);

const p99 = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length * 0.99)] ?? NaN;

/** What somebody waits for; the processor's time holds the collection of garbage beside it too. */
export const waitOf = (what: string, { cpu, wall }: Took): Line => ({
  what: `${what}: p99 by the clock`,
  measured: p99(wall),
  unit: 'ms',
  budget: PAGE_MS,
  detail: `median ${median(wall).toFixed(1)}; CPU time ${median(cpu).toFixed(1)}, p99 ${p99(cpu).toFixed(1)} ms`,
});

export const lineOf = (what: string, { cpu, wall }: Took): Line => ({
  what: `${what}: p99 of CPU time`,
  measured: p99(cpu),
  unit: 'ms',
  budget: PAGE_MS,
  detail: `median ${median(cpu).toFixed(1)}; by the clock ${median(wall).toFixed(1)}, p99 ${p99(wall).toFixed(1)} ms`,
});
