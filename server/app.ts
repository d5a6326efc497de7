import rateLimit from '@fastify/rate-limit';
import type { Config } from './config';
import type { Clock } from './platform/clock';
import type { Store } from './platform/db/store';
import { createProblems, type Problems } from './platform/errors/problems';
import type { App } from './platform/http/app-type';
import { createHttpApp } from './platform/http/create-server';
import { registerHealth } from './modules/health/resident';

export interface AppDeps {
  readonly config: Config;
  readonly store: Store;
  readonly clock: Clock;
}

/** What a module may ask for; each takes the part it needs. */
export interface ModuleDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
}

/** The composition root: the only file that knows every module. */
export async function createApp({ config, store, clock }: AppDeps): Promise<App> {
  const problems = createProblems();
  const app = createHttpApp({
    problems,
    fastPath: () => false,
    logLevel: config.logLevel,
    trustProxy: config.trustProxy,
  });
  // Off unless a route asks for it with `config: { rateLimit: { max, timeWindow } }`: writes and look-ups do.
  await app.register(rateLimit, { global: false });

  const deps: ModuleDeps = { store, clock, problems };
  registerHealth(app, { ...deps, isReady: () => true });
  // registerFoi(app, deps); registerWorkingDays(app, deps); …
  // The pages of the H5 site are registered last (module `site`).
  return app;
}
