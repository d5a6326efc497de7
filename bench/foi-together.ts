import { addDays, type CivilDate } from '../domain/calendar';
import { sealIn, UNCLOSED, type CoHandlingRow } from '../server/modules/foi/co-handling/store';
import { sealReason, type JoinedRow } from '../server/modules/foi/joining/store';
import type { FoiIndexRow } from '../server/modules/foi/store';
import type { Cipher } from '../server/platform/cipher';
import { newId } from '../server/platform/db/new-id';
import type { Trx } from '../server/platform/db/store';
import { DEPARTMENTS } from './foi-cases';

const BY = { id: 'bench', name: '测试' };
const FOUNDED = '2026-01-01T00:00:00.000Z';
const GROUP = 'bench-group';

/** Every fifth case has another department asked about it; it has answered where the case has ended. */
export const coHandlingRow = (
  cipher: Cipher,
  requestId: string,
  at: number,
  cameOn: CivilDate,
  known: FoiIndexRow,
): CoHandlingRow | null => {
  const department = DEPARTMENTS[at % DEPARTMENTS.length] ?? '';
  if (at % 5 !== 0 || known.holder === null || known.holder === department) return null;
  const now = `${cameOn}T10:00:00.000Z`;
  const id = newId(new Date(Date.parse(now) + (at % 3_600_000)));
  const closed = { closed_on: cameOn, closed_at: now, closed_by: BY.id, closed_by_name: BY.name };
  return {
    id,
    request_id: requestId,
    kind: 'co-handling',
    department,
    consultation: null,
    wish_sealed: sealIn(cipher, id, 'wish_sealed', '请核对附表'),
    due_on: addDays(cameOn, 5),
    asked_on: cameOn,
    asked_at: now,
    asked_by: BY.id,
    asked_by_name: BY.name,
    ...UNCLOSED,
    ...(known.ended === 1 ? { state: 'answered' as const, ...closed, opinion: 'may-disclose' as const } : {}),
  };
};

/** The one group of cases that are handled together. */
export const foundGroup = async (trx: Trx): Promise<void> => {
  await trx.insertInto('foi_join_groups').values({ id: GROUP, founded_at: FOUNDED }).execute();
};

/** A case's place in that group. */
export const joinedRow = (cipher: Cipher, id: string, lead: boolean): JoinedRow => ({
  id,
  group_id: GROUP,
  named_lead: lead ? 1 : 0,
  reason_sealed: sealReason(cipher, id, '同一事项'),
  joined_by: BY.id,
  joined_by_name: BY.name,
  joined_at: FOUNDED,
});
