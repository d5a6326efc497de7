import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DeskCase } from '../../../contract/foi-desk';
import { civilDateOf, stateCouncilCalendar } from '../../../domain/calendar';
import { letterKindOf, letterNumber } from '../../../domain/foi/letter';
import type { StaffRole } from '../../../domain/staff';
import { readConfig } from '../../../server/config';
import { createPublisher } from '../../../server/content';
import { findDataKeys } from '../../../server/data-keys';
import { dayFor, indexRow } from '../../../server/modules/foi/case-index';
import { openComment } from '../../../server/modules/foi/sealed';
import { caseEvent, caseEvents, type FoiEventRow } from '../../../server/modules/foi/store';
import { verifyAuditChain } from '../../../server/platform/audit-chain';
import { createCipher } from '../../../server/platform/cipher';
import { systemClock } from '../../../server/platform/clock';
import { openStore } from '../../../server/platform/db/open-store';
import type { Store } from '../../../server/platform/db/store';
import { signInOverHttp } from '../staff/over-http';
import { makePerson, type StaffHeaders } from '../staff/signed-in';
import { SCRIPTS } from './case-scripts';
import { directory } from './two-departments';
import { CaseWorker, send, type KnownCase } from './case-worker';
import { bundleServer, startServer, type ServerProcess } from './server-process';

/** DESK_KILLS=100 for the long run. */
const KILLS = Number(process.env['DESK_KILLS'] ?? 12);
const WORKERS = 6;
const ROLES: readonly StaffRole[] = ['foi-officer', 'handler', 'legal-reviewer', 'office-head'];

const dataDir = mkdtempSync(join(tmpdir(), 'mingbai-sigkill-desk-'));
const file = join(dataDir, 'mingbai.db');
const env = { DATA_DIR: dataDir, SAMPLE_CITY: 'off', TRUST_PROXY: 'true' };
const bundle = bundleServer();
let running: ServerProcess | undefined;
afterAll(async () => {
  await running?.kill();
  bundle.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

const start = async (): Promise<ServerProcess> => (running = await startServer(bundle.file, env));

/** Works until the line breaks; an answer that says no while the server is up is a fault. */
const workUntil = async (worker: CaseWorker, { address }: ServerProcess, isDown: () => boolean): Promise<void> => {
  while (!isDown()) {
    try {
      await worker.work(address);
    } catch (error) {
      if (isDown()) return;
      throw error;
    }
  }
};

const finish = async (worker: CaseWorker, { address }: ServerProcess): Promise<void> => {
  worker.giveUpWhatHasNoKey();
  while (!worker.isBetweenCases) await worker.work(address);
};

const groups = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> => {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), row]);
  return found;
};

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
const numeric = (a: number, b: number): number => a - b;

/** Every event once, as acknowledged; every letter with its event, every event that sends one with its letter. */
const checkCases = async ({ read }: Store, cases: readonly KnownCase[]): Promise<Map<string, FoiEventRow[]>> => {
  const requests = await read.selectFrom('foi_requests').selectAll().execute();
  const events = groups(
    await read.selectFrom('foi_events').selectAll().orderBy('sequence').execute(),
    (row) => row.request_id,
  );
  expect(requests.map(({ number }) => number).sort()).toEqual(cases.map(({ number }) => number).sort());
  for (const { id, kinds } of cases) {
    expect(events.get(id)?.map(({ kind }) => kind)).toEqual(kinds);
    expect(events.get(id)?.map(({ sequence }) => sequence)).toEqual(upTo(kinds.length));
  }
  const letters = await read.selectFrom('foi_letters').selectAll().execute();
  const sent = letters.map((row) => `${row.request_id} ${String(row.event_sequence)} ${row.kind}`);
  const due = [...events.values()].flat().flatMap((row) => {
    const kind = letterKindOf(caseEvent(row));
    return kind === null ? [] : [`${row.request_id} ${String(row.sequence)} ${kind}`];
  });
  expect(sent.sort()).toEqual(due.sort());
  return events;
};

/** Numbers of requests, and of letters of every kind, without gap or repeat in each year. */
const checkNumbers = async ({ read }: Store): Promise<void> => {
  const numbers = (await read.selectFrom('foi_requests').select('number').execute()).map(({ number }) => number);
  for (const of of groups(numbers, (number) => number.slice(0, 4)).values()) {
    expect(of.map((number) => Number(number.slice(5))).sort(numeric)).toEqual(upTo(of.length));
  }
  const letters = await read.selectFrom('foi_letters').select(['kind', 'number', 'signed_on']).execute();
  const byKind = groups(letters, ({ kind, signed_on }) => `${kind}/${signed_on.slice(0, 4)}`);
  const counters = await read.selectFrom('foi_letter_numbers').selectAll().execute();
  expect(counters.map(({ id }) => id).sort()).toEqual([...byKind.keys()].sort());
  for (const { id, last_sequence } of counters) {
    const of = byKind.get(id) ?? [];
    const kind = of[0]?.kind ?? 'reply';
    expect(of).toHaveLength(last_sequence);
    const expected = upTo(last_sequence).map((sequence) => letterNumber(kind, Number(id.slice(-4)), sequence));
    expect(of.map(({ number }) => number).sort()).toEqual(expected.sort());
  }
};

