import type { DirectoryContent } from '../../../contract/directory';
import type { DeskEnquiry } from '../../../contract/enquiry-desk';
import type { ContentKind, NamedRef } from '../../../contract/primitives';
import { civilDateOf, type Calendar } from '../../../domain/calendar';
import { answerDueOn, duePhase, nextActs } from '../../../domain/enquiry';
import { maskPhone } from '../../../domain/identity';
import { may } from '../../../domain/staff';
import type { StaffActor } from '../../platform/auth/staff-gate';
import type { Cipher } from '../../platform/cipher';
import type { EnquiryDeskDeps } from './deps';
import { answerOf, standingOf } from './row-standing';
import { titlesOf, type EnquiryRow } from './store';

export type Names = Pick<DirectoryContent, 'topics' | 'departments'>;

/** It was in the directory when it was chosen; a name that is gone since is told by its id. */
export const nameIn = (list: readonly NamedRef[], id: string): NamedRef => ({
  id,
  name: list.find((each) => each.id === id)?.name ?? id,
});
const nameOrNull = (list: readonly NamedRef[], id: string | null): NamedRef | null =>
  id === null ? null : nameIn(list, id);

export const phoneOf = ({ id, phone_sealed: sealed }: EnquiryRow, cipher: Cipher): string | null =>
  sealed === null ? null : cipher.open(sealed, { table: 'enquiries', column: 'phone_sealed', id });

/** What a question says of published pages: what it is about, and what answers it. */
const pagesOf = ({ about_kind: about, about_id: id, answer_kind: kind, answer_id: answer }: EnquiryRow): string[] => [
  ...(id === null ? [] : [`${about}/${id}`]),
  ...(answer === null ? [] : [`${kind ?? ''}/${answer}`]),
];

/** What is looked up once for all that are presented. */
export interface Around {
  readonly names: Names;
  readonly titles: ReadonlyMap<string, string>;
  readonly actor: StaffActor;
  readonly cipher: Cipher;
  readonly calendar: Calendar;
  readonly answerWorkingDays: number | null;
  readonly now: Date;
}

type AroundDeps = Pick<EnquiryDeskDeps, 'store' | 'cipher' | 'calendar' | 'answerWorkingDays' | 'directory' | 'clock'>;

export async function around(
  { store, directory, clock, cipher, calendar, answerWorkingDays }: AroundDeps,
  actor: StaffActor,
  rows: readonly EnquiryRow[],
): Promise<Around> {
  const titles = await titlesOf(store.read, rows.flatMap(pagesOf));
  return { names: await directory(), titles, actor, cipher, calendar, answerWorkingDays, now: clock.now() };
}

interface PageRef {
  readonly kind: ContentKind;
  readonly id: string;
}
export const pageOf = ({ kind, id }: PageRef, titles: ReadonlyMap<string, string>) => ({
  kind,
  id,
  title: titles.get(`${kind}/${id}`) ?? null,
});

function outcomeOf(row: EnquiryRow, { cipher, titles }: Around): DeskEnquiry['outcome'] {
  const answer = answerOf(row, cipher);
  if (answer)
    return answer.kind === 'written'
      ? { kind: 'answered', text: answer.text }
      : { kind: 'answered', link: pageOf(answer.link, titles) };
  return row.closed_reason === null ? null : { kind: 'closed', reason: row.closed_reason };
}

function dueOf(
  { received_at, ended_at }: EnquiryRow,
  { calendar, answerWorkingDays, now }: Around,
): DeskEnquiry['due'] {
  if (ended_at !== null) return null;
  const receivedOn = civilDateOf(received_at);
  const due = answerDueOn(receivedOn, answerWorkingDays, calendar);
  return { ...due, phase: duePhase(due, receivedOn, civilDateOf(now)) };
}

/** A question as the desk reads it. */
export function presented(row: EnquiryRow, about: Around): DeskEnquiry {
  const { names, titles, actor, cipher } = about;
  const { topics, departments } = names;
  const { about_kind: kind, about_id: subject, claimed_by: claimed, ended_at: endedAt } = row;
  const phone = phoneOf(row, cipher);
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    subject: kind === 'general' || subject === null ? null : pageOf({ kind, id: subject }, titles),
    searched: row.searched,
    topic: nameOrNull(topics, row.topic_id),
    department: nameOrNull(departments, row.department_id),
    text: row.question,
    phone: phone === null ? null : maskPhone(phone),
    receivedAt: row.received_at,
    holder: nameOrNull(departments, row.holder_id),
    claimedBy: claimed === null ? null : { id: claimed, name: row.claimed_by_name ?? '' },
    due: dueOf(row, about),
    outcome: outcomeOf(row, about),
    ended:
      endedAt === null
        ? null
        : {
            at: endedAt,
            byName: row.ended_by_name ?? '',
            department: nameIn(departments, row.ended_by_department ?? ''),
          },
    acts: may(actor.roles, 'enquiry.answer') ? nextActs(standingOf(row, cipher), actor.id) : [],
  };
}
