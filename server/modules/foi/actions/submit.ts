import type { FoiSubmission } from '../../../../contract/foi';
import type { DeskReceipt } from '../../../../contract/foi-desk';
import { civilDateOf } from '../../../../domain/calendar';
import { checkSubmission, receivedOn, tidySubmission } from '../../../../domain/foi';
import type { CaseEvent, Channel } from '../../../../domain/foi/case';
import { ok, refuse, type Refusal, type Result } from '../../../../domain/result';
import { newId } from '../../../platform/db/new-id';
import type { Trx } from '../../../platform/db/store';
import { once, stampOf, type Stamp } from '../../../platform/idempotency';
import { reindex } from '../case-index';
import type { FoiActionDeps } from '../deps';
import { lookupCodeFor, lookupCodeHash } from '../lookup-code';
import { sealMatter } from '../matter';
import { receiptOf } from '../present';
import { documentHash, hashesOf } from '../search-hashes';
import {
  eventRow,
  eventsOf,
  findByKey,
  insertRequest,
  leaveTraces,
  lockYear,
  nextNumber,
  type FoiEventRow,
  type FoiRequestRow,
  type Recorder,
} from '../store';

export interface Submitted {
  readonly receipt: DeskReceipt;
  /** It had been taken before: nothing was added. */
  readonly repeated: boolean;
}

interface Taken {
  readonly row: FoiRequestRow;
  readonly events: readonly FoiEventRow[];
}

/** How and when the request came in. */
export interface CameIn {
  readonly events: readonly CaseEvent[];
  readonly channel: Channel;
  readonly by: Recorder;
}

/** The receipt that goes out with the answer is the confirmation by both sides. */
const cameInOnline = (now: Date): CameIn => ({
  channel: 'online',
  by: { id: 'applicant', name: null },
  events: [
    { kind: 'submitted', on: civilDateOf(now), channel: 'online' },
    { kind: 'receipt-confirmed', on: receivedOn({ channel: 'online', receiptShownAt: now }), channel: 'online' },
  ],
});

const rowFor = (
  { cipher, keyedHash }: FoiActionDeps,
  tidy: FoiSubmission,
  made: { readonly now: Date; readonly number: string; readonly stamp: Stamp; readonly lookupCode: string },
  { departmentName, channel }: { readonly departmentName: string; readonly channel: Channel },
): FoiRequestRow => {
  const id = newId(made.now);
  const place = { table: 'foi_requests', column: 'applicant_sealed', id };
  const { title = null, documentNumber = null, description } = tidy.information;
  const matter = { title, documentNumber, description };
  return {
    id,
    number: made.number,
    channel,
    idempotency_hash: made.stamp.keyHash,
    body_hash: made.stamp.bodyHash,
    lookup_code_hash: lookupCodeHash(keyedHash, id, made.lookupCode),
    applicant_type: tidy.applicant.type,
    applicant_sealed: cipher.seal(JSON.stringify(tidy.applicant), place),
    ...hashesOf(keyedHash, tidy.applicant.name, matter.title, matter.description),
    document_hash: documentHash(keyedHash, matter.documentNumber),
    matter_sealed: sealMatter(cipher, id, matter),
    department: tidy.department,
    department_name: departmentName,
    reply_form: tidy.delivery.form,
    delivery_method: tidy.delivery.method,
    orally: tidy.orally ? 1 : 0,
    submitted_at: made.now.toISOString(),
  };
};

/** Lock, check, change, audit row, event: one transaction. */
const take = async (
  deps: FoiActionDeps,
  trx: Trx,
  tidy: FoiSubmission,
  key: { readonly stamp: Stamp; readonly lookupCode: string },
  departmentName: string,
  comeIn: (now: Date) => CameIn,
): Promise<Taken> => {
  const now = deps.clock.now();
  const { events: happened, channel, by } = comeIn(now);
  const year = civilDateOf(now).slice(0, 4);
  await lockYear(deps.store, trx, year);
  const before = await findByKey(trx, key.stamp.keyHash);
  // The other of two simultaneous sends came first. Undoing this one keeps the year's numbers without a gap.
  if (before) throw new Error('taken meanwhile');
  const number = await nextNumber(trx, year);
  const row = rowFor(deps, tidy, { ...key, now, number }, { departmentName, channel });
  const events = happened.map((event, index) =>
    eventRow(event, {
      requestId: row.id,
      sequence: index + 1,
      now,
      by: event.kind === 'receipt-confirmed' && channel === 'online' ? { id: 'system', name: null } : by,
    }),
  );
  await insertRequest(trx, row, events);
  await reindex(trx, row.id, deps.calendar, now);
  for (const [index, act] of happened.entries()) {
    const upTo = happened.slice(0, index + 1);
    const moment = { row, events: upTo, act, sequence: index + 1, by: by.id, now };
    const issued = await deps.issueReceipt?.(trx, moment);
    if (issued?.ok === false) throw new Error(`the receipt could not be written: ${issued.refusal.code}`);
  }
  await leaveTraces(trx, row, now, by.id === 'applicant' ? 'resident' : by.id);
  return { row, events };
};

/**
 * Takes a request for government information, once for each idempotency key, and gives its receipt.
 *
 * @returns every fault of the form at once, with the article that asks for it
 * @source 政府信息公开条例(国令第711号)第二十九条、第三十一条第三项
 */
export const submit = async (
  deps: FoiActionDeps,
  key: string,
  submission: FoiSubmission,
  comeIn: (now: Date) => CameIn = cameInOnline,
  stampedWith: object = submission,
): Promise<Result<Submitted> | { readonly ok: false; readonly refusals: readonly Refusal[] }> => {
  const { store } = deps;
  const stamp = stampOf(deps.keyedHash, 'foi', key, stampedWith);
  const lookupCode = lookupCodeFor(deps.keyedHash, key);
  let refusals: readonly Refusal[] = [];

  const find = async () => {
    const row = await findByKey(store.read, stamp.keyHash);
    return row && { bodyHash: row.body_hash, value: { row, events: await eventsOf(store.read, row.id) } };
  };
  const create = async (): Promise<Taken | undefined> => {
    const departments = (await deps.departments()).filter(({ takesRequests }) => takesRequests);
    refusals = checkSubmission(submission, new Set(departments.map(({ id }) => id)));
    if (refusals.length > 0) return undefined;
    const tidy = tidySubmission(submission);
    const name = departments.find(({ id }) => id === tidy.department)?.name ?? tidy.department;
    return store.write((trx) => take(deps, trx, tidy, { stamp, lookupCode }, name, comeIn));
  };

  const outcome = await once<Taken | undefined>(stamp, find, create);
  if (outcome.kind === 'conflict') return refuse({ code: 'foi.idempotency-key-reused', field: 'idempotency-key' });
  if (!outcome.value) return { ok: false, refusals };
  const { row, events } = outcome.value;
  return ok({
    receipt: receiptOf(row, events, lookupCode, deps.calendar),
    repeated: outcome.kind === 'repeated',
  });
};
