import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { calendarOf, type HolidayNotice } from '../../../domain/calendar';
import { createApp, type Mingbai } from '../../../server/app';
import { readConfig } from '../../../server/config';
import { openStore } from '../../../server/platform/db/open-store';
import type { DocumentKind } from '../../../server/platform/publishing/tables';
import { findSiteFiles } from '../../../server/site-files';
import { embedded } from '../../server/foi/engines';
import { testClock, type TestClock } from '../../server/foi/resident-app';
import { directory } from '../../server/small-city';
import type { Door } from '../../server/staff/signed-in';

const ROOT = join(__dirname, '../../..');
/** A Tuesday; no holiday is near. */
const NOW = '2026-11-24T10:00:00+08:00';

/** The whole server with the built workbench, over HTTP. */
export interface Workbench extends Door {
  readonly origin: string;
  readonly clock: TestClock;
  /** The server starts anew at the same address, and knows these holiday notices. */
  readonly learns: (notices: readonly HolidayNotice[]) => Promise<void>;
  readonly publish: (kind: DocumentKind, content: unknown) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const more = [
  ['zhengfuban', '临溪市人民政府办公室', '市政府办'],
  ['zhujian', '临溪市住房和城乡建设局', '市住建局'],
] as const;
const departments = [
  ...directory.departments,
  ...directory.departments.flatMap((each) => more.map(([id, name, shortName]) => ({ ...each, id, name, shortName }))),
];

export interface WorkbenchOptions {
  /** When it opens. */
  readonly from?: string;
  /** With the residents' site beside it. */
  readonly withSite?: boolean;
  /** Asks whether a link answers, where the test's servers are on this machine. */
  readonly askLink?: Parameters<typeof createApp>[0]['askLink'];
  /** What an operator sets beside it; asked once the clock stands. */
  readonly env?: (clock: TestClock) => Promise<Readonly<Record<string, string>>>;
}

export async function startWorkbench({
  from = NOW,
  withSite = false,
  ...given
}: WorkbenchOptions = {}): Promise<Workbench> {
  const place = await embedded.place();
  const clock = testClock(from);
  const store = await openStore(place.config, clock);
  const read = readConfig({ LOG_LEVEL: 'silent', ...(await given.env?.(clock)) });
  if (!read.ok) throw new Error(read.faults.join());
  const parts = {
    config: read.config,
    store,
    clock,
    dataKeys: [{ version: 1, key: randomBytes(32) }],
    site: withSite ? findSiteFiles() : undefined,
    staffDir: join(ROOT, 'dist/staff'),
    askLink: given.askLink,
  };
  let mingbai: Mingbai = await createApp(parts);
  await mingbai.publisher.publish({ kind: 'directory', content: { ...directory, departments }, actor: 'test' });
  await mingbai.published.refresh();
  const origin = await mingbai.app.listen({ port: 0, host: '127.0.0.1' });
  return {
    get app() {
      return mingbai.app;
    },
    store,
    clock,
    origin,
    async learns(notices) {
      await mingbai.close();
      mingbai = await createApp({ ...parts, calendar: calendarOf(notices) });
      await mingbai.published.refresh();
      await mingbai.app.listen({ port: Number(new URL(origin).port), host: '127.0.0.1' });
    },
    async publish(kind, content) {
      const outcome = await mingbai.publisher.publish({ kind, content, actor: 'test' });
      if (outcome.state !== 'published') throw new Error(JSON.stringify(outcome));
    },
    async stop() {
      await mingbai.close();
      await store.close();
      await place.remove();
    },
  };
}

const LOOKS = 240;

/** Waits for the search, which sleeps until somebody asks and then says for a while that it is not there yet. */
export async function searchAwake(origin: string): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    if ((await fetch(`${origin}/api/search/suggestions?q=x`)).ok) return;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error('the search did not wake up');
}
