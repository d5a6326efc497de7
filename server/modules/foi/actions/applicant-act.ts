import type { FoiApplicantAct, FoiCaseView, FoiRating } from '../../../../contract/foi';
import { civilDateOf } from '../../../../domain/calendar';
import { caseAt, hasEnded, NEEDS_WORDS, type CaseView } from '../../../../domain/foi/case';
import { ok, refuse, type Refusal, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import { newId } from '../../../platform/db/new-id';
import type { Trx } from '../../../platform/db/store';
import { once, stampOf } from '../../../platform/idempotency';
import { dayFor } from '../case-index';
import type { FoiActionDeps } from '../deps';
import { sealComment, sealRating } from '../sealed';
import { caseEvents, eventsOf, type FoiRequestRow } from '../store';
import { act } from './act';
import { openByCode, viewForApplicant } from './look-up';

/** Characters as people count them: an emoji is one. */
const MOST_WORDS = 5_000;
const MOST_RATING_WORDS = 500;
const lengthOf = (text: string): number => Array.from(text).length;

/** What stands in the way, found behind the lock. */
type Bar = (view: CaseView) => Refusal | null;

class Barred extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super('barred');
    this.refusal = refusal;
  }
}

/** A change beside the events of a case, behind its lock. */
const beside = async (
  deps: FoiActionDeps,
  request: FoiRequestRow,
  bar: Bar,
  work: (trx: Trx, now: Date) => Promise<void>,
): Promise<void> => {
  await deps.store.write(async (trx) => {
    await deps.store.lockRow(trx, 'foi_requests', request.id);
    const now = deps.clock.now();
    const events = caseEvents(await eventsOf(trx, request.id));
    const refusal = bar(caseAt(events, deps.calendar, dayFor(events, now)));
    if (refusal) throw new Barred(refusal);
    await work(trx, now);
  });
};

const supplement = async (
  deps: FoiActionDeps,
  request: FoiRequestRow,
  key: string,
  text: string,
): Promise<Result<unknown>> => {
  const stamp = stampOf(deps.keyedHash, 'foi act', key, { by: 'applicant', caseId: request.id, text });
  const find = async () => {
    const { read } = deps.store;
    const row = await read.selectFrom('foi_acts').selectAll().where('id', '=', stamp.keyHash).executeTakeFirst();
    return row && { bodyHash: row.body_hash, value: undefined };
  };
  const closed: Bar = ({ facts }) => (hasEnded(facts) ? { code: 'foi.case.closed', article: '条例第四十五条' } : null);
  const create = () =>
    beside(deps, request, closed, async (trx, now) => {
      const [id, at] = [newId(now), now.toISOString()];
      const kept = { id: stamp.keyHash, body_hash: stamp.bodyHash, request_id: request.id, sequence: 0, at };
      await trx.insertInto('foi_acts').values(kept).execute();
      const text_sealed = sealComment(deps.cipher, id, text);
      const row = { id, request_id: request.id, at, actor: 'applicant', actor_name: null, text_sealed };
      await trx.insertInto('foi_comments').values(row).execute();
      await writeAudit(trx, { now, actor: 'resident', action: 'foi.supplement', subject: `foi/${request.number}` });
    });
  const outcome = await once(stamp, find, create);
  return outcome.kind === 'conflict'
    ? refuse({ code: 'foi.idempotency-key-reused', field: 'idempotency-key' })
    : ok(undefined);
};

const orRefusal = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Barred) return refuse(error.refusal);
    throw error;
  }
};

/**
 * What the applicant does to the own case: withdraw, amend, give reasons, ask for a correction, add words.
 *
 * @returns one and the same refusal for an unknown number and for a wrong code
 * @source 条例第三十条、第三十五条、第四十一条
 */
export const applicantAct = async (
  deps: FoiActionDeps,
  key: string,
  { number, code, act: kind, text = '' }: FoiApplicantAct,
): Promise<Result<FoiCaseView>> => {
  const opened = await openByCode(deps, { number, code });
  if (!opened.ok) return opened;
  const words = text.trim();
  if (words === '' && (kind === 'supplement' || NEEDS_WORDS.has(kind))) {
    return refuse({ code: 'foi.act.words-needed', field: 'text' });
  }
  if (lengthOf(words) > MOST_WORDS) return refuse({ code: 'foi.act.words-too-long', field: 'text' });
  const request = opened.value;
  const done = await orRefusal(() =>
    kind === 'supplement'
      ? supplement(deps, request, key, words)
      : act(deps, { kind: 'applicant' }, request.id, {
          act: { kind, on: civilDateOf(deps.clock.now()) },
          note: words,
          key,
        }),
  );
  return done.ok ? ok(await viewForApplicant(deps, request)) : done;
};

/** The applicant says how it was, from 1 to 5, once there is a reply. */
export const rate = async (
  deps: FoiActionDeps,
  { score, words = '', ...lookup }: FoiRating,
): Promise<Result<FoiCaseView>> => {
  const opened = await openByCode(deps, lookup);
  if (!opened.ok) return opened;
  if (lengthOf(words.trim()) > MOST_RATING_WORDS) return refuse({ code: 'foi.rating.words-too-long', field: 'words' });
  const request = opened.value;
  const early: Bar = ({ facts }) => (facts.service ? null : { code: 'foi.rating.too-early' });
  const done = await orRefusal(async () => {
    await beside(deps, request, early, async (trx, now) => {
      const words_sealed = sealRating(deps.cipher, request.id, words.trim());
      const rating = { score, words_sealed, at: now.toISOString() };
      await trx
        .insertInto('foi_ratings')
        .values({ id: request.id, ...rating })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rating))
        .execute();
      await writeAudit(trx, { now, actor: 'resident', action: 'foi.rate', subject: `foi/${request.number}` });
    });
    return ok(undefined);
  });
  return done.ok ? ok(await viewForApplicant(deps, request)) : done;
};
