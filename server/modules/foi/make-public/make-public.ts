import type { FoiMadePublic, FoiMakePublic } from '../../../../contract/foi-afterwards';
import type { NoticeContent } from '../../../../contract/notice';
import { civilDateOf, type Calendar } from '../../../../domain/calendar';
import { caseAt } from '../../../../domain/foi/case';
import { checkMakePublic } from '../../../../domain/foi/make-public';
import { ok, refuse, type Result } from '../../../../domain/result';
import { writeAudit } from '../../../platform/audit';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { Cipher } from '../../../platform/cipher';
import type { Clock } from '../../../platform/clock';
import type { Store } from '../../../platform/db/store';
import type { KeyedHash } from '../../../platform/keyed-hash';
import { applicantOf, withheldOf } from '../applicant';
import { caseEvents, eventsOf, findById } from '../store';
import type {} from './tables';

export interface MakePublicDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly cipher: Cipher;
  readonly keyedHash: KeyedHash;
  readonly calendar: Calendar;
  /** Publishes a notice; the same source id gives the same notice. */
  readonly publishNotice: (content: NoticeContent, actor: string) => Promise<Result<{ readonly id: string }>>;
}

/** Says where it comes from, as the law has it, and not from whom. */
const ORIGIN = '本信息原为依申请公开的政府信息，现依照《政府信息公开条例》第四十四条主动公开。';
const SUMMARY_CHARACTERS = 120;

/** Stands for the case in an address that all can see, where the case's own id, which tells when it came, may not stand. */
const sourceIdOf = (keyedHash: KeyedHash, caseId: string): string =>
  `foi-public-${keyedHash.bytes('foi public', caseId).toString('hex').slice(0, 24)}`;

export const madePublicOf = async (db: Store['read'], caseId: string): Promise<FoiMadePublic | null> => {
  const row = await db.selectFrom('foi_public_items').selectAll().where('id', '=', caseId).executeTakeFirst();
  return row ? { id: row.public_id, title: row.title } : null;
};

/**
 * Makes public for all what was released to one, without a word about who asked. Done twice it is done once: the notice's
 * source is the case.
 *
 * @source 条例第四十四条
 */
export const makePublic = async (
  deps: MakePublicDeps,
  actor: StaffActor,
  caseId: string,
  { title, body, department, topics }: FoiMakePublic,
): Promise<Result<FoiMadePublic>> => {
  const { store, clock, cipher, keyedHash, calendar } = deps;
  const request = await findById(store.read, caseId);
  if (!request) return refuse({ code: 'foi.desk.case-not-found' });
  if (await madePublicOf(store.read, caseId)) return refuse({ code: 'foi.public.already' });
  const now = clock.now();
  const today = civilDateOf(now);
  const applicant = applicantOf(cipher, request);
  const { facts } = caseAt(caseEvents(await eventsOf(store.read, caseId)), calendar, today);
  const check = checkMakePublic(facts, { title, body }, [applicant.name, ...withheldOf(applicant)]);
  if (!check.ok) return check;
  const published = await deps.publishNotice(
    {
      sourceId: sourceIdOf(keyedHash, caseId),
      title,
      summary: Array.from(body.replace(/\s+/g, ' ')).slice(0, SUMMARY_CHARACTERS).join(''),
      publishedOn: today,
      department,
      topics,
      body: `${body}\n${ORIGIN}`,
      related: [],
    },
    actor.id,
  );
  if (!published.ok) return published;
  const { id } = published.value;
  await store.write(async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('foi_public_items')
      .values({ id: caseId, public_id: id, title, made_by: actor.id, made_at: now.toISOString() })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    // Another did the same at the same time.
    if (numInsertedOrUpdatedRows === 0n) return;
    await writeAudit(trx, {
      now,
      actor: actor.id,
      action: 'foi.make-public',
      subject: `foi/${request.number}`,
      detail: { notice: id },
    });
  });
  return ok({ id, title });
};
