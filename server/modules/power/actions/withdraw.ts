import type { PowerWithdrawing } from '../../../../contract/power-desk';
import { civilDateOf } from '../../../../domain/calendar';
import { powerKey } from '../../../../domain/power/import';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { withoutNul } from '../../../platform/clean-text';
import type { PowerDeps } from '../deps';
import { readPowers } from '../published-powers';
import type { PowerRefusal } from '../sentences';
import { publishPowers } from './publish-powers';

/** 撤下: items that are on the list no more. Their addresses stay and say since when and why. All of them, or none. */
export async function withdrawPowers(
  { store, clock, publisher }: PowerDeps,
  { codes, reason: given }: PowerWithdrawing,
  actor: Pick<StaffActor, 'id'>,
): Promise<Result<number, PowerRefusal>> {
  const reason = withoutNul(given).trim();
  if (reason === '') return refuse({ code: 'power.withdraw.reason-needed', field: 'reason' });
  const wanted = new Set(codes.map(powerKey));
  const contents = await readPowers(store.read);
  const found = contents.filter(({ code, withdrawn }) => withdrawn === undefined && wanted.has(powerKey(code)));
  if (found.length !== wanted.size) return refuse({ code: 'power.withdraw.unknown', field: 'codes' });
  const now = clock.now();
  const withdrawn = { on: civilDateOf(now), reason };
  await publishPowers(
    publisher,
    found.map((content) => ({ ...content, withdrawn })),
    actor.id,
  );
  const detail = { codes: found.map(({ code }) => code), reason };
  await store.write((trx) =>
    writeAudit(trx, { now, actor: actor.id, action: 'power.withdraw', subject: 'powers', detail }),
  );
  return ok(found.length);
}
