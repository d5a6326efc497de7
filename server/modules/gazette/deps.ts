import type { DirectoryContent } from '../../../contract/directory';
import type { GazetteContent } from '../../../contract/gazette';
import type { Result } from '../../../domain/result';
import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';

/** What this module works with. */
export interface GazetteDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly gate: StaffGate;
  readonly directory: () => Promise<DirectoryContent>;
  /** Publishes an issue with its articles, as all content is. */
  readonly publishIssue: (content: GazetteContent, actor: string) => Promise<Result<{ readonly id: string }>>;
}
