import { enquiryAfter, type EnquiryAct } from '../../../../domain/enquiry';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { Cipher } from '../../../platform/cipher';
import { newId } from '../../../platform/db/new-id';
import { once, stampOf, type Stamp } from '../../../platform/idempotency';
import type { EnquiryDeskDeps } from '../deps';
import { rowAfter, standingOf } from '../row-standing';
import { sees } from '../scope';
import type { EnquiryDeskRefusal } from '../sentences';
import { changeEnquiry, findEnquiry, findEventByKey, insertEvent, type EnquiryEventRow } from '../store';

/** A question as somebody saw it. */
export interface SeenEnquiry {
  readonly id: string;
  readonly version: number;
}

/** What an act says beside its kind: what may stand in the clear, and what was written by hand. */
function traceOf(act: EnquiryAct): { readonly detail: object; readonly words: string } {
  if (act.kind === 'pass-on') return { detail: { to: act.to }, words: act.note };
  if (act.kind === 'close') return { detail: { reason: act.reason }, words: '' };
  if (act.kind !== 'answer') return { detail: {}, words: '' };
  const { answer } = act;
  return answer.kind === 'written' ? { detail: {}, words: answer.text } : { detail: { link: answer.link }, words: '' };
}

interface Doing {
  readonly enquiry: SeenEnquiry;
  readonly act: EnquiryAct;
  readonly actor: StaffActor;
  readonly now: Date;
  readonly stamp: Stamp;
}

function eventRow({ enquiry, act, actor, now, stamp }: Doing, cipher: Cipher): EnquiryEventRow {
  const id = newId(now);
  const { detail, words } = traceOf(act);
  return {
    id,
    enquiry_id: enquiry.id,
    version: enquiry.version + 1,
    kind: act.kind,
    detail: JSON.stringify(detail),
    words_sealed: words === '' ? null : cipher.seal(words, { table: 'enquiry_events', column: 'words_sealed', id }),
    at: now.toISOString(),
    by_id: actor.id,
    by_name: actor.name,
    idempotency_hash: stamp.keyHash,
    body_hash: stamp.bodyHash,
  };
}

/** One transaction: lock, look whether anybody was there before, change, event, audit row. */
const record = ({ store, cipher }: EnquiryDeskDeps, doing: Doing): Promise<Result<SeenEnquiry, EnquiryDeskRefusal>> =>
  store.write(async (trx): Promise<Result<SeenEnquiry, EnquiryDeskRefusal>> => {
    const { enquiry, act, actor, now } = doing;
    await store.lockRow(trx, 'enquiries', enquiry.id);
    const row = await findEnquiry(trx, enquiry.id);
    if (!row || !sees(actor, row)) return refuse({ code: 'enquiry.not-found' });
    if (row.version !== enquiry.version) return refuse({ code: 'enquiry.changed-meanwhile' });
    const after = enquiryAfter(standingOf(row, cipher), act, actor.id);
    if (!after.ok) return after;
    await changeEnquiry(trx, rowAfter(row, after.value, { actor, now, cipher }));
    await insertEvent(trx, eventRow(doing, cipher));
    await writeAudit(trx, {
      now,
      actor: actor.id,
      action: `enquiry.${act.kind}`,
      subject: `enquiry/${enquiry.id}`,
      detail: traceOf(act).detail as Record<string, unknown>,
    });
    return ok({ id: enquiry.id, version: row.version + 1 });
  });

/** Whether what the act names is there. */
async function unknownIn({ directory, isPublished }: EnquiryDeskDeps, act: EnquiryAct) {
  if (act.kind === 'pass-on') {
    const { departments } = await directory();
    if (!departments.some(({ id }) => id === act.to)) return { code: 'enquiry.holder-unknown', field: 'to' } as const;
  }
  if (act.kind !== 'answer' || act.answer.kind === 'written' || isPublished(act.answer.link)) return null;
  return { code: 'enquiry.answer-not-published', field: 'link' } as const;
}

/** Carries a refusal out of `once`: the other of two simultaneous sends may have done it, and is looked for then. */
class Refused extends Error {
  readonly refusal: EnquiryDeskRefusal;

  constructor(refusal: EnquiryDeskRefusal) {
    super('refused');
    this.refusal = refusal;
  }
}

/**
 * Does something with a question, at most once for a key, if it is still as it was seen.
 *
 * @returns the question's version after it
 */
export async function actOnEnquiry(
  deps: EnquiryDeskDeps,
  actor: StaffActor,
  enquiry: SeenEnquiry,
  { act, key }: { readonly act: EnquiryAct; readonly key: string },
): Promise<Result<SeenEnquiry, EnquiryDeskRefusal>> {
  const stamp = stampOf(deps.keyedHash, 'enquiry act', key, { by: actor.id, enquiry, act });
  const find = async () => {
    const row = await findEventByKey(deps.store.read, stamp.keyHash);
    return row && { bodyHash: row.body_hash, value: { id: row.enquiry_id, version: row.version } };
  };
  const create = async (): Promise<SeenEnquiry> => {
    const unknown = await unknownIn(deps, act);
    if (unknown) throw new Refused(unknown);
    const done = await record(deps, { enquiry, act, actor, stamp, now: deps.clock.now() });
    if (!done.ok) throw new Refused(done.refusal);
    return done.value;
  };
  try {
    const outcome = await once(stamp, find, create);
    if (outcome.kind === 'conflict') return refuse({ code: 'enquiry.act-key-used', field: 'idempotency-key' });
    return ok(outcome.value);
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal);
    throw error;
  }
}
