import type { CorrectionOutcome } from '../case/event';
import type { ReplyKind } from '../case/reply-kind';
import type { LetterWritten } from './input';
import type { LetterKind } from './letter';
import type { LetterRefusalCode } from './refusal';

/** A field that has to be filled in, and what belongs there. */
export interface LetterNeed {
  readonly field: Exclude<keyof LetterWritten, 'attachments'>;
  /** Said to the member of staff who writes. */
  readonly sentence: string;
  readonly code: LetterRefusalCode;
}

const CODE: Readonly<Record<LetterNeed['field'], LetterRefusalCode>> = {
  points: 'foi.letter.points-required',
  facts: 'foi.letter.facts-required',
  reasons: 'foi.letter.reasons-required',
  grounds: 'foi.letter.grounds-required',
  access: 'foi.letter.access-required',
  addressee: 'foi.letter.addressee-required',
  otherOrgan: 'foi.letter.other-organ-required',
};

const need = (field: LetterNeed['field'], sentence: string, code = CODE[field]): LetterNeed => ({
  field,
  sentence,
  code,
});

const CONSULTED = need('addressee', '写明信寄给谁：名称和地址。');
const WHICH = need('facts', '用本机关的话写明涉及什么信息、需要对方看什么；不要抄申请人的原话，不能透露申请人是谁。');

const ofKind: Readonly<Record<Exclude<LetterKind, 'reply' | 'correction-reply'>, readonly LetterNeed[]>> = {
  'registration-receipt': [],
  'amendment-notice': [need('points', '逐条写明需要补正什么，让人一看就知道该补哪里（条例第三十条）。')],
  'extension-notice': [need('reasons', '写明为什么在 20 个工作日内答复不了（条例第三十三条第二款）。')],
  'third-party-letter': [CONSULTED, WHICH],
  'other-organ-letter': [CONSULTED, WHICH],
  'third-party-notice': [
    CONSULTED,
    need(
      'facts',
      '写明决定公开哪些信息、公开到什么程度；不要抄申请人的原话，不能透露申请人是谁（条例第三十二条）。',
      'foi.letter.disclosed-required',
    ),
    need('points', '逐条写明对方不同意公开的意见，告知书要对它作出回应。', 'foi.letter.objection-required'),
    need(
      'reasons',
      '对方有合理理由的，写明不公开会对公共利益造成怎样的重大影响；没有合理理由的，写明为什么（条例第三十二条）。',
    ),
  ],
  'reasons-notice': [need('facts', '写明申请的数量、频次怎样明显超过合理范围（条例第三十五条）。')],
  'deferral-notice': [need('reasons', '写明为什么需要延迟到这一天（条例第三十五条）。')],
  'fee-notice': [need('access', '写明怎样缴款：执收单位、缴款码或者账户、窗口地址。')],
  'lapse-notice': [],
};

const REFUSED = need('reasons', '写明不予公开的理由，要结合这份信息的具体情况（条例第三十六条第三项）。');
const PATH = need('access', '写明到哪里、怎样可以得到。');

const ofReply: Readonly<Record<ReplyKind, readonly LetterNeed[]>> = {
  'already-public': [need('access', '写明在哪里可以看到：栏目、网址或者查阅地点（条例第三十六条第一项）。')],
  granted: [need('access', '写明怎样提供：随信附上，或者获取的方式、途径和时间（条例第三十六条第二项）。')],
  'partly-granted': [
    need('access', '写明公开的部分怎样提供。'),
    need('reasons', '写明不公开的部分是什么、为什么（条例第三十七条）。'),
  ],
  'refused-secret': [REFUSED],
  'refused-law': [REFUSED, need('grounds', '写明哪部法律、行政法规的哪一条禁止公开（条例第十四条）。')],
  'refused-safety': [REFUSED],
  'refused-third-party': [REFUSED],
  'refused-internal': [REFUSED],
  'refused-deliberative': [REFUSED],
  'refused-case-file': [REFUSED],
  'other-procedure': [
    need('grounds', '写明哪部法律、行政法规对获取这类信息有特别规定（条例第三十六条第七项）。'),
    need('access', '写明依照该规定到哪里办理。'),
  ],
  'not-held': [need('facts', '写明检索的经过：什么时候、在哪些地方、用什么词检索（条例第三十六条第四项）。')],
  'other-organ': [need('reasons', '写明为什么不由本机关负责公开（条例第三十六条第五项）。')],
  'needs-processing': [need('reasons', '写明为什么需要加工、分析才能提供（条例第三十八条）。')],
  'still-unclear': [need('reasons', '写明补正以后仍然不明确的是什么（条例第三十条）。')],
  'not-foi': [need('reasons', '写明为什么属于信访、投诉、举报等活动（条例第三十九条第一款）。')],
  repeat: [need('facts', '写明上一次答复的日期和文号（条例第三十六条第六项）。')],
  publication: [PATH],
  unreasonable: [need('reasons', '写明申请人所说的理由为什么不合理（条例第三十五条）。')],
  reconfirm: [need('facts', '写明申请人什么时候已经得到过这份信息。')],
  'amendment-lapsed': [],
  'fee-lapsed': [],
};

const ofCorrection: Readonly<Record<CorrectionOutcome, readonly LetterNeed[]>> = {
  corrected: [need('facts', '写明更正了什么（条例第四十一条）。')],
  'not-proved': [need('reasons', '写明为什么现有证据不能证明记录不准确（条例第四十一条）。')],
  forwarded: [need('otherOrgan', '写明转送给哪个机关，以及它的联系方式（条例第四十一条）。')],
  'told-where': [need('otherOrgan', '写明应当向哪个机关提出，以及它的联系方式（条例第四十一条）。')],
};

/**
 * What a member of staff has to write for a kind of letter.
 *
 * @param detail - kind of reply, or how a request to correct was answered
 * @returns the fields that may not be empty, in the order to ask for them
 * @source 条例第三十条至第四十一条
 */
export function letterNeeds(kind: LetterKind, detail?: ReplyKind | CorrectionOutcome): readonly LetterNeed[] {
  if (kind === 'reply') return detail && detail in ofReply ? ofReply[detail as ReplyKind] : [];
  if (kind === 'correction-reply')
    return detail && detail in ofCorrection ? ofCorrection[detail as CorrectionOutcome] : [];
  return ofKind[kind];
}
