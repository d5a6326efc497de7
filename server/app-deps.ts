import type { Worker } from 'node:worker_threads';
import type { Calendar } from '../domain/calendar';
import type { Config } from './config';
import type { DataKey } from './platform/cipher';
import type { LinkAnswer } from './modules/proofreading/links/ask-link';
import type { Clock } from './platform/clock';
import type { Store } from './platform/db/store';
import type { createProblems } from './platform/errors/problems';
import type { Published } from './platform/published/published';
import type { Publisher } from './platform/publishing/publisher';
import type { SiteFiles } from './site-files';

export interface AppDeps {
  readonly config: Config;
  readonly store: Store;
  readonly clock: Clock;
  /** Working days; by default those of the holiday notices issued so far. */
  readonly calendar?: Calendar;
  readonly dataKeys: readonly DataKey[];
  /** Folder served under `/media`; left out where there is none. */
  readonly mediaDir?: string;
  /** The built H5 site; left out, the server answers the content API alone. */
  readonly site?: SiteFiles | undefined;
  /** Folder of the built staff workbench; left out, it is not served. */
  readonly staffDir?: string | undefined;
  /** Folder of the search's index; left out, it is kept in memory and made anew after each start. */
  readonly searchDir?: string | undefined;
  /** Starts the search's thread from its file; for tests that end it. */
  readonly startSearch?: ((file: string) => Worker) | undefined;
  /** Milliseconds that the search's thread rests after it ended again and again, to begin with; for tests that end it. */
  readonly searchRestMs?: number | undefined;
  /** Asks whether an address answers; for tests, whose servers are on this machine. */
  readonly askLink?: AskLink | undefined;
}

export type AskLink = (address: string) => Promise<LinkAnswer>;

/** What publishes, what is published, and the sentences of refusals. */
export interface Parts {
  readonly publisher: Publisher;
  readonly published: Published;
  readonly problems: ReturnType<typeof createProblems>;
}
