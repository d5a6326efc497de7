import type { NewPush } from '../../../../contract/push';
import type { Spoken } from '../../../../domain/push';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import { newId } from '../../../platform/db/new-id';
import type { Trx } from '../../../platform/db/store';
import { once, stampOf, type Stamp } from '../../../platform/idempotency';
import type { PushDeps } from '../deps';
import type { PushRefusal } from '../sentences';
import type { PushRow } from '../tables';

const UNDONE = {
  version: 1,
  state: 'draft',
  starts_at: null,
  template: null,
  plan: null,
  frozen: null,
  page_edition: null,
  page_standing: null,
  plan_hash: null,
  submitted_at: null,
  submitted_by: null,
  submitted_by_name: null,
  approved_at: null,
  approved_by: null,
  approved_by_name: null,
  approved_hash: null,
  ended_at: null,
  ended_by_name: null,
  ended_reason: null,
  sending_since: null,
  matched_to: 0,
  matched_until: null,
  sent_at: null,
  matched: 0,
  delivered: 0,
  no_consent: 0,
  failed: 0,
  suppressed: 0,
  open: 0,
  corrects: null,
} as const;

const nextNumber = async (trx: Trx): Promise<number> =>
  (
    await trx
      .updateTable('counters')
      .set((row) => ({ value: row('value', '+', 1) }))
      .where('id', '=', 'push')
      .returning('value')
      .executeTakeFirstOrThrow()
  ).value;

/** A draft that nobody has seen yet; of its own key where the call has none. */
export async function newPushRow(
  trx: Trx,
  actor: StaffActor,
  given: {
    readonly about: { readonly kind: string; readonly id: string };
    readonly spoken: Spoken;
    readonly now: Date;
    readonly stamp?: Stamp;
  },
): Promise<PushRow> {
  const { about, spoken, now, stamp } = given;
  const id = newId(now);
  return {
    ...UNDONE,
    id,
    number: await nextNumber(trx),
    about_kind: about.kind,
    about_id: about.id,
    spoken: JSON.stringify(spoken),
    author_id: actor.id,
    author_name: actor.name,
    changed_at: now.toISOString(),
    idempotency_hash: stamp?.keyHash ?? id,
    body_hash: stamp?.bodyHash ?? id,
  };
}

/** A draft from a published page: its title stands there already. */
export async function makePush(
  deps: PushDeps,
  actor: StaffActor,
  body: NewPush,
  key: string,
): Promise<Result<PushRow, PushRefusal>> {
  const { store, clock, keyedHash, channels } = deps;
  const page = await deps.findPage(body.about.kind, body.about.id);
  if (!page) return refuse({ code: 'push.not-published', field: 'about.id' });
  const stamp = stampOf(keyedHash, 'push', `${actor.id} ${key}`, body);
  const find = async () => {
    const row = await store.read
      .selectFrom('pushes')
      .selectAll()
      .where('idempotency_hash', '=', stamp.keyHash)
      .executeTakeFirst();
    return row && { bodyHash: row.body_hash, value: row };
  };
  const spoken = {
    title: Array.from(page.title).slice(0, 60).join(''),
    text: '',
    segments: [],
    channels,
    template: null,
    startsAt: null,
  };
  const outcome = await once(stamp, find, () =>
    store.write(async (trx) => {
      const now = clock.now();
      const row = await newPushRow(trx, actor, { about: body.about, spoken, now, stamp });
      await trx.insertInto('pushes').values(row).execute();
      await writeAudit(trx, { now, actor: actor.id, action: 'push.make', subject: `push/${row.id}` });
      return row;
    }),
  );
  return outcome.kind === 'conflict' ? refuse({ code: 'push.key-used', field: 'idempotency-key' }) : ok(outcome.value);
}
