import cookie from '@fastify/cookie';
import type { NamedRef } from '../../../contract/primitives';
import { createAttempts } from '../../platform/auth/attempts';
import { createGate, GATE_SENTENCES } from '../../platform/auth/gate';
import { createSessions } from '../../platform/auth/sessions';
import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Cipher } from '../../platform/cipher';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/db/store';
import type { Problems } from '../../platform/errors/problems';
import type { App } from '../../platform/http/app-type';
import { withRateLimits } from '../../platform/http/rate-limits';
import type { KeyedHash } from '../../platform/keyed-hash';
import { addAccountRoutes } from './account-routes';
import { STAFF_SENTENCES } from './sentences';
import { addSessionRoutes } from './session-routes';

export interface StaffDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly cipher: Cipher;
  readonly keyedHash: KeyedHash;
  readonly departments: () => Promise<readonly NamedRef[]>;
  /** Where browsers reach this server; its cookie is Secure when that is over HTTPS. */
  readonly publicOrigin: string | undefined;
}

/** A whole government building may sit behind one address; each account is locked by itself long before. */
const SIGN_INS = { max: 300, windowMs: 600_000, code: 'staff.too-many-sign-ins' };

/** The staff's sign-in, accounts and audit log; gives the gate that guards every other route under `/api/staff`. */
export const registerStaff = (app: App, { problems, publicOrigin, ...ground }: StaffDeps): StaffGate => {
  // For every route after this one: the gate reads the cookie of its own module's routes and of all the others'.
  void app.register(cookie);
  problems.add(GATE_SENTENCES);
  problems.add(STAFF_SENTENCES);
  const { store, clock, keyedHash } = ground;
  const sessions = createSessions(store, keyedHash);
  const gate = createGate({ store, clock, problems, sessions });
  const deps = { ...ground, sessions, attempts: createAttempts(keyedHash) };
  const routes = { deps, problems, gate, secure: publicOrigin?.startsWith('https:') === true };
  withRateLimits(app, problems, (scope, limit) => {
    addSessionRoutes(scope, routes, limit(SIGN_INS));
    addAccountRoutes(scope, routes);
  });
  return gate;
};
