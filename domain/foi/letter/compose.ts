import { isCivilDate, partsOf } from '../../calendar/civil-date';
import { ok, refuse, type Result } from '../../result';
import type { CaseEvent, CorrectionOutcome } from '../case/event';
import type { ReplyKind } from '../case/reply-kind';
import type { LetterInput, LetterWritten } from './input';
import { amendmentNotice } from './kind/amendment-notice';
import { correctionReply } from './kind/correction-reply';
import { deferralNotice } from './kind/deferral-notice';
import type { Draft } from './kind/draft';
import { extensionNotice } from './kind/extension-notice';
import { feeNotice } from './kind/fee-notice';
import { lapseNotice } from './kind/lapse-notice';
import { otherOrganLetter } from './kind/other-organ-letter';
import { reasonsNotice } from './kind/reasons-notice';
import { registrationReceipt } from './kind/registration-receipt';
import { reply } from './kind/reply';
import { thirdPartyLetter } from './kind/third-party-letter';
import { thirdPartyNotice } from './kind/third-party-notice';
import { lettersToOthers, type Letter, type LetterKind } from './letter';
import { letterKindOf } from './letter-kind';
import { letterNeeds, type LetterNeed } from './needs';
import { blankLetterNumber } from './number';
import type { LetterRefusal } from './refusal';
import { officialDate } from './wording';

const rules: Readonly<Record<LetterKind, (input: LetterInput, act: CaseEvent) => Draft | null>> = {
  'registration-receipt': registrationReceipt,
  'amendment-notice': amendmentNotice,
  'extension-notice': extensionNotice,
  'third-party-letter': thirdPartyLetter,
  'other-organ-letter': otherOrganLetter,
  'third-party-notice': thirdPartyNotice,
  'reasons-notice': reasonsNotice,
  'deferral-notice': deferralNotice,
  'fee-notice': feeNotice,
  reply,
  'lapse-notice': lapseNotice,
  'correction-reply': correctionReply,
};

/** What a letter's needs depend on besides its kind. */
function detailOf(act: CaseEvent): ReplyKind | CorrectionOutcome | undefined {
  if (act.kind === 'decided') return act.reply;
  return act.kind === 'correction-answered' ? act.outcome : undefined;
}

function isMissing(written: LetterWritten, { field }: LetterNeed): boolean {
  const value = written[field];
  const texts = typeof value === 'string' ? [value] : (value ?? []);
  return texts.every((text) => text.trim() === '');
}

/** Whether something that goes to another says who asked. One letter alone is too short to tell. */
function namesApplicant({ written, request }: LetterInput): boolean {
  const secret = [request.applicant, ...(request.withheld ?? [])].filter((each) => each.trim().length >= 2);
  const { attachments: _ids, ...texts } = written;
  const text = Object.values(texts).flat().join('\n').replace(/\s/g, '');
  return secret.some((each) => text.includes(each.replace(/\s/g, '')));
}

function whyNot(kind: LetterKind, input: LetterInput): LetterRefusal | null {
  const { act, written, view, signedOn, attachments = {} } = input;
  if (!isCivilDate(signedOn)) return { code: 'foi.letter.not-a-date', field: 'signedOn' };
  if (letterKindOf(act) !== kind) return { code: 'foi.letter.act-differs', field: 'kind' };
  if (view.receivedOn === null) return { code: 'foi.letter.not-received', article: '条例第三十一条' };
  const missing = letterNeeds(kind, detailOf(act)).find((need) => isMissing(written, need));
  if (missing) return { code: missing.code, field: `letter.${missing.field}` };
  if ((written.attachments ?? []).some((id) => !Object.hasOwn(attachments, id)))
    return { code: 'foi.letter.attachment-unknown', field: 'letter.attachments' };
  if (lettersToOthers.includes(kind) && namesApplicant(input))
    return { code: 'foi.letter.names-applicant', article: '条例第三十二条' };
  return null;
}

/**
 * A letter (文书) of a case, as data.
 *
 * @returns a refusal where something that the kind needs was not written, or where the letter does not go with the act
 * @source 条例第三十条至第四十二条；行政复议法第二十条、第二十二条、第二十三条；国办函〔2020〕109号
 */
export function composeLetter(kind: LetterKind, input: LetterInput): Result<Letter, LetterRefusal> {
  const refusal = whyNot(kind, input);
  if (refusal) return refuse(refusal);
  const { city, signedOn, number } = input;
  const draft = rules[kind](input, input.act);
  if (!draft) return refuse({ code: 'foi.letter.act-differs', field: 'kind' });
  return ok({
    kind,
    organ: city.organ,
    number: number ?? blankLetterNumber(kind, partsOf(signedOn).year, city.organCode),
    ...draft,
    addressee: draft.addressee.replace(/\s+/g, ' ').trim(),
    closing: { organ: city.organ, date: officialDate(signedOn) },
    footnotes: [`联系地址：${city.address}；联系电话：${city.phone}`],
    signedOn,
  });
}
