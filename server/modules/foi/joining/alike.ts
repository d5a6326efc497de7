import { sql } from 'kysely';
import type { DeskCase } from '../../../../contract/foi-desk';
import { addDays, civilDateOf } from '../../../../domain/calendar';
import { isAnsweredRepeat, joiningFault, leadOf, progressOf, whyAlike, type Joinable } from '../../../../domain/foi';
import type { DeskDeps } from '../desk-deps';
import { titleOf } from '../desk-line';
import { applicantOf } from '../applicant';
import { openMatter } from '../matter';
import type { FoiRequestRow } from '../store';
import { joinedCases, standingsOf, type Standing } from './members';
import { rowsAround } from './store';

const TWO_YEARS = 730;
const ALIKE = 20;
/** More are read than shown: of those that only the name makes alike, some are of namesakes. */
const READ = 60;

const sameWords = (a: FoiRequestRow, b: FoiRequestRow): boolean =>
  (a.words_hash !== null && a.words_hash === b.words_hash) ||
  (a.document_hash !== null && a.document_hash === b.document_hash);

/** Whether two requests are of one applicant: by identity, for two people may have one name. */
const sameApplicant = ({ cipher }: DeskDeps, a: FoiRequestRow, b: FoiRequestRow): boolean => {
  if (a.name_hash === null || a.name_hash !== b.name_hash) return false;
  const [one, other] = [applicantOf(cipher, a), applicantOf(cipher, b)];
  if (one.type === 'natural-person' && other.type === 'natural-person')
    return one.idKind === other.idKind && one.idNumber === other.idNumber;
  return one.type === 'organisation' && other.type === 'organisation' && one.uscc === other.uscc;
};

const candidates = ({ store, clock }: DeskDeps, row: FoiRequestRow): Promise<FoiRequestRow[]> => {
  const since = addDays(civilDateOf(clock.now()), -TWO_YEARS);
  return (
    store.read
      .selectFrom('foi_requests as request')
      .innerJoin('foi_case_index as known', 'known.request_id', 'request.id')
      .selectAll('request')
      .where((eb) =>
        eb.or([
          eb('request.words_hash', '=', row.words_hash),
          eb('request.name_hash', '=', row.name_hash),
          ...(row.document_hash === null ? [] : [eb('request.document_hash', '=', row.document_hash)]),
        ]),
      )
      .where('request.id', '!=', row.id)
      .where('request.submitted_at', '>=', since)
      .where('known.state', 'not in', ['withdrawn', 'abandoned'])
      // Who asks often must not push out what others asked in the same words.
      .orderBy(
        sql`CASE WHEN request.words_hash = ${row.words_hash} OR request.document_hash = ${row.document_hash}
        THEN 0 ELSE 1 END`,
      )
      .orderBy('request.submitted_at', 'desc')
      .orderBy('request.number', 'desc')
      .limit(READ)
      .execute()
  );
};

const placeOf = ({ submitted_at, number }: FoiRequestRow): string => `${submitted_at} ${number}`;

type Join = DeskCase['alike'][number]['join'];

/** Which of two cases is joined to which: to the lead of the group where one is in one, else the later to the earlier. */
const joinOf = (here: Joinable, there: Joinable, isHereFirst: boolean): Join => {
  if (here.group.length > 0 && there.group.length > 0) return null;
  const isHereLead = here.group.length > 0 || (there.group.length === 0 && isHereFirst);
  const [joining, beside] = isHereLead ? [there, here] : [here, there];
  const lead = beside.group.length > 0 ? leadOf(beside.group) : beside;
  const fault = joiningFault(joining, { id: lead.id, progress: lead.progress, group: beside.group });
  return fault ? null : { case: joining.id, lead: lead.id };
};

/** Other requests of the last two years that are alike, and how each could be joined. */
export const alikeOf = async (deps: DeskDeps, row: FoiRequestRow): Promise<DeskCase['alike']> => {
  const { store } = deps;
  const found = (await candidates(deps, row)).flatMap((request) => {
    const why = whyAlike(sameWords(row, request), sameApplicant(deps, row, request));
    return why ? [{ request, why }] : [];
  });
  if (found.length === 0) return [];
  const shown = found.slice(0, ALIKE);
  const rows = await rowsAround(store.read, [row.id, ...shown.map(({ request }) => request.id)]);
  const ids = new Set([row.id, ...shown.map(({ request }) => request.id), ...rows.map(({ id }) => id)]);
  const standings = await standingsOf(deps, store.read, [...ids]);
  const joinable = ({ request: { id }, view }: Standing): Joinable => {
    const group = rows.find((each) => each.id === id)?.group_id;
    const members = group === undefined ? [] : rows.filter(({ group_id }) => group_id === group);
    return { id, progress: progressOf(view.facts), group: joinedCases(members, standings) };
  };
  const here = standings.get(row.id);
  return shown.flatMap(({ request, why }) => {
    const there = standings.get(request.id);
    if (!here || !there) return [];
    const isHereFirst = placeOf(row) < placeOf(request);
    const joining = joinOf(joinable(here), joinable(there), isHereFirst);
    // What the same applicant asks about something else is worth telling only where it can be handled together.
    if (why === 'applicant' && joining === null) return [];
    return [
      {
        id: request.id,
        number: request.number,
        title: titleOf(openMatter(deps.cipher, request)),
        state: there.view.state,
        why,
        answeredRepeat: !isHereFirst && isAnsweredRepeat(why, there.view.facts),
        join: joining,
      },
    ];
  });
};
