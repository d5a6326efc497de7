import type { Calendar } from '../domain/calendar';
import type { ReleaseChecks, PreviewPage } from './modules/publishing/deps';
import { gazetteCheck } from './modules/gazette/release-check';
import type { ProofreadingModule } from './modules/proofreading/register';
import { registerPublishing, type PublishingModule } from './modules/publishing/register';
import { createPreview } from './modules/site/preview';
import type { StaffGate } from './platform/auth/staff-gate';
import type { Clock } from './platform/clock';
import type { Store } from './platform/db/store';
import type { Problems } from './platform/errors/problems';
import type { App } from './platform/http/app-type';
import type { KeyedHash } from './platform/keyed-hash';
import type { Publisher } from './platform/publishing/publisher';
import type { StaffTasks } from './platform/staff-tasks';
import type { SiteFiles } from './site-files';

interface ManuscriptDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly problems: Problems;
  readonly gate: StaffGate;
  readonly publisher: Publisher;
  readonly keyedHash: KeyedHash;
  readonly tasks: StaffTasks;
  readonly site: SiteFiles | undefined;
  /** 发布前检查: the lists are as they are in the store when their checks are asked. */
  readonly proofreading: ProofreadingModule;
  /** Reads what is published, for the pages around a preview. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
}

/** 稿件, and how a page of the site looks before it is published. */
export function registerManuscripts(app: App, { site, read, proofreading, ...deps }: ManuscriptDeps): PublishingModule {
  let preview: ReturnType<typeof createPreview> | undefined;
  const renderPreview = async (page: PreviewPage): Promise<string | null> => {
    if (!site) return null;
    preview ??= createPreview({ ...site, clock: deps.clock, read });
    return (await preview)(page);
  };
  const checks: ReleaseChecks = async (db) => {
    await proofreading.follow(db);
    return [proofreading.releaseCheck, gazetteCheck];
  };
  return registerPublishing(app, {
    ...deps,
    checks: [checks],
    linkStanding: (address, since) => proofreading.linkStanding(address, since),
    renderPreview,
  });
}