/** The index says what the events say; each event has its one row in an audit chain that holds. */
const checkDerived = async (store: Store, events: ReadonlyMap<string, FoiEventRow[]>): Promise<void> => {
  const { read } = store;
  const claims = new Map((await read.selectFrom('foi_claims').selectAll().execute()).map((row) => [row.id, row.staff]));
  const index = await read.selectFrom('foi_case_index').selectAll().execute();
  expect(index).toHaveLength(events.size);
  for (const row of index) {
    const history = caseEvents(events.get(row.request_id) ?? []);
    const on = dayFor(history, systemClock.now());
    expect(row).toEqual(
      indexRow(row.request_id, history, stateCouncilCalendar, on, claims.get(row.request_id) ?? null),
    );
  }
  expect(await verifyAuditChain(store)).toMatchObject({ intact: true });
  const audit = await read.selectFrom('audit_log').selectAll().where('action', 'like', 'foi.act.%').execute();
  const told = audit.map(({ subject, detail }) => `${subject} ${String((JSON.parse(detail) as DeskCase).sequence)}`);
  const numbers = new Map((await read.selectFrom('foi_requests').selectAll().execute()).map((row) => [row.id, row]));
  const acts = [...events.values()].flat().filter(({ request_id, sequence, kind }) => {
    const online = numbers.get(request_id)?.channel === 'online';
    return kind !== 'submitted' && !(online && sequence === 2);
  });
  const expected = acts.map(
    ({ request_id, sequence }) => `foi/${numbers.get(request_id)?.number ?? ''} ${String(sequence)}`,
  );
  expect(told.sort()).toEqual(expected.sort());
};

/** Acknowledged comments once; what was never answered at most once. */
const checkComments = async ({ read }: Store, cases: readonly KnownCase[]): Promise<void> => {
  const config = readConfig(env);
  if (!config.ok) throw new Error(config.faults.join());
  const cipher = createCipher(findDataKeys(config.config).keys);
  const rows = await read.selectFrom('foi_comments').selectAll().execute();
  const kept = groups(rows, (row) => row.request_id);
  for (const { id, comments, unheard } of cases) {
    const words = (kept.get(id) ?? []).map((row) => openComment(cipher, row));
    expect(words.filter((text) => !unheard.includes(text)).sort()).toEqual([...comments].sort());
    expect(new Set(words).size).toBe(words.length);
  }
};

describe('SIGKILL while staff and applicants act', () => {
  it(`loses no acknowledged act and doubles none, with its letters, ${String(KILLS)} times at random moments`, async () => {
    const before = await openStore({ kind: 'embedded', file });
    await createPublisher({ store: before, clock: systemClock }).publish({
      kind: 'directory',
      content: directory,
      actor: 'test',
    });
    const people = new Map<StaffRole, Awaited<ReturnType<typeof makePerson>>>();
    for (const role of ROLES) people.set(role, await makePerson({ store: before, clock: systemClock }, role, 'yibao'));
    await before.close();

    const signedIn = new Map<StaffRole, StaffHeaders>();
    const workers = upTo(WORKERS).map((at) => new CaseWorker(signedIn, at));
    let cutOff = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const server = await start();
      for (const [role, person] of people) {
        if (!signedIn.has(role)) signedIn.set(role, await signInOverHttp(server.address, person));
      }
      for (const worker of workers) worker.giveUpWhatHasNoKey();
      let down = false;
      const working = workers.map((worker) => workUntil(worker, server, () => down));
      await Promise.race([wait(50 + Math.random() * 900), Promise.all(working)]);
      down = true;
      await server.kill();
      await Promise.all(working);
      cutOff += workers.filter(({ isCutOff }) => isCutOff).length;
    }

    const server = await start();
    for (const worker of workers) await finish(worker, server);
    const cases = workers.flatMap((worker) => worker.cases);
    // What was done is done: the same key with the same body adds nothing, and is answered as before.
    for (const { done, kinds } of cases.slice(-SCRIPTS.length)) {
      for (const asked of done) {
        const again = await send(server.address, asked);
        const { sequence } = again === '' ? {} : (JSON.parse(again) as Partial<DeskCase>);
        if (sequence !== undefined) expect(sequence).toBe(kinds.length);
      }
    }
    await server.kill();

    const after = await openStore({ kind: 'embedded', file });
    await checkNumbers(after);
    await checkDerived(after, await checkCases(after, cases));
    await checkComments(after, cases);
    const letters = await after.read.selectFrom('foi_letters').select('id').execute();
    await after.close();
    // The test means something only if lines were cut in the middle of work.
    expect(cutOff).toBeGreaterThan(0);
    expect(cases.length).toBeGreaterThanOrEqual(WORKERS);
    process.stdout.write(
      `${String(KILLS)} kills on ${civilDateOf(systemClock.now())}: ${String(cases.length)} cases, ` +
        `${String(cases.flatMap(({ kinds }) => kinds).length)} events, ${String(letters.length)} letters, ` +
        `${String(cutOff)} requests cut off\n`,
    );
  }, 1_800_000);
});
