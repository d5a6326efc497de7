import { join } from 'node:path';
import { registerDocxImport } from './modules/docx-import/staff';
import { registerPictures } from './modules/picture/staff';
import { registerProofreading, type ProofreadingModule } from './modules/proofreading/register';
import type { AskLink } from './app-deps';
import type { StaffGate } from './platform/auth/staff-gate';
import type { Clock } from './platform/clock';
import type { Store } from './platform/db/store';
import type { Problems } from './platform/errors/problems';
import type { App } from './platform/http/app-type';
import type { KeyedHash } from './platform/keyed-hash';

interface BeforeReleaseDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly gate: StaffGate;
  readonly keyedHash: KeyedHash;
  /** Of the server; pictures lie in `media/manuscripts` beneath it. */
  readonly dataDir: string;
  readonly askLink: AskLink | undefined;
}

/** What stands between writing and release: checks and their lists, pictures, Word documents. */
export async function registerBeforeRelease(app: App, deps: BeforeReleaseDeps): Promise<ProofreadingModule> {
  const { dataDir, askLink, ...staffed } = deps;
  const folder = join(dataDir, 'media', 'manuscripts');
  await registerPictures(app, { ...staffed, folder });
  await registerDocxImport(app, { ...staffed, folder });
  return registerProofreading(app, { ...staffed, ...(askLink ? { ask: askLink } : {}) });
}
