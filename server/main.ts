import { join } from 'node:path';
import { createApp, type Mingbai } from './app';
import { readConfig, type Config } from './config';
import { findDataKeys } from './data-keys';
import { fillCatalogue, fillEmptyStore, fillSearchTables } from './first-start';
import { listen, ListenFault } from './listen';
import { systemClock } from './platform/clock';
import { openStore } from './platform/db/open-store';
import type { Store } from './platform/db/store';
import { projectFolder } from './project-folder';
import { findSiteFiles, findStaffDir } from './site-files';

/** Of sysexits.h: the configuration is at fault, so starting again will not help. */
const EXIT_CONFIG = 78;
/** Requests that have not ended by then are cut off. */
const SHUTDOWN_MS = 10_000;

const tell = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

function readConfigOrExit(): Config {
  const result = readConfig();
  if (result.ok) return result.config;
  tell('Mingbai does not start: the configuration has faults.');
  for (const fault of result.faults) tell(`  - ${fault}`);
  process.exit(EXIT_CONFIG);
}

/** Stops accepting, finishes what is under way, then closes the store. */
function shutDownOn(signals: readonly NodeJS.Signals[], mingbai: Mingbai, store: Store): void {
  let under: Promise<void> | undefined;
  const shutDown = async (signal: NodeJS.Signals): Promise<void> => {
    mingbai.app.log.info({ signal }, 'shutting down');
    const cut = setTimeout(() => {
      mingbai.app.server.closeAllConnections();
    }, SHUTDOWN_MS);
    await mingbai.close();
    await store.close();
    clearTimeout(cut);
  };
  for (const signal of signals) {
    process.on(signal, () => {
      under ??= shutDown(signal).then(
        () => process.exit(0),
        (cause: unknown) => {
          mingbai.app.log.error({ err: cause }, 'shutting down failed');
          process.exit(1);
        },
      );
    });
  }
}

async function start(config: Config): Promise<void> {
  const clock = systemClock;
  const found = findDataKeys(config);
  if (found.madeFile !== undefined) {
    tell(`A key was made in ${found.madeFile}. Back it up: without it, applicants' details cannot be read again.`);
  }
  const store = await openStore(config.store, clock);
  const mingbai = await createApp({
    config,
    store,
    clock,
    dataKeys: found.keys,
    mediaDir: join(projectFolder('sample-city'), 'media'),
    site: findSiteFiles(),
    staffDir: findStaffDir(),
    searchDir: config.searchDir,
  });
  shutDownOn(['SIGTERM', 'SIGINT'], mingbai, store);
  if (config.sampleCity) {
    await fillEmptyStore({ store, clock, publisher: mingbai.publisher, say: tell });
    await fillSearchTables({ store, clock });
    await fillCatalogue({ store, clock });
  }
  const port = await listen(mingbai.app, config.host, config.port);
  mingbai.setReady(true);
  mingbai.app.log.info({ port }, 'listening');
}

start(readConfigOrExit()).catch((cause: unknown) => {
  if (cause instanceof ListenFault) tell(cause.message);
  else tell(`Mingbai does not start: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  process.exit(1);
});
