import { randomBytes } from 'node:crypto';
import type { FoiReceipt, FoiSubmission } from '../../../contract/foi';
import type { StaffRole } from '../../../domain/staff';
import { createApp } from '../../../server/app';
import { readConfig } from '../../../server/config';
import { openStore } from '../../../server/platform/db/open-store';
import type { Publisher } from '../../../server/platform/publishing/publisher';
import { findSiteFiles } from '../../../server/site-files';
import { embedded } from '../../server/foi/engines';
import { newKey, person } from '../../server/foi/forms';
import { testClock, type TestClock } from '../../server/foi/resident-app';
import { directory } from '../../server/small-city';
import { untilCompared } from '../../server/lineage/until-compared';
import { signIn, type Door } from '../../server/staff/signed-in';

const OFFICE = { id: 'zhengfuban', name: '临溪市人民政府办公室', shortName: '市政府办' };

/** A request as its applicant knows it. */
export interface SentRequest {
  readonly number: string;
  readonly code: string;
  /** As the app keeps it on the device. */
  readonly kept: object;
}

/** The whole server with the built H5 site over HTTP, on a day that the test chooses, and its staff at work. */
export interface CityHall extends Door {
  readonly origin: string;
  readonly publisher: Publisher;
  /** Once all that was published is compared with what cites it, and served. */
  readonly settled: () => Promise<void>;
  readonly clock: TestClock;
  readonly receive: (submission?: FoiSubmission) => Promise<SentRequest>;
  /** Records what a member of staff does, with the letter that goes with it. */
  readonly act: (request: SentRequest, role: StaffRole, event: object, letter?: object) => Promise<void>;
  readonly stop: () => Promise<void>;
}

async function publishDirectory(mingbai: Awaited<ReturnType<typeof createApp>>): Promise<void> {
  const [first] = directory.departments;
  const departments = [...directory.departments, { ...first, ...OFFICE }];
  await mingbai.publisher.publish({ kind: 'directory', content: { ...directory, departments }, actor: 'test' });
  await mingbai.published.refresh();
}

export async function openCityHall(now: string): Promise<CityHall> {
  const place = await embedded.place();
  const clock = testClock(now);
  const store = await openStore(place.config, clock);
  const read = readConfig({ LOG_LEVEL: 'silent' });
  if (!read.ok) throw new Error(read.faults.join());
  const dataKeys = [{ version: 1, key: randomBytes(32) }];
  const mingbai = await createApp({ config: read.config, store, clock, dataKeys, site: findSiteFiles() });
  await publishDirectory(mingbai);
  const { app } = mingbai;
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  mingbai.setReady(true);
  const door = { app, store, clock };

  const receive = async (submission: FoiSubmission = person): Promise<SentRequest> => {
    const headers = { 'idempotency-key': newKey() };
    const answer = await app.inject({ method: 'POST', url: '/api/foi', headers, payload: submission });
    if (answer.statusCode !== 201) throw new Error(answer.body);
    const receipt = answer.json<FoiReceipt>();
    const { number, lookupCode: code } = receipt;
    return { number, code, kept: { number, code, about: submission.information.description, receipt } };
  };
  const act = async ({ number }: SentRequest, role: StaffRole, event: object, letter?: object): Promise<void> => {
    const { id } = await store.read
      .selectFrom('foi_requests')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    const events = await store.read.selectFrom('foi_events').select('id').where('request_id', '=', id).execute();
    const headers = { ...(await signIn(door, role)), 'idempotency-key': newKey() };
    const payload = { sequence: events.length, act: event, ...(letter ? { letter } : {}) };
    const answer = await app.inject({ method: 'POST', url: `/api/staff/foi/cases/${id}/acts`, headers, payload });
    if (answer.statusCode !== 200) throw new Error(`${String(answer.statusCode)} ${answer.body}`);
  };
  const stop = async (): Promise<void> => {
    await mingbai.close();
    await store.close();
    await place.remove();
  };
  const settled = async (): Promise<void> => {
    await untilCompared(store);
    await mingbai.published.refresh();
  };
  return { ...door, origin, publisher: mingbai.publisher, settled, receive, act, stop };
}
