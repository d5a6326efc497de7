import { WITHDRAWAL_SENTENCES } from '../../platform/publishing/refusals';
import type { App } from '../../platform/http/app-type';
import type { WithdrawalDeps } from './deps';
import { addResidentRoute, readWithdrawal } from './resident';
import { addStaffRoutes } from './staff';

/** 撤回: addresses stay, and say why nothing stands there. */
export function registerWithdrawals(
  app: App,
  deps: WithdrawalDeps,
): { read(pathAndQuery: string): Promise<Buffer | null> } {
  deps.problems.add(WITHDRAWAL_SENTENCES);
  addResidentRoute(app, deps);
  addStaffRoutes(app, deps);
  return { read: (pathAndQuery) => readWithdrawal(deps.store, pathAndQuery) };
}
