import type { NewMediaReceipt, NewMediaReport } from '../../../../contract/new-media';
import { isPhone } from '../../../../domain/identity';
import { MOST_REPORT_CHARACTERS } from '../../../../domain/new-media/report';
import { ok, refuse, type Result } from '../../../../domain/result';
import { withoutNul } from '../../../platform/clean-text';
import { newId } from '../../../platform/db/new-id';
import { once, stampOf } from '../../../platform/idempotency';
import type { NewMediaDeps } from '../deps';
import { findReportByKey, insertReport } from '../reports';
import { REPORT_STAMP } from '../report-stamp';
import type { NewMediaRefusal } from '../sentences';
import { findAccount } from '../store';

type Sent = Result<{ readonly receipt: NewMediaReceipt; readonly repeated: boolean }, NewMediaRefusal>;

/** A report as it is kept: without white space around, and nothing where nothing was written. */
const tidied = (report: NewMediaReport) => ({
  kind: report.kind,
  account: report.account ?? null,
  seen: report.seen?.trim() ?? '',
  text: report.text.trim(),
  phone: (report.phone?.trim() ?? '') === '' ? null : (report.phone?.trim() ?? null),
});

async function refusalOf(
  { store }: Pick<NewMediaDeps, 'store'>,
  { account, seen, text, phone }: ReturnType<typeof tidied>,
): Promise<NewMediaRefusal | null> {
  if (account === null && seen === '') return { code: 'new-media.report.seen-required', field: 'seen' };
  if (account !== null && !(await findAccount(store.read, account)))
    return { code: 'new-media.report.unknown-account', field: 'account' };
  if (text === '') return { code: 'new-media.report.text-required', field: 'text' };
  if (Array.from(text).length > MOST_REPORT_CHARACTERS)
    return { code: 'new-media.report.text-too-long', field: 'text' };
  return phone !== null && !isPhone(phone) ? { code: 'new-media.report.phone-shape', field: 'phone' } : null;
}

/** Takes what a resident reports of an account, once for each idempotency key. */
export async function sendReport(
  deps: Pick<NewMediaDeps, 'store' | 'clock' | 'cipher' | 'keyedHash'>,
  key: string,
  body: NewMediaReport,
): Promise<Sent> {
  const { store, cipher } = deps;
  const given = withoutNul(body);
  const stamp = stampOf(deps.keyedHash, REPORT_STAMP, key, given);
  const find = async () => {
    const row = await findReportByKey(store.read, stamp.keyHash);
    return row && { bodyHash: row.body_hash, value: { receipt: { id: row.id, receivedAt: row.received_at } } };
  };
  const create = async (): Promise<{ receipt: NewMediaReceipt } | NewMediaRefusal> => {
    const { account, ...report } = tidied(given);
    const refusal = await refusalOf(deps, { account, ...report });
    if (refusal) return refusal;
    const now = deps.clock.now();
    const receipt = { id: newId(now), receivedAt: now.toISOString() };
    await store.write((trx) =>
      insertReport(trx, cipher, {
        ...report,
        id: receipt.id,
        account_id: account,
        received_at: receipt.receivedAt,
        idempotency_hash: stamp.keyHash,
        body_hash: stamp.bodyHash,
      }),
    );
    return { receipt };
  };
  const outcome = await once<{ receipt: NewMediaReceipt } | NewMediaRefusal>(stamp, find, create);
  if (outcome.kind === 'conflict') return refuse({ code: 'new-media.report.key-used', field: 'idempotency-key' });
  if ('code' in outcome.value) return refuse(outcome.value);
  return ok({ receipt: outcome.value.receipt, repeated: outcome.kind === 'repeated' });
}
