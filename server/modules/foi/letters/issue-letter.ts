import type { Calendar } from '../../../../domain/calendar';
import { civilDateOf } from '../../../../domain/calendar';
import type { FoiLetterInput } from '../../../../contract/foi-letter';
import { caseAt, type CaseEvent } from '../../../../domain/foi/case';
import {
  composeLetter,
  letterKindOf,
  letterNumber,
  type Letter,
  type LetterCity,
  type LetterKind,
} from '../../../../domain/foi/letter';
import { ok, refuse, type Result } from '../../../../domain/result';
import type { Cipher } from '../../../platform/cipher';
import { newId } from '../../../platform/db/new-id';
import type { Store, Trx } from '../../../platform/db/store';
import { mayBeReleased } from '../attachments/may-be-released';
import { linesOf, nameOf } from '../attachments/store';
import { openMatter } from '../matter';
import type { FoiRequestRow } from '../store';
import { applicantOf, withheldOf } from '../applicant';
import { insertLetter, nextLetterSequence } from './store';

export interface LetterDeps {
  readonly cipher: Cipher;
  readonly calendar: Calendar;
  readonly city: LetterCity;
}

/** The act that a letter goes with, and the case after it. */
export interface LetterMoment {
  readonly row: FoiRequestRow;
  /** With the act as the last. */
  readonly events: readonly CaseEvent[];
  readonly act: CaseEvent;
  /** Sequence of the act's event. */
  readonly sequence: number;
  /** Id of the member of staff; `system` for a receipt that goes out by itself. */
  readonly by: string;
  readonly now: Date;
  /** The case whose attachments go with it, where it is another one that is handled together with this. */
  readonly filesOf?: string | undefined;
}

/**
 * The letter that goes with an act, as it stands on paper.
 *
 * @param number - null for a preview
 * @returns a refusal where something has to be written first, or an attachment may not go out
 */
export const writeLetter = async (
  db: Store['read'],
  { cipher, calendar, city }: LetterDeps,
  { row, events, act, now, filesOf = row.id }: Omit<LetterMoment, 'sequence' | 'by'>,
  written: FoiLetterInput,
  { kind, number }: { readonly kind: LetterKind; readonly number: string | null },
): Promise<Result<Letter>> => {
  const wanted = written.attachments ?? [];
  if (!(await mayBeReleased(db, wanted, filesOf))) {
    return refuse({
      code: 'foi.letter.attachment-not-reviewed',
      article: '保密法实施条例第四十二条',
      field: 'letter.attachments',
    });
  }
  const today = civilDateOf(now);
  const applicant = applicantOf(cipher, row);
  const names = (await linesOf(db, filesOf)).map((line) => [line.id, nameOf(cipher, line)] as const);
  return composeLetter(kind, {
    city,
    request: {
      number: row.number,
      applicant: applicant.name,
      ...openMatter(cipher, row),
      form: row.reply_form,
      method: row.delivery_method,
      withheld: withheldOf(applicant),
    },
    view: caseAt(events, calendar, today),
    act,
    written,
    attachments: Object.fromEntries(names.filter(([id]) => wanted.includes(id))),
    number,
    signedOn: today,
    service: row.delivery_method === 'online' ? 'electronic' : null,
    calendar,
  });
};

/**
 * Writes, numbers and keeps the letter that goes with an act, in the transaction of the act.
 *
 * @returns the letter's id; null where the act sends none
 */
export const issueLetter = async (
  trx: Trx,
  deps: LetterDeps,
  moment: LetterMoment,
  written: FoiLetterInput,
): Promise<Result<string | null>> => {
  const kind = letterKindOf(moment.act);
  if (kind === null) return ok(null);
  const { now, row, sequence, by } = moment;
  // What has to be written is asked for before a number is taken.
  const draft = await writeLetter(trx, deps, moment, written, { kind, number: null });
  if (!draft.ok) return refuse(draft.refusal);
  const signedOn = civilDateOf(now);
  const year = signedOn.slice(0, 4);
  const number = letterNumber(kind, Number(year), await nextLetterSequence(trx, kind, year), deps.city.organCode);
  const letter = await writeLetter(trx, deps, moment, written, { kind, number });
  if (!letter.ok) return refuse(letter.refusal);
  const id = newId(now);
  await insertLetter(
    trx,
    {
      id,
      request_id: row.id,
      event_sequence: sequence,
      kind,
      number,
      title: letter.value.title,
      signed_on: signedOn,
      letter_sealed: deps.cipher.seal(JSON.stringify(letter.value), {
        table: 'foi_letters',
        column: 'letter_sealed',
        id,
      }),
      issued_by: by,
      issued_at: now.toISOString(),
      opened_at: null,
    },
    written.attachments ?? [],
  );
  return ok(id);
};
