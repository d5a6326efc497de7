import type { EnquiryStandings, EnquiryStandingView } from '../../../contract/enquiry';
import { civilDateOf, type Calendar } from '../../../domain/calendar';
import { answerDueOn } from '../../../domain/enquiry';
import type { Cipher } from '../../platform/cipher';
import type { Store } from '../../platform/db/store';
import { stampOf } from '../../platform/idempotency';
import type { KeyedHash } from '../../platform/keyed-hash';
import type { EnquiryDeskDeps } from './deps';
import { nameIn, pageOf } from './present';
import { answerOf } from './row-standing';
import { ENQUIRY_STAMP, findByKeys, titlesOf, type EnquiryRow } from './store';

export interface StandingsDeps extends Pick<EnquiryDeskDeps, 'directory' | 'answerWorkingDays'> {
  readonly store: Store;
  readonly cipher: Cipher;
  readonly keyedHash: KeyedHash;
  readonly calendar: Calendar;
}

type Departments = Awaited<ReturnType<StandingsDeps['directory']>>['departments'];

/** Only what the city promises: the limit of the inspection is the office's own affair and no promise. */
function promisedOn({ received_at, ended_at }: EnquiryRow, { answerWorkingDays, calendar }: StandingsDeps) {
  if (ended_at !== null || answerWorkingDays === null) return null;
  const due = answerDueOn(civilDateOf(received_at), answerWorkingDays, calendar);
  return due.ground === 'city' ? due.on : null;
}

function viewOf(
  row: EnquiryRow,
  deps: StandingsDeps,
  { departments, titles }: { readonly departments: Departments; readonly titles: ReadonlyMap<string, string> },
): EnquiryStandingView {
  const answer = answerOf(row, deps.cipher);
  return {
    id: row.id,
    receivedAt: row.received_at,
    state: row.state,
    holder: row.holder_id === null ? null : nameIn(departments, row.holder_id),
    dueOn: promisedOn(row, deps),
    ended:
      row.ended_at === null
        ? null
        : { at: row.ended_at, department: nameIn(departments, row.ended_by_department ?? '') },
    link: answer?.kind === 'published' ? pageOf(answer.link, titles) : null,
    text: answer?.kind === 'written' ? answer.text : null,
    reason: row.closed_reason,
  };
}

/** What became of the questions sent with these keys, in their order; null where there is none. */
export async function standingsOf(deps: StandingsDeps, keys: readonly string[]): Promise<EnquiryStandings> {
  const { store, keyedHash, directory } = deps;
  const hashes = keys.map((key) => stampOf(keyedHash, ENQUIRY_STAMP, key, null).keyHash);
  const rows = new Map((await findByKeys(store.read, hashes)).map((row) => [row.idempotency_hash, row]));
  const answers = [...rows.values()].flatMap(({ answer_kind: kind, answer_id: id }) =>
    kind === null || id === null ? [] : [`${kind}/${id}`],
  );
  const known = { departments: (await directory()).departments, titles: await titlesOf(store.read, answers) };
  return {
    items: hashes.map((hash) => {
      const row = rows.get(hash);
      return row ? viewOf(row, deps, known) : null;
    }),
  };
}
