import type { Calendar } from '../../../domain/calendar';
import type { ReleaseCheck } from '../../../domain/publishing';
import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { KeyedHash } from '../../platform/keyed-hash';
import type { Publisher } from '../../platform/publishing/publisher';
import type { StaffTasks } from '../../platform/staff-tasks';

/**
 * Gives the checks before release (错敏词 …), with what they need of the store in them. It is asked in transactions too, and
 * awaits nothing but the store.
 */
export type ReleaseChecks = (db: Store['read']) => Promise<readonly ReleaseCheck[]>;

/** Whether a link leads anywhere, by what is known now; in the background it is asked again where that was before `since`. */
export type LinkStanding = (
  address: string,
  since: Date,
) => { readonly is: 'reached' | 'unclear' | 'dead'; readonly reason: string; readonly askedAt: Date } | undefined;

/** A resident page as a document of its own. */
export interface PreviewPage {
  readonly address: string;
  /** Answers that differ from what is published, by the path of the API. */
  readonly answers: ReadonlyMap<string, object>;
  readonly size: number;
  readonly look: 'light' | 'dark';
}

export interface PublishingDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly problems: Problems;
  readonly gate: StaffGate;
  readonly publisher: Publisher;
  readonly keyedHash: KeyedHash;
  readonly tasks: StaffTasks;
  readonly checks: readonly ReleaseChecks[];
  readonly linkStanding: LinkStanding;
  /** Renders a page of the site; null where the site was not built. */
  readonly renderPreview: (page: PreviewPage) => Promise<string | null>;
}

/** What a step of the pipeline needs; no request, no route. */
export type ActionDeps = Omit<PublishingDeps, 'gate' | 'problems' | 'tasks' | 'renderPreview'>;
