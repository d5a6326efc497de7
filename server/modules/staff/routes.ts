import { Problem } from '../../../contract/error';
import type { InnerGate } from '../../platform/auth/gate';
import type { Problems } from '../../platform/errors/problems';
import type { StaffActionDeps } from './deps';

/** What the routes of this module are made with. */
export interface StaffRoutes {
  readonly deps: StaffActionDeps;
  readonly problems: Problems;
  readonly gate: InnerGate;
  /** Whether browsers reach this server over HTTPS, whatever the last stretch is. */
  readonly secure: boolean;
}

/** What the gate, and the shape of a body, may answer. */
export const guarded = { 400: Problem, 401: Problem, 403: Problem } as const;
export const guardedBody = { ...guarded, 413: Problem, 415: Problem } as const;
