import type { FoiCaseView, FoiLookup } from '../../../../contract/foi';
import { ok, refuse, type Result } from '../../../../domain/result';
import { sameHash } from '../../../platform/keyed-hash';
import type { FoiActionDeps } from '../deps';
import { lookupCodeHash, normalisedNumber } from '../lookup-code';
import { informationOf } from '../matter';
import { caseView } from '../present';
import { openApplicant } from '../sealed';
import { lettersForApplicant } from '../letters/resident';
import { eventsOf, findByNumber, type FoiEventRow, type FoiRequestRow } from '../store';

/** Stands in for a case that is not there, so that an unknown number costs the same work as a wrong code. */
const NOBODY = { id: 'no such case', lookup_code_hash: 'A'.repeat(43) };

/**
 * The request behind a number and its lookup code (查询码).
 *
 * @returns one and the same refusal for an unknown number and for a wrong code
 */
export const openByCode = async (
  { store, keyedHash }: FoiActionDeps,
  { number, code }: FoiLookup,
): Promise<Result<FoiRequestRow>> => {
  const row = await findByNumber(store.read, normalisedNumber(number));
  const held = row ?? NOBODY;
  const right = sameHash(lookupCodeHash(keyedHash, held.id, code), held.lookup_code_hash);
  return row && right ? ok(row) : refuse({ code: 'foi.case-not-found' });
};

/** A request as its applicant sees it now. */
export const viewForApplicant = async (
  { store, clock, cipher, calendar, departments }: FoiActionDeps,
  row: FoiRequestRow,
): Promise<FoiCaseView> => {
  const { read } = store;
  const [events, added, rating] = await Promise.all([
    eventsOf(read, row.id),
    read
      .selectFrom('foi_comments')
      .selectAll()
      .where('request_id', '=', row.id)
      .where('actor', '=', 'applicant')
      .orderBy('id')
      .execute(),
    read.selectFrom('foi_ratings').select('score').where('id', '=', row.id).executeTakeFirst(),
  ]);
  const around = {
    departments: await departments(),
    added,
    rating: rating?.score ?? null,
    information: informationOf(cipher, row),
  };
  const view = caseView(row, events, openApplicant(cipher, row), clock.now(), calendar, around);
  return { ...view, letters: await lettersForApplicant(read, cipher, row.id, isServed(events)) };
};

const isServed = (rows: readonly FoiEventRow[]): boolean => rows.some(({ kind }) => kind === 'served');

/** The request behind a number and its code, and whether its reply was served. */
export const openWithService = async (
  deps: FoiActionDeps,
  lookup: FoiLookup,
): Promise<Result<{ readonly row: FoiRequestRow; readonly served: boolean }>> => {
  const opened = await openByCode(deps, lookup);
  if (!opened.ok) return opened;
  return ok({ row: opened.value, served: isServed(await eventsOf(deps.store.read, opened.value.id)) });
};

/** The case behind a number and its lookup code, without a login. */
export const lookUp = async (deps: FoiActionDeps, lookup: FoiLookup): Promise<Result<FoiCaseView>> => {
  const opened = await openByCode(deps, lookup);
  return opened.ok ? ok(await viewForApplicant(deps, opened.value)) : opened;
};
