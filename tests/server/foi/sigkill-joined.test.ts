import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FoiSubmission } from '../../../contract/foi';
import type { DeskCase } from '../../../contract/foi-desk';
import type { DeskJoinedResult } from '../../../contract/foi-joined-act';
import { addDays, civilDateOf } from '../../../domain/calendar';
import { createPublisher } from '../../../server/content';
import { verifyAuditChain } from '../../../server/platform/audit-chain';
import { systemClock } from '../../../server/platform/clock';
import { openStore } from '../../../server/platform/db/open-store';
import { Office, type SentRequest } from '../staff/office';
import { signInOverHttp } from '../staff/over-http';
import { makePerson, type StaffHeaders } from '../staff/signed-in';
import { onEachEngine, type Place } from './engines';
import { person } from './forms';
import { bundleServer, startServer, type ServerProcess } from './server-process';
import { directory } from './two-departments';

const bundle = bundleServer();
afterAll(() => {
  bundle.remove();
});

/** JOINED_KILLS=60 for the long run. */
const ROUNDS = Number(process.env['JOINED_KILLS'] ?? 6);
const CASES = 8;
/** A key of the test's own: beside PostgreSQL none is made. */
const DATA_KEYS = `1:${randomBytes(32).toString('base64')}`;
const on = civilDateOf(systemClock.now());

onEachEngine((engine) => {
  describe('SIGKILL in the middle of an act that is done in several cases', () => {
    let place: Place;
    let dataDir: string;
    let server: ServerProcess | undefined;
    beforeAll(async () => {
      place = await engine.place();
      dataDir =
        place.config.kind === 'embedded' ? join(place.config.file, '..') : mkdtempSync(join(tmpdir(), 'mingbai-'));
    });
    afterAll(async () => {
      await server?.kill();
      await place.remove();
      rmSync(dataDir, { recursive: true, force: true });
    });
    const start = async () => {
      const database = place.config.kind === 'postgres' ? { DATABASE_URL: place.config.url, DATA_KEYS } : {};
      server = await startServer(bundle.file, {
        DATA_DIR: dataDir,
        SAMPLE_CITY: 'off',
        TRUST_PROXY: 'true',
        ...database,
      });
      return server;
    };

    it('is completed by the same request sent again, with one event and one letter in each case, numbered without a gap', async () => {
      const before = await openStore(place.config, systemClock);
      await createPublisher({ store: before, clock: systemClock }).publish({
        kind: 'directory',
        content: directory,
        actor: 'test',
      });
      const someone = await makePerson({ store: before, clock: systemClock }, 'foi-officer', 'yibao');
      await before.close();
      let running = await start();
      const officer = await signInOverHttp(running.address, someone);
      let cutOff = 0;
      const all: SentRequest[] = [];

      for (let round = 0; round < ROUNDS; round += 1) {
        const office = new Office(running.address);
        const sent: SentRequest[] = [];
        for (let at = 0; at < CASES; at += 1) {
          // Everybody has an address of their own; here they would share one limit.
          const from = {
            'x-forwarded-for': `10.${String(round)}.${String(at)}.1`,
            'idempotency-key': `round-${String(round)}-case-${String(at)}-key`,
          };
          const submission: FoiSubmission = { ...person, information: { description: `第 ${String(round)} 组的收支` } };
          const receipt = (await office.must(from as never, 'POST', '/api/foi', submission)).json<{ number: string }>();
          const queue = await office.must(officer, 'POST', '/api/staff/foi/queue', {
            view: 'all',
            words: receipt.number,
          });
          sent.push({ id: queue.json<{ items: { id: string }[] }>().items[0]!.id, number: receipt.number, code: '' });
        }
        all.push(...sent);
        const [first, ...others] = sent as [SentRequest, ...SentRequest[]];
        for (const { id } of others)
          await office.must(officer, 'POST', `/api/staff/foi/cases/${id}/joining`, {
            lead: first.id,
            reason: '同一份收支表',
          });
        const body = {
          sequence: 2,
          act: { kind: 'amendment-asked', on, dueOn: addDays(on, 20) },
          letter: { points: ['要哪一年的表'] },
          also: others.map(({ id }) => ({ id, sequence: 2 })),
        };
        const send = (to: ServerProcess) =>
          new Office(to.address).call(
            { ...officer, 'idempotency-key': `joined-act-of-round-${String(round)}` } as StaffHeaders,
            'POST',
            `/api/staff/foi/cases/${first.id}/joined-acts`,
            body,
          );
        const heard = send(running).then(
          () => true,
          () => false,
        );
        await wait(5 + Math.random() * 60);
        await running.kill();
        if (!(await heard)) cutOff += 1;
        running = await start();
        for (const _again of [1, 2]) {
          const answer = await send(running);
          expect(answer.json<DeskJoinedResult>()).toMatchObject({ done: sent.map(({ id }) => id), refused: [] });
        }
        const seen = await new Office(running.address).must(officer, 'GET', `/api/staff/foi/cases/${first.id}`);
        expect(seen.json<DeskCase>().joined?.cases.map(({ sequence }) => sequence)).toEqual(sent.map(() => 3));
      }
      await running.kill();

      const after = await openStore(place.config, systemClock);
      const events = await after.read
        .selectFrom('foi_events')
        .selectAll()
        .where('kind', '=', 'amendment-asked')
        .execute();
      expect(events.map((row) => row.request_id).sort()).toEqual(all.map(({ id }) => id).sort());
      const letters = await after.read
        .selectFrom('foi_letters')
        .selectAll()
        .where('kind', '=', 'amendment-notice')
        .execute();
      expect(letters.map((row) => row.request_id).sort()).toEqual(all.map(({ id }) => id).sort());
      const sequences = letters.map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1])).sort((a, b) => a - b);
      expect(sequences).toEqual(all.map((_, at) => at + 1));
      expect(await verifyAuditChain(after)).toMatchObject({ intact: true });
      await after.close();
      // The test means something only if an answer was lost.
      expect(cutOff).toBeGreaterThan(0);
      process.stdout.write(`${engine.name}: ${String(ROUNDS)} kills, ${String(cutOff)} answers lost\n`);
    }, 600_000);
  });
});
